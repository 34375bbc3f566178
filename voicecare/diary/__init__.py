"""What was done and felt, on this device only."""
