"""Answers put together column by column: all rows of a level at once, one question a relation.

The library completes one field of one row at a time, with a path, an `info` and often a coroutine for each. Here a
selection is compiled once into a shape, and rows of one type are read through it together. What is out of the ordinary
(an error in a field, a null where none may be) is left to the library, which begins that root field anew: so errors
have one source, and both ways give the same.
"""

from ringbook.core.assembling.executor import Assembler
from ringbook.core.assembling.noting import ShowReads

__all__ = ["Assembler", "ShowReads"]
