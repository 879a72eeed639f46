"""What takes its time: jobs that the worker does for a person, with progress, a report, cancelling and undoing."""
