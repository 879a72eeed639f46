"""One message to many: a job that writes as it sends, so that it can be stopped, and says who was left out and why."""
