"""The demo's tickets."""

from collections import Counter

from ringbook.dictionaries.universal.start import ensure_dictionaries
from ringbook.seed.tickets import WISHES, add_tickets
from ringbook.tickets.clock import TicketDueState, due_state
from ringbook.tickets.comments.models import TicketComment
from ringbook.tickets.flows import listeners
from ringbook.tickets.models import Ticket
from tests import factories as make
from tests.cast import Cast, user

assert listeners


async def test_the_demo_has_tickets_in_every_state_once(cast: Cast) -> None:
    for name in ("celina", "daria"):
        await user(f"{name}@example.com", name.capitalize(), "administrator")
    await make.contact(organization=await make.organization())
    await ensure_dictionaries()
    for _ in range(2):
        await add_tickets(cast.sales)
    rows = await Ticket.all().prefetch_related("state").order_by("number")
    assert [row.state.category for row in rows] == [wish.state for wish in WISHES]
    assert await TicketComment.all().count() == sum(bool(wish.answer) + bool(wish.inside) for wish in WISHES)
    seen = Counter(due_state(row, row.state.category) for row in rows)
    assert (seen[TicketDueState.NONE], seen[TicketDueState.PAUSED]) == (4, 2)
    assert seen[TicketDueState.OVERDUE] >= 1
