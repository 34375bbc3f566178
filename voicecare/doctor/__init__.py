"""`voicecare doctor`: what on this computer stands in the way of a session, and what to do about it."""
