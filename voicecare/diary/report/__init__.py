"""The report for the physiotherapist: what it says (`content`), and as HTML, PDF, CSV and a FHIR bundle."""
