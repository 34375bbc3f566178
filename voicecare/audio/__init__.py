"""Sound in and out as blocks of PCM on one clock: a sound card, a WAV file, later a browser."""
