"""E-mails, text messages and faxes: written, queued, sent, and told of (MSG-1, MSG-2)."""
