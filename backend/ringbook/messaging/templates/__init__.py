"""Messages that are written once and sent often."""
