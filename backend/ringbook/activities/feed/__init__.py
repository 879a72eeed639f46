"""One's own activities as a calendar that other programs subscribe to, at a secret address."""
