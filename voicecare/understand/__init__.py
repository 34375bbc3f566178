"""From words to commands: the phrases of a language, and which of them are open in which state."""
