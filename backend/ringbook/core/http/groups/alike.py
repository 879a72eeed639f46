"""Which subscriptions can be answered together."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache
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


def can_share(asked: Asked, schema: GraphQLSchema) -> bool:
    """Whether all who ask alike hear the same from now on, as the door says: `@subscription(…, shared_without=…)`."""
    found = _root(schema, asked.query, asked.name)
    if found is None:
        return False
    root, argument = found
    return all(
        _is_null(node.value, asked.variables or {}) for node in root.arguments or () if node.name.value == argument
    )


@lru_cache(maxsize=1_000)
def _root(schema: GraphQLSchema, query: str, name: str | None) -> tuple[FieldNode, str] | None:
    """The one root field of a subscription that may be shared, and the argument without which it may."""
    try:
        operation = get_operation_ast(parse(query, max_tokens=TOKENS), name)
    except GraphQLError:
        return None  # whoever runs it tells them
    if operation is None or operation.operation is not OperationType.SUBSCRIPTION or schema.subscription_type is None:
        return None
    root = _only_field(operation)
    if root is None or (shown := schema.subscription_type.fields.get(root.name.value)) is None:
        return None
    argument = shown.extensions["strawberry-definition"].metadata.get("shared_without")
    return (root, argument) if argument else None


def _only_field(operation: OperationDefinitionNode) -> FieldNode | None:
    """None as well where a variable has a default: then it is not known yet which arguments are null."""
    selections = operation.selection_set.selections
    node = selections[0] if len(selections) == 1 else None
    plain = isinstance(node, FieldNode) and not node.directives
    given = any(variable.default_value for variable in operation.variable_definitions or ())
    return node if isinstance(node, FieldNode) and plain and not given else None


def _is_null(value: Any, variables: Mapping[str, Any]) -> bool:
    if isinstance(value, VariableNode):
        return variables.get(value.name.value) is None
    return isinstance(value, NullValueNode)
