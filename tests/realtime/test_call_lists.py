"""Live lists of calls, and with them the queue of missed ones."""

from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, eyes_of
from tests.realtime.test_lists import cast, hurried, screen_of
from tests.telephony.phonebook import answer, hang_up, line, person, post, ring

from ringbook.contacts import actions as contacts
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Enterprise
from ringbook.realtime import listeners as realtime
from ringbook.realtime.calls import CALLS
from ringbook.telephony.filters import CallFilter
from ringbook.telephony.missed import actions
from ringbook.telephony.missed import listeners as queue
from ringbook.telephony.models import CallbackState

__all__ = ["cast", "hurried", "queue", "realtime"]
TO_RING_BACK = CallFilter(callback=[CallbackState.OPEN, CallbackState.CLAIMED])


async def test_a_call_comes_into_the_list_and_goes_on_there(cast: Cast) -> None:
    office = await line()
    async with screen_of(cast.bartek, CALLS) as screen:
        call = await post(office, ring())
        assert [(row.id, row.state) for row in (await screen.next()).rows] == [(call.id, "ringing")]
        await post(office, answer(answeringNumber="101"))
        assert [(row.id, row.state) for row in (await screen.next()).rows] == [(call.id, "answered")]


async def test_the_queue_is_live_for_everybody_who_sees_the_call(cast: Cast) -> None:
    office = await line()
    call = await post(office, ring(user=["101", "102"]))
    async with screen_of(cast.zofia, CALLS, TO_RING_BACK) as screen:
        await post(office, hang_up(cause="cancel"))
        assert [row.callback_state for row in (await screen.next()).rows] == [CallbackState.OPEN]
        async with unit_of_work():
            await actions.claim(call, by=await eyes_of(cast.bartek))
        assert [row.claimed_by_id for row in (await screen.next()).rows] == [cast.bartek.id]
        async with unit_of_work():
            await actions.settle(call, by=await eyes_of(cast.bartek))
        assert (await screen.next()).gone == [id_of(call)]


async def test_calls_out_of_sight_are_not_told_of(cast: Cast) -> None:
    await Enterprise.all().update(restricted_crm=True)
    office = await line()
    await person(cast.service, "Jan Secret", "602602602")
    async with screen_of(cast.bartek, CALLS) as screen:
        await post(office, ring("1", "602602602", to="102"))
        seen = await post(office, ring("2", to="101"))
        change = await screen.next()
        assert ([row.id for row in change.rows], change.gone) == ([seen.id], [])


async def test_what_happens_to_the_contact_the_list_hears(cast: Cast) -> None:
    ola, ewa = await eyes_of(cast.ola), await person(cast.sales, "Ewa Kowal", "601602603")
    call = await post(await line(), ring(to="900"))
    own = await make.user_with("account_customer_reader", crm=cast.sales)
    async with screen_of(own, CALLS) as screen:
        async with unit_of_work():
            await contacts.change(ewa, by=ola, last_name="Nowak")
        assert [row.id for row in (await screen.next()).rows] == [call.id]
        async with unit_of_work():
            await contacts.delete(ewa, by=ola)
        assert (await screen.next()).gone == [id_of(call)]
