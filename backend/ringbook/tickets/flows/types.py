"""Flows of tickets as the API shows them."""

from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.reading import Node, attribute, many, one
from ringbook.dictionaries.universal.loaders import entries_by_id
from ringbook.tickets.enums import TicketStateCategory
from ringbook.tickets.flows import policy
from ringbook.tickets.flows.loaders import next_states, states_by_flow, targets_by_flow, uses_of_states

if TYPE_CHECKING:
    from ringbook.dictionaries.universal.types import DictionaryEntry

_Entry = Annotated["DictionaryEntry", strawberry.lazy("ringbook.dictionaries.universal.types")]


@strawberry.type(description="A state in which tickets of one type can be.")
class TicketState(Node):
    version: int = attribute("Counts up with each change.")
    type: _Entry = one(entries_by_id, "type_id", "The type of tickets that has it.")
    name: str = attribute("Unique among the states of its type, whatever the case; up to 120 characters.")
    category: TicketStateCategory = attribute("What it means.")
    colour: str = attribute("As #rrggbb.")
    rank: int = attribute("Its place: the states of a type are sorted by it.")
    initial: bool = attribute("New tickets of the type begin here; just one of a type is initial.")
    x: float = attribute("Its place in the picture of the flow, 0 at the left to 1.")
    y: float = attribute("0 at the top to 1.")
    next: list[Annotated["TicketState", strawberry.lazy("ringbook.tickets.flows.types")]] = many(
        next_states, "Where a ticket may go from here."
    )

    @strawberry.field(
        description="Tickets in it, whoever sees them; those in the trash too. Null for whoever may not save flows."
    )
    async def usage_count(root: strawberry.Parent[Any], info: Info) -> int | None:
        if not info.context.viewer.may(policy.MAY_CONFIGURE):
            return None
        return await info.context.load(uses_of_states, root.id) or 0


@strawberry.type(description="In how much time tickets are due.")
class TicketTarget:
    priority: _Entry | None = one(entries_by_id, "priority_id", "Of this priority; null: of all others.")
    minutes: int = attribute("Working minutes: those in which the ticket's project works.")


@strawberry.type(
    description="How tickets of one type go: their states, the moves between them, and in how much time they are due."
)
class TicketFlow:
    type: _Entry = one(entries_by_id, "type_id", "The type of tickets.")
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    states: list[TicketState] = many(states_by_flow, "In their order.")
    targets: list[TicketTarget] = many(targets_by_flow, "At most one for each priority, and one for all others.")

    @classmethod
    def is_type_of(cls, row: Any, info: Any) -> bool:
        return type(row).__name__ == cls.__name__


__all__ = ["TicketFlow", "TicketState", "TicketStateCategory", "TicketTarget"]
