"""One GraphQL operation, over HTTP or a socket."""

import logging
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from graphql import DocumentNode, FieldNode, GraphQLError, OperationDefinitionNode
from strawberry.extensions import SchemaExtension

from ringbook.core.observing.metrics import ERRORS, OPERATION_SECONDS, OPERATIONS, SUBSCRIPTIONS
from ringbook.core.observing.request import seen
from ringbook.core.observing.traces import span

log = logging.getLogger("ringbook.requests")


@dataclass(slots=True)
class Operation:
    """type and field: "invalid" for a document that we did not run. codes: of the errors at its top."""

    type: str = "invalid"
    field: str = "invalid"
    user: str = ""
    codes: tuple[str, ...] = ()

    def ended(self, errors: list[GraphQLError] | None) -> None:
        self.codes = tuple(str((error.extensions or {}).get("code", "FAILED")) for error in errors or ())

    @property
    def name(self) -> str:
        return f"{self.type} {self.field}"

    @property
    def outcome(self) -> str:
        """ "failed" is our fault, "refused" is not."""
        return "ok" if not self.codes else "failed" if "INTERNAL" in self.codes else "refused"


_operation: ContextVar[Operation | None] = ContextVar("operation", default=None)


@contextmanager
def observed() -> Iterator[Operation]:
    """Around a query or mutation, whose errors it is to be told."""
    operation, start = Operation(), time.perf_counter()
    token = _operation.set(operation)
    try:
        with span("graphql") as traced:
            yield operation
            traced.called(operation.name, outcome=operation.outcome)
    finally:
        _operation.reset(token)
        _note(operation, time.perf_counter() - start)


def open_subscription() -> AbstractContextManager[None]:
    """As long as one is open."""
    return SUBSCRIPTIONS.track_inprogress()


class Noticing(SchemaExtension):
    """Finds out what is asked and who asks, of documents that are found valid."""

    def on_execute(self) -> Iterator[None]:
        if operation := _operation.get():
            found = self.execution_context
            operation.type, operation.field = named(found.graphql_document, found.operation_name)
            asker = getattr(found.context, "asker", None)
            operation.user = str(asker.user_id) if asker else ""
        yield


def named(document: DocumentNode | None, name: str | None) -> tuple[str, str]:
    """Type and first field of the operation that is asked for: words of our schema, not of the client."""
    nodes = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)] if document else []
    node = next((node for node in nodes if name is None or (node.name and node.name.value == name)), None)
    if node is None:
        return "invalid", "invalid"
    first = node.selection_set.selections[0]
    return node.operation.value, first.name.value if isinstance(first, FieldNode) else "fragment"


def _note(operation: Operation, seconds: float) -> None:
    OPERATIONS.labels(operation.type, operation.field, operation.outcome).inc()
    OPERATION_SECONDS.labels(operation.type).observe(seconds)
    for code in operation.codes:
        ERRORS.labels(code).inc()
    if request := seen():
        request.operation, request.user = operation.name, operation.user
    elif log.isEnabledFor(logging.INFO):
        facts = {"operation": operation.name, "user": operation.user, "ms": round(seconds * 1000, 1)}
        log.info("answered", extra={"facts": facts | ({"codes": operation.codes} if operation.codes else {})})
