"""All flows at a glance: they are few, and whoever moves, lists or judges tickets needs them whole."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from ringbook.tickets.flows.models import TicketState, TicketStateCategory, TicketTarget, TicketTransition

ORDER = list(TicketStateCategory)


@dataclass(frozen=True, slots=True)
class Flows:
    """states: by id, in the order of their flows. moves: from one state to another. targets: by type and priority."""

    states: dict[UUID, TicketState]
    moves: frozenset[tuple[UUID, UUID]]
    targets: dict[tuple[UUID, UUID | None], timedelta]

    def of_type(self, type_id: UUID) -> list[TicketState]:
        return [state for state in self.states.values() if state.type_id == type_id]

    def initial(self, type_id: UUID) -> TicketState | None:
        """Where new tickets of the type begin; None for a type without a flow."""
        return next((state for state in self.of_type(type_id) if state.initial), None)

    def next(self, state_id: UUID) -> list[TicketState]:
        """Where a ticket may go from this state."""
        return [state for state in self.states.values() if (state_id, state.id) in self.moves]

    def alike(self, state: TicketState, type_id: UUID) -> TicketState | None:
        """The state itself, or for another type the one of the same name there."""
        if state.type_id == type_id:
            return state
        name = state.name.casefold()
        return next((each for each in self.of_type(type_id) if each.name.casefold() == name), None)

    def among(self, categories: Collection[TicketStateCategory]) -> list[UUID]:
        """The ids of all states of these categories."""
        return [id for id, state in self.states.items() if state.category in categories]

    def in_order(self) -> list[UUID]:
        """All states, by how far tickets are in them, of whatever type."""
        return sorted(self.states, key=lambda id: (ORDER.index(self.states[id].category), self.states[id].rank))

    def target(self, type_id: UUID, priority_id: UUID | None) -> timedelta | None:
        """In how much working time a ticket is due; None: never."""
        return self.targets.get((type_id, priority_id)) or self.targets.get((type_id, None))


async def read_flows() -> Flows:
    """As they are now, in three queries."""
    states = {state.id: state for state in await TicketState.all().order_by("flow_id", "rank")}
    moves = frozenset((each.start_id, each.end_id) for each in await TicketTransition.all())
    targets = {
        (each.flow.type_id, each.priority_id): timedelta(minutes=each.minutes)
        for each in await TicketTarget.all().select_related("flow")
    }
    return Flows(states, moves, targets)
