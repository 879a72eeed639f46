"""How many rows a field asks for."""

from collections.abc import Mapping
from typing import Any

from graphql import FieldNode, IntValueNode, OperationDefinitionNode, ValueNode, VariableNode

MOST = 10**9
"""Above this, a number is as good as any other."""


def variables_of(operation: OperationDefinitionNode, given: Mapping[str, Any]) -> dict[str, Any]:
    """What the variables stand for: what was given, else the operation's defaults."""
    defaults = {
        each.variable.name.value: number(each.default_value, {}) for each in operation.variable_definitions or ()
    }
    return defaults | dict(given)


def rows_of(field: FieldNode, variables: Mapping[str, Any], page: int) -> int:
    """The value of `first`; `page` without one, or with one that will be refused anyway."""
    first = [argument.value for argument in field.arguments or () if argument.name.value == "first"]
    rows = number(first[0], variables) if first else None
    return page if rows is None or rows < 0 else min(rows, MOST)


def number(node: ValueNode | None, variables: Mapping[str, Any]) -> int | None:
    if isinstance(node, IntValueNode):
        return int(node.value) if len(node.value) < 10 else MOST
    return whole(variables.get(node.name.value)) if isinstance(node, VariableNode) else None


def whole(value: Any) -> int | None:
    """A variable's value as GraphQL takes it for an Int, to which 100.0 is 100; None for what it refuses."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if value == value // 1 else None
