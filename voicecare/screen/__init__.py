"""The screen: what is said, what can be pressed, for who reads along, hears badly or cannot speak."""
