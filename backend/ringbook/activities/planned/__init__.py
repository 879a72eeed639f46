"""What people plan and do: tasks, conversations, meetings, phone meetings (ACT-1 to ACT-5). One table, four kinds."""
