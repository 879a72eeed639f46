"""Recordings are played through us: fetched from the PBX for whoever may listen at that moment (TEL-4)."""
