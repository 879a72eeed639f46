"""Activities say that they begin, each reminder once."""
