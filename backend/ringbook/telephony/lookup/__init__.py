"""What PBXes ask us: whose number it is, for the displays of their phones."""
