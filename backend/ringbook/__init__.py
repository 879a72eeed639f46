"""Ringbook: a CRM for teams that live on the phone."""

__version__ = "0.1.0"
"""As pyproject.toml says it."""
