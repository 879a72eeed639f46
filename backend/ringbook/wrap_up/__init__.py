"""What is left to say when a call is over: outcome, note, next step."""
