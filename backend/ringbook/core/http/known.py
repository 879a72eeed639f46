"""Documents that were parsed and found valid once are not parsed and checked again."""

from collections import OrderedDict
from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from graphql import DocumentNode
from strawberry.extensions import SchemaExtension

Found = TypeVar("Found")
MOST = 512 * 1024
"""Characters of documents that are kept; trees take some fifty times as much. The app's are a third of it."""


class Documents(Generic[Found]):
    """What was found out about documents of one schema, by their texts; of too many, those asked for last."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._size = most, 0
        self._trees: OrderedDict[str, Found] = OrderedDict()

    def get(self, text: str) -> Found | None:
        if text in self._trees:
            self._trees.move_to_end(text)
        return self._trees.get(text)

    def keep(self, text: str, tree: Found) -> None:
        if text not in self._trees:
            self._size += len(text)
        self._trees[text] = tree
        while self._size > self._most:
            self._size -= len(self._trees.popitem(last=False)[0])


class KnownDocuments(SchemaExtension):
    """Last in the list of extensions: what is refused before is not kept, and what is known is still measured."""

    def __init__(self, documents: Documents[DocumentNode]) -> None:
        self.documents = documents
        self.known = False

    def on_parse(self) -> Iterator[None]:
        context = self.execution_context
        if tree := self.documents.get(context.query or ""):
            context.graphql_document, self.known = tree, True
        yield

    def on_validate(self) -> Iterator[None]:
        context: Any = self.execution_context
        if self.known and context.pre_execution_errors is None:
            context.pre_execution_errors = []  # it has none
        yield
        if not self.known and not context.pre_execution_errors:
            self.documents.keep(context.query, context.graphql_document)
