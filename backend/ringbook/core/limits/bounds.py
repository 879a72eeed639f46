"""The limits and what is said above them."""

from dataclasses import dataclass

from graphql import GraphQLError


@dataclass(frozen=True, slots=True)
class Limits:
    """Counts are taken after fragments are expanded, and over all operations of a document."""

    depth: int = 15
    """Levels of fields, introspection apart."""
    introspection_depth: int = 20
    """Levels below `__schema` or `__type`; what editors and code generators ask is 15 deep."""
    tokens: int = 2_000
    bytes: int = 20_000
    aliases: int = 30
    fields: int = 1_000
    repeats: int = 2_000
    """Pairs of fields with selections of their own that have to be merged; finding conflicts is quadratic."""
    fragments: int = 60
    root_mutations: int = 5
    page: int = 50
    """Rows a list without `first` is taken to have."""
    cost: int = 10_000
    """Rows asked for: a list's `first` times what is asked of each row, summed up."""


ADVICE = {
    "QUERY_TOO_LONG": "This document has more than {limit} {unit}; send it in parts.",
    "QUERY_TOO_DEEP": "This document is more than {limit} levels deep; ask for the inner records by their ids.",
    "INTROSPECTION_TOO_DEEP": "Introspection may be {limit} levels deep, without aliases, and list fields once.",
    "TOO_MANY_FRAGMENTS": "This document has more than {limit} fragments; join some or send it in parts.",
    "FRAGMENT_CYCLE": "The fragment {fragment} contains itself; take it out of its own selection.",
    "TOO_MANY_FIELDS": "This document asks for more than {limit} fields; send it in parts.",
    "TOO_MANY_ALIASES": "This document has more than {limit} aliases; use a list field or send it in parts.",
    "TOO_MANY_REPEATS": "The same fields are repeated too often (more than {limit} pairs); write each once.",
    "TOO_MANY_MUTATIONS": "This document has more than {limit} mutations; use a bulk mutation or send it in parts.",
    "COST_EXCEEDED": "This could read more than {limit} rows; lower `first`, or nest fewer lists.",
    "BAD_TEXT": "A text contains the character U+0000, which cannot be stored; leave it out.",
}


class Refused(GraphQLError):
    """A document above a limit. `extensions` has the code and, where there is one, the limit."""

    def __init__(self, code: str, limit: int | None = None, **values: str) -> None:
        message = ADVICE[code].format(limit=f"{limit or 0:,}".replace(",", " "), **values)
        super().__init__(message, extensions={"code": code} | ({} if limit is None else {"limit": limit}))
