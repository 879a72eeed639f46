"""What is counted of a selection."""

from dataclasses import dataclass

from ringbook.core.limits.bounds import Refused
from ringbook.limits import Limits


@dataclass(frozen=True, slots=True)
class Size:
    """depth: levels of fields. nesting: introspection lists inside each other. width: fields on the top level.
    lists: those without pages inside each other. cost: rows.
    fields, aliases: how many, in all."""

    depth: int = 0
    nesting: int = 0
    width: int = 0
    fields: int = 0
    aliases: int = 0
    cost: int = 0
    lists: int = 0

    def __add__(self, other: "Size") -> "Size":
        return Size(
            max(self.depth, other.depth),
            max(self.nesting, other.nesting),
            self.width + other.width,
            self.fields + other.fields,
            self.aliases + other.aliases,
            self.cost + other.cost,
            max(self.lists, other.lists),
        )

    def check(self, limits: Limits) -> None:
        """Raises Refused for the first limit it is above."""
        for code, count, limit in [
            ("TOO_MANY_FIELDS", self.fields, limits.fields),
            ("QUERY_TOO_DEEP", self.depth, limits.depth),
            ("LISTS_TOO_DEEP", self.lists, limits.lists),
            ("TOO_MANY_ALIASES", self.aliases, limits.aliases),
            ("COST_EXCEEDED", self.cost, limits.cost),
        ]:
            if count > limit:
                raise Refused(code, limit)
