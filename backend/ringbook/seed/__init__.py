"""People to play with: the demo of a first start, and crowds of any size."""

from ringbook.seed.crowd import crowd
from ringbook.seed.demo import demo

__all__ = ["crowd", "demo"]
