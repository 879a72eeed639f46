"""Which subscriptions can be answered together."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import (
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    VariableNode,
    parse,
)
from graphql.language import NullValueNode
from graphql.utilities import get_operation_ast

from ringbook.core.documents import Documents

KEPT = 256 * 1024
"""Characters of documents of which it is known."""
TOKENS = 2_000
"""A document with more of them is not looked at here."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a client subscribed to. language: in which it is answered."""

    query: str
    variables: Mapping[str, Any] | None
    name: str | None
    language: str

    @property
    def key(self) -> Hashable:
        """Equal for those who ask alike: variables as they were sent, whatever the order of their names."""
        return self.query, orjson.dumps(self.variables, option=orjson.OPT_SORT_KEYS), self.name, self.language


class Sharable:
    """Which subscriptions all who ask alike hear alike, as the door says: `@subscription(…, shared_without=…)`."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._known = Documents[tuple[str | None]](KEPT)

    def __call__(self, asked: Asked) -> bool:
        text = f"{asked.name or ''}\n{asked.query}"
        known = self._known.get(text)
        if known is None:
            known = (_unless(self._schema, asked.query, asked.name),)
            self._known.keep(text, known)
        [variable] = known
        return variable is not None and (asked.variables or {}).get(variable) is None


def _unless(schema: GraphQLSchema, query: str, name: str | None) -> str | None:
    """The variable with which it is not shared, "" when it always is; None when it never is."""
    try:
        operation = get_operation_ast(parse(query, max_tokens=TOKENS), name)
    except GraphQLError:
        return None  # whoever runs it tells them
    if operation is None or operation.operation is not OperationType.SUBSCRIPTION or schema.subscription_type is None:
        return None
    root = _only_field(operation)
    if root is None or (shown := schema.subscription_type.fields.get(root.name.value)) is None:
        return None
    without = shown.extensions["strawberry-definition"].metadata.get("shared_without")
    return _given(root, without) if without else None


def _given(root: FieldNode, argument: str) -> str | None:
    value = next((node.value for node in root.arguments or () if node.name.value == argument), None)
    if isinstance(value, VariableNode):
        return value.name.value
    return "" if value is None or isinstance(value, NullValueNode) else None


def _only_field(operation: OperationDefinitionNode) -> FieldNode | None:
    """None as well where a variable has a default: then it is not known yet which arguments are null."""
    selections = operation.selection_set.selections
    node = selections[0] if len(selections) == 1 else None
    plain = isinstance(node, FieldNode) and not node.directives
    given = any(variable.default_value for variable in operation.variable_definitions or ())
    return node if isinstance(node, FieldNode) and plain and not given else None
