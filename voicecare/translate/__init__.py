"""Sentences of the page in the patient's language, made on this device, believed only when they pass checks."""
