"""The advice page as data: what it says, in which sentences, and what can be wrong with it."""
