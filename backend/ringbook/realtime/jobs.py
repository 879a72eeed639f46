"""The worker listens too: what it does to many accounts concerns open screens."""

from ringbook.realtime import listeners

__all__ = ["listeners"]
