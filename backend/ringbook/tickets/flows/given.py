"""A flow as somebody wants it, before it is saved."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.tickets.flows.models import TicketStateCategory


@dataclass(slots=True)
class GivenState:
    """id: of a state there is; None: a new one. known: False for an id that is none of the flow's."""

    name: str
    category: TicketStateCategory
    colour: str
    initial: bool
    x: float
    y: float
    id: UUID | None = None
    known: bool = True


@dataclass(slots=True)
class GivenTarget:
    """priority: None for all others."""

    priority: DictionaryEntry | None
    minutes: int


@dataclass(slots=True)
class GivenFlow:
    """moves: pairs of places in `states`. replacements: by the id of a state that goes, the place of the one where
    its tickets go."""

    states: Sequence[GivenState]
    moves: Sequence[tuple[int, int]]
    targets: Sequence[GivenTarget]
    replacements: dict[UUID, int] = field(default_factory=dict)
