"""A request's body as the operation it asks for, and which of a document's operations that is."""

from collections.abc import Iterator
from dataclasses import dataclass
from json import JSONDecodeError
from typing import Any

from graphql import GraphQLError, OperationDefinitionNode
from strawberry.extensions import SchemaExtension

from ringbook.core.http.json import read_object

BOM = b"\xef\xbb\xbf"
PERSISTED = "PersistedQueryNotSupported"
"""The very words for which Apollo's and urql's clients send the whole document instead."""


@dataclass(frozen=True, slots=True)
class Operation:
    query: str
    variables: dict[str, Any] | None
    name: str | None
    extensions: dict[str, Any] | None


def read_operation(body: bytes) -> Operation:
    """Members that we don't know are ignored, and null is as good as nothing.

    Raises MALFORMED_REQUEST, BATCHING_OFF, or PERSISTED_QUERY_NOT_SUPPORTED for a hash without its document.
    """
    found = _object(body)
    query = _member(found, "query", str, "a text")
    variables = _member(found, "variables", dict, "an object")
    name = _member(found, "operationName", str, "a text")
    extensions = _member(found, "extensions", dict, "an object")
    if query is None:
        raise _without_document(extensions or {})
    return Operation(query, variables, name or None, extensions)


def _object(body: bytes) -> dict[str, Any]:
    body = body.removeprefix(BOM).lstrip()
    if not body:
        raise malformed('The body is empty; send a JSON object with a "query".')
    if body.startswith(b"["):
        raise GraphQLError("Send one operation a request: batching is off.", extensions={"code": "BATCHING_OFF"})
    try:
        return read_object(body)
    except JSONDecodeError as problem:
        raise malformed(f"The body is not JSON that we take: {problem.msg}.") from None


def _member(found: dict[str, Any], name: str, kind: type, said: str) -> Any:
    value = found.get(name)
    if value is not None and not isinstance(value, kind):
        raise malformed(f'"{name}" has to be {said}, or left out.')
    return value


def _without_document(extensions: dict[str, Any]) -> GraphQLError:
    if "persistedQuery" in extensions:
        return GraphQLError(PERSISTED, extensions={"code": "PERSISTED_QUERY_NOT_SUPPORTED"})
    return malformed('"query" is missing: the GraphQL document, as a text.')


def malformed(sentence: str) -> GraphQLError:
    return GraphQLError(sentence, extensions={"code": "MALFORMED_REQUEST"})


class OneOperation(SchemaExtension):
    """Of several operations, Strawberry would run the first; the specification wants to be told which."""

    def on_validate(self) -> Iterator[None]:
        context = self.execution_context
        document, name = context.graphql_document, context._provided_operation_name
        definitions = document.definitions if document else ()
        if name is None and sum(isinstance(node, OperationDefinitionNode) for node in definitions) > 1:
            sentence = "The document has several operations; say in operationName which one to run."
            context.pre_execution_errors = [GraphQLError(sentence, extensions={"code": "BAD_REQUEST"})]
        yield
