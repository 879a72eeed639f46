"""What every database begins with, and people to play with: the demo of a first start, and crowds of any size."""

from ringbook.seed.crowd import crowd
from ringbook.seed.demo import demo
from ringbook.seed.start import start

__all__ = ["crowd", "demo", "start"]
