"""What PBXes posted, as it came, and what we made of it; for a week."""
