"""What people log by hand: calls, e-mails, SMS and faxes that went past Ringbook."""
