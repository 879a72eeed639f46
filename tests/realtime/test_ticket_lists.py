"""Live lists of tickets."""

from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, eyes_of
from tests.realtime.test_lists import cast, hurried, screen_of

from ringbook.contacts import actions as contacts
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Enterprise
from ringbook.dictionaries.universal.actions import add
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.merging.actions.merge import merge
from ringbook.merging.actions.undo import undo
from ringbook.merging.finding import company
from ringbook.realtime import listeners as realtime
from ringbook.realtime.tickets import TICKETS
from ringbook.tickets import actions
from ringbook.tickets.enums import TicketStateCategory
from ringbook.tickets.filters import TicketFilter
from ringbook.tickets.flows import listeners
from ringbook.tickets.flows.models import TicketState
from ringbook.tickets.models import Ticket
from ringbook.tickets.moving import move_all

__all__ = ["cast", "hurried", "listeners", "realtime"]
NEW = TicketFilter(category=[TicketStateCategory.NEW])


async def complaint(cast: Cast) -> DictionaryEntry:
    async with unit_of_work():
        return await add(DictionaryKind.TICKET_TYPE, name="Complaint", by=await eyes_of(cast.ola))


async def ticket(cast: Cast, type: DictionaryEntry, **values: object) -> Ticket:
    async with unit_of_work():
        return await actions.create(cast.sales, by=await eyes_of(cast.ola), type=type, subject="Broken", **values)


async def test_what_is_added_comes_and_what_moves_out_of_the_filter_goes(cast: Cast) -> None:
    type = await complaint(cast)
    async with screen_of(cast.bartek, TICKETS, NEW) as screen:
        made = await ticket(cast, type)
        assert [row.number for row in (await screen.next()).rows] == [made.number]
        state = await TicketState.get(type_id=type.id, category=TicketStateCategory.OPEN)
        async with unit_of_work():
            await move_all([made.id], state, by=await eyes_of(cast.ola))
        assert (await screen.next()).gone == [id_of(made)]


async def test_tickets_out_of_sight_are_not_told_of(cast: Cast) -> None:
    type = await complaint(cast)
    firm = await make.organization(crm=cast.service)
    await Enterprise.all().update(restricted_crm=True)
    async with screen_of(cast.bartek, TICKETS) as screen:
        async with unit_of_work():
            await actions.create(
                cast.service, by=await eyes_of(cast.ola), type=type, subject="Theirs", organization=firm
            )
        seen = await ticket(cast, type)
        change = await screen.next()
        assert ([row.id for row in change.rows], change.gone) == ([seen.id], [])


async def test_what_happens_to_the_contact_the_list_hears(cast: Cast) -> None:
    ola, ewa, jan = await eyes_of(cast.ola), await make.contact(), await make.contact()
    row = await ticket(cast, await complaint(cast), contact=ewa)
    own = await make.user_with("account_customer_reader", crm=cast.sales)
    async with screen_of(own, TICKETS) as screen:
        async with unit_of_work():
            await contacts.change(ewa, by=ola, last_name="Nowak")
        assert [each.id for each in (await screen.next()).rows] == [row.id]
        async with unit_of_work():
            await contacts.delete(ewa, by=ola)
        assert (await screen.next()).gone == [id_of(row)]
        async with unit_of_work():
            await contacts.restore(ewa, by=ola)
        assert [each.id for each in (await screen.next()).rows] == [row.id]
        async with unit_of_work():
            merged = await merge(await company(id_of(jan), [id_of(ewa)], ola), {}, by=ola)
        assert [each.contact_id for each in (await screen.next()).rows] == [jan.id]
        async with unit_of_work():
            await undo(merged, by=ola)
        assert [each.contact_id for each in (await screen.next()).rows] == [ewa.id]
        async with unit_of_work():
            await contacts.change(await Contact.get(id=ewa.id), by=ola, account_kind="partner")
        assert (await screen.next()).gone == [id_of(row)]
