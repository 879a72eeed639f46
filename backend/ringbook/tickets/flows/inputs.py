"""Flows as the API takes them."""

from uuid import UUID

import strawberry

from ringbook.core.errors import DomainError
from ringbook.core.find import find
from ringbook.core.ids import key_of
from ringbook.core.inputs import optional
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal import policy as universal
from ringbook.dictionaries.universal.types import DictionaryKind
from ringbook.tickets.enums import TicketStateCategory
from ringbook.tickets.flows import policy
from ringbook.tickets.flows.given import GivenFlow, GivenState, GivenTarget


@strawberry.input(description="A state of a flow.")
class TicketStateInput:
    id: strawberry.ID | None = optional("One that is kept, with its tickets; left out: a new one.")
    name: str = strawberry.field(description="Unique in the flow, whatever the case; up to 120 characters.")
    category: TicketStateCategory = strawberry.field(description="What it means; stays while tickets are in the state.")
    colour: str = strawberry.field(description="As #rrggbb.")
    initial: bool = strawberry.field(default=False, description="New tickets begin here: just one state is initial.")
    x: float = strawberry.field(description="Its place in the picture, 0 at the left to 1.")
    y: float = strawberry.field(description="0 at the top to 1.")

    def given(self) -> GivenState:
        key = key_of(self.id, "TicketState") if self.id is not None else None
        place = {"x": self.x, "y": self.y}
        known = self.id is None or key is not None
        return GivenState(self.name, self.category, self.colour, self.initial, **place, id=key, known=known)


@strawberry.input(description="A move that is allowed, from a state to another one.")
class TicketTransitionInput:
    start: int = strawberry.field(name="from", description="The state's place in `states`, from 0.")
    end: int = strawberry.field(name="to", description="The other state's place.")


@strawberry.input(description="In how much time tickets are due.")
class TicketTargetInput:
    priority_id: strawberry.ID | None = optional("Those of this priority; left out: all others.")
    minutes: int = strawberry.field(description="Working minutes, 1 to 100 000.")


@strawberry.input(description="Where the tickets of a state go that is deleted.")
class TicketReplacementInput:
    id: strawberry.ID = strawberry.field(description="The state that goes.")
    to: int = strawberry.field(description="The place in `states` of the one that takes its tickets.")


@strawberry.input(description="The whole flow of a type; what is missing is deleted.")
class TicketFlowInput:
    type_id: strawberry.ID = strawberry.field(description="An entry of the dictionary TICKET_TYPE.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    states: list[TicketStateInput] = strawberry.field(description="In their order; 1 to 30.")
    transitions: list[TicketTransitionInput] = strawberry.field(description="Each pair once.")
    targets: list[TicketTargetInput] = strawberry.field(description="Each priority once; empty: nothing is ever due.")
    replacements: list[TicketReplacementInput] = strawberry.field(
        default_factory=list, description="One for each state with tickets that goes."
    )

    async def given(self, viewer: Viewer) -> GivenFlow:
        """As the verb takes it. Raises NOT_FOUND for what is no priority, or no state; TAKEN for what goes twice."""
        priorities = universal.visible_to(viewer).filter(kind=DictionaryKind.PRIORITY)
        targets = [
            GivenTarget(await find(priorities, id, f"targets.{place}.priorityId") if id else None, each.minutes)
            for place, each in enumerate(self.targets)
            for id in [each.priority_id]
        ]
        moves = [(each.start, each.end) for each in self.transitions]
        return GivenFlow([each.given() for each in self.states], moves, targets, await self._replaced(viewer))

    async def _replaced(self, viewer: Viewer) -> dict[UUID, int]:
        """By the state that goes, where its tickets go."""
        found = dict[UUID, int]()
        for place, each in enumerate(self.replacements):
            state = await find(policy.states(viewer), each.id, f"replacements.{place}")
            if state.id in found:
                raise DomainError("taken", "This state is there already.", field=f"replacements.{place}.id")
            found[state.id] = each.to
        return found
