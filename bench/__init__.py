"""How fast Ringbook answers, as ratios to the least that any server would have to do."""
