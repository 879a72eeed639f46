"""What a type of tickets begins with: the usual states and the moves between them, in the installation's language."""

from tortoise import connections

from ringbook.core.unit import unit_of_work
from ringbook.core.words import say, speaking
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.settings import settings
from ringbook.tickets.flows.models import TicketFlow, TicketState, TicketStateCategory, TicketTransition

MOVES = ((0, 1), (1, 2), (2, 1), (1, 3), (2, 3), (3, 4), (3, 1), (4, 1))
"""Between the states below, by their places; the last two are the ways back."""
_ALONE = "SELECT pg_advisory_xact_lock(hashtext('ticket flows'))"


async def ensure_flows() -> None:
    """Each type of tickets has a flow; what is there already stays as it is."""
    async with unit_of_work():
        await connections.get("default").execute_query(_ALONE)
        has = await TicketFlow.all().values_list("type_id", flat=True)
        for type in await DictionaryEntry.filter(kind=DictionaryKind.TICKET_TYPE).exclude(id__in=list(has)):
            await begin_flow(type)


async def begin_flow(type: DictionaryEntry) -> TicketFlow:
    """The flow of a new type."""
    flow = await TicketFlow.create(type=type)
    with speaking(settings().language):
        states = [
            TicketState(flow=flow, type=type, rank=rank, initial=rank == 0, **values)
            for rank, values in enumerate(_states())
        ]
    await TicketState.bulk_create(states)
    await TicketTransition.bulk_create(
        [TicketTransition(start_id=states[start].id, end_id=states[end].id) for start, end in MOVES]
    )
    return flow


def _states() -> list[dict[str, object]]:
    return [
        _state(say("New"), TicketStateCategory.NEW, "#228be6", 0.1, 0.5),
        _state(say("Open"), TicketStateCategory.OPEN, "#7950f2", 0.35, 0.5),
        _state(say("Waiting"), TicketStateCategory.WAITING, "#f08c00", 0.5, 0.85),
        _state(say("Resolved"), TicketStateCategory.RESOLVED, "#12b886", 0.65, 0.5),
        _state(say("Closed"), TicketStateCategory.CLOSED, "#868e96", 0.9, 0.5),
    ]


def _state(name: str, category: TicketStateCategory, colour: str, x: float, y: float) -> dict[str, object]:
    return {"name": name, "category": category, "colour": colour, "x": x, "y": y}
