"""The worker attaches calls too: to whom somebody dialled."""

from ringbook.wrap_up import listeners

__all__ = ["listeners"]  # so that the worker listens
