"""The verbs of merging."""

from ringbook.merging.actions.gather import gather
from ringbook.merging.actions.merge import merge
from ringbook.merging.actions.undo import undo

__all__ = ["gather", "merge", "undo"]
