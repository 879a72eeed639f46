"""What was found out about documents, kept for the next time they are asked."""

from collections import OrderedDict
from typing import Generic, TypeVar

Found = TypeVar("Found")
MOST = 512 * 1024
"""Characters of documents that are kept; trees take some fifty times as much. The app's are a third of it."""


class Documents(Generic[Found]):
    """What was found out about documents of one schema, by their texts; of too many, those asked for last."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._size = most, 0
        self._found: OrderedDict[str, Found] = OrderedDict()

    def get(self, text: str) -> Found | None:
        if text in self._found:
            self._found.move_to_end(text)
        return self._found.get(text)

    def keep(self, text: str, found: Found) -> None:
        if text not in self._found:
            self._size += len(text)
        self._found[text] = found
        while self._size > self._most:
            self._size -= len(self._found.popitem(last=False)[0])
