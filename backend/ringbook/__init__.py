"""Ringbook: a CRM for teams that live on the phone."""
