"""What is different between tasks, conversations, meetings and phone meetings: their types, inputs and mutations."""
