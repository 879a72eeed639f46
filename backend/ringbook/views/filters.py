"""A view's filter and order must be what its list's query takes: held against the very schema."""

from typing import Any

import orjson
from graphql import GraphQLError, GraphQLInputType, GraphQLSchema
from graphql.utilities import validate_input_value

from ringbook.core.errors import DomainError
from ringbook.core.trees import DEEPEST
from ringbook.views.models import ListKind

TYPES = {
    ListKind.CONTACTS: {"filter": "ContactFilter", "order": "ContactOrder"},
    ListKind.ORGANIZATIONS: {"filter": "OrganizationFilter", "order": "OrganizationOrder"},
    ListKind.TICKETS: {"filter": "TicketFilter", "order": "TicketOrder"},
    ListKind.ACTIVITIES: {"filter": "ActivityFilter", "order": "ActivityOrder"},
    ListKind.MESSAGES: {"filter": "MessageFilter"},
    ListKind.CALLS: {"filter": "CallFilter", "order": "CallOrder"},
}
"""The input types of each list's query."""
BYTES = 20_000
NESTED = 2 * DEEPEST + 5
"""Levels of JSON that the deepest filter takes."""
SAID = 200
"""Letters of what the schema says of a mistake."""
TOLD = 20
"""Mistakes that are told at once."""


def wrong(value: Any, field: str, kind: ListKind, schema: GraphQLSchema) -> list[DomainError]:
    """What is wrong with the `filter` or the `order` of a view, at its path inside; null is nothing.

    INVALID_FILTER for what the list's query would not take, TOO_LONG, TOO_DEEP.
    """
    if value is None:
        return []
    if _depth(value) > NESTED:
        sentence = "Groups of conditions may stand {most} deep inside each other."
        return [DomainError("too_deep", sentence, field=field, most=DEEPEST)]
    try:
        size = len(orjson.dumps(value))
    except TypeError:  # a number of more digits than JSON's readers keep
        return [_invalid(field, "a number has too many digits")]
    if size > BYTES:
        return [DomainError("too_long", "At most {most} characters fit here.", field=field, most=BYTES)]
    name = TYPES[kind].get(field)
    kept = schema.get_type(name) if name else None
    return _against(kept, value, field) if kept else [_invalid(field, f"this list takes no {field}")]


def _against(kept: Any, value: Any, field: str) -> list[DomainError]:
    found: list[DomainError] = []
    expected: GraphQLInputType = kept

    def note(error: GraphQLError, path: list[str | int]) -> None:
        found.append(_invalid(".".join([field, *map(str, path)]), error.message))

    validate_input_value(value, expected, note, hide_suggestions=True)
    return found[:TOLD]


def _invalid(path: str, problem: str) -> DomainError:
    said = problem if len(problem) <= SAID else f"{problem[:SAID]}…"
    return DomainError("invalid_filter", "The list can't read this: {problem}", field=path, problem=said)


def _depth(value: Any) -> int:
    """Levels of objects and lists; without recursion, for it may be deeper than Python goes."""
    deepest, waiting = 0, [(value, 1)]
    while waiting:
        each, level = waiting.pop()
        deepest = max(deepest, level)
        inside = each.values() if isinstance(each, dict) else each if isinstance(each, list) else ()
        waiting += [(part, level + 1) for part in inside]
    return deepest
