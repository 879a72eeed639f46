"""What the library does better."""


class Unusual(Exception):
    """Why a root field is left to the library."""
