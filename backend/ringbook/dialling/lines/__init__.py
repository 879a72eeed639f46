"""Lines to PBXes that dial for us: which one asks for whom, and how each kind is asked."""
