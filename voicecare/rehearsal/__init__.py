"""A scripted patient who speaks in real audio, and what came of it."""
