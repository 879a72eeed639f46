"""What is said above the limits of documents."""

from graphql import GraphQLError

ADVICE = {
    "QUERY_TOO_LONG": "This document has more than {limit} {unit}; send it in parts.",
    "QUERY_TOO_DEEP": "This document is more than {limit} levels deep; ask for the inner records by their ids.",
    "INTROSPECTION_TOO_DEEP": "Introspection may be {limit} levels deep, without aliases, and list fields once.",
    "LISTS_TOO_DEEP": "More than {limit} lists without pages are in each other; ask for the inner records by ids.",
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
