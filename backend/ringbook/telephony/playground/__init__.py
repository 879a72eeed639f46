"""The playground: what would come of an event, and events to try; taken for real or not at all."""
