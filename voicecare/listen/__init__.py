"""From the microphone to `Heard`: who is speaking, when they stopped, and which open phrase it was."""
