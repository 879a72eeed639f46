"""Listening to an Asterisk's manager interface (AMI), and what its many events say of a call."""
