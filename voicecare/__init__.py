"""VoiceCare reads a hospital's aftercare page aloud, coaches its exercises and calls: by voice, offline."""

__version__ = "0.1.0"
