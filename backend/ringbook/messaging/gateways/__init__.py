"""What carries messages to where they go: a mail server, SMSAPI, any HTTP interface, a fax behind a mail server."""
