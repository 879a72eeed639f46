"""Documents that were parsed and found valid once are not parsed and checked again."""

from collections.abc import Iterator
from typing import Any

from graphql import DocumentNode
from strawberry.extensions import SchemaExtension

from ringbook.core.documents import Documents


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
