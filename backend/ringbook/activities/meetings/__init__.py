"""Phone meetings: calls that are planned (ACT-4). So far people dial them; the rules for automatic ones are kept."""
