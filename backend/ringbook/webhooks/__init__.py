"""Webhooks: what happened, posted to other systems, signed and as often as it takes (API-4)."""
