"""How fast the day's work answers: long timelines, many activities and tickets, a full calendar."""
