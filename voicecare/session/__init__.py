"""What to do next: reading, exercising, calling, choosing a language. Pure: events in, effects out."""
