"""What somebody should know: mentions, reminders, calls that are due. Live, and kept until read."""
