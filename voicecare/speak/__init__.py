"""From `Say` to sound: the queue with its priorities and marks, the voices, the loudspeaker."""
