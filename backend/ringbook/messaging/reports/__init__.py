"""What providers report of messages that they took."""
