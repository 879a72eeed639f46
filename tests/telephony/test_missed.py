"""The queue of missed calls: what opens and settles it by itself, and what people do."""

import asyncio
from contextvars import Context
from typing import Any

import pytest
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of, raise_curtain, user
from tests.documents import mutation
from tests.telephony.phonebook import answer, hang_up, line, person, post, ring

from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event
from ringbook.telephony.missed import actions
from ringbook.telephony.models import Call, CallbackState, CtiConnection

OPEN, CLAIMED, SETTLED = CallbackState.OPEN, CallbackState.CLAIMED, CallbackState.SETTLED
FACTS = "call { callback claimedBy { name } claimedAt settledBy { name } settledAt viewerCan { claim } }"
CLAIM, RELEASE = (mutation(name, FACTS, takes="CallClaimInput") for name in ("callClaim", "callRelease"))
SETTLE = mutation("callSettle", FACTS, takes="CallSettleInput")
COUNT = "{ viewer { callbackCount } }"


async def missed(office: CtiConnection, call_id: str = "1", **more: Any) -> Call:
    return await post(office, ring(call_id, **more), hang_up(call_id, cause="cancel"))


async def states() -> dict[str, CallbackState | None]:
    return dict(await Call.all().values_list("external_id", "callback_state"))


async def test_a_missed_call_waits_to_be_rung_back(cast: Cast) -> None:
    call = await missed(await line())
    assert (call.missed, call.callback_state, call.claimed_by_id) == (True, OPEN, None)


async def test_what_cannot_or_need_not_be_rung_back_does_not_wait(cast: Cast) -> None:
    office = await line()
    await post(office, ring("hidden", "anonymous"), hang_up("hidden", cause="cancel"))
    await post(office, ring("passed on"), hang_up("passed on", cause="forwarded"))
    await post(office, ring("answered"), answer("answered"), hang_up("answered"))
    await post(office, ring("out", "101", "601602603") | {"direction": "out"})
    await post(office, hang_up("out", cause="noAnswer") | {"direction": "out"})
    await post(office, ring("rings"))
    assert set((await states()).values()) == {None}


async def test_a_leg_that_went_on_is_up_to_the_next_one(cast: Cast) -> None:
    office = await line()
    await missed(office, "first")
    await post(office, ring("second", to="102", origCallId="first"))
    assert await states() == {"first": None, "second": None}
    await post(office, hang_up("second", cause="cancel"))
    assert await states() == {"first": None, "second": OPEN}


async def test_an_answer_told_late_takes_it_off_the_queue(cast: Cast) -> None:
    office = await line()
    await missed(office)
    await post(office, answer("1", answeringNumber="101"))
    assert await states() == {"1": None}


async def test_a_number_told_late_puts_it_on(cast: Cast) -> None:
    office = await line()
    await post(office, hang_up())
    assert await states() == {"1": None}
    await post(office, ring())
    assert await states() == {"1": OPEN}


async def test_several_of_one_number_are_one_to_ring_back_and_a_claim_stays(cast: Cast) -> None:
    office = await line()
    first = await missed(office, "1", number="601 602 603")
    async with unit_of_work():
        await actions.claim(first, by=await eyes_of(cast.bartek))
    await missed(office, "2", number="+48601602603")
    await missed(office, "other", number="602602602")
    assert await states() == {"1": SETTLED, "2": CLAIMED, "other": OPEN}
    latest = await Call.get(external_id="2")
    assert latest.claimed_by_id == cast.bartek.id
    again = await missed(office, "1", number="601 602 603")
    assert again.callback_state == SETTLED


@pytest.mark.parametrize("way", ["we reach them", "they call again"])
async def test_talking_with_the_number_settles_it(cast: Cast, way: str) -> None:
    office = await line()
    await missed(office)
    await missed(office, "other", number="602602602")
    if way == "we reach them":
        out = {"direction": "out", "from": "102", "to": "0048601602603"}
        await post(office, ring("2") | out, answer("2") | out)
    else:
        await post(office, ring("2", to="102"), answer("2", answeringNumber="102"))
    assert await states() == {"1": SETTLED, "2": None, "other": OPEN}
    settled = await Call.get(external_id="1")
    assert (settled.settled_by_id, settled.settled_at is not None) == (cast.zofia.id, True)
    assert await Event.filter(subject_id=settled.id, name="call.settled", via="pbx").count() == 1


async def test_an_attempt_that_nobody_answers_settles_nothing(cast: Cast) -> None:
    office = await line()
    await missed(office)
    out = {"direction": "out", "from": "102", "to": "601602603"}
    await post(office, ring("2") | out, hang_up("2", cause="busy") | out)
    assert await states() == {"1": OPEN, "2": None}


async def test_a_call_told_of_after_they_were_reached_is_settled_from_the_start(cast: Cast) -> None:
    office = await line()
    late = await post(office, ring("late"))
    await post(office, ring("2"), answer("2"), hang_up("2"), hang_up("late"))
    assert (await Call.get(id=late.id)).callback_state == SETTLED


async def test_one_claims_lets_go_settles_and_opens_again(api: Api, cast: Cast) -> None:
    call, bartek = {"id": id_of(await missed(await line()))}, api.as_(cast.bartek)
    claimed = (await bartek(CLAIM, input=call))["callClaim"]["call"]
    assert (claimed["callback"], claimed["claimedBy"], claimed["viewerCan"]) == (
        "CLAIMED", {"name": "Bartek Wójcik"}, {"claim": True},
    )  # fmt: skip
    assert (await bartek(CLAIM, input=call))["callClaim"]["userErrors"] == []
    free = (await bartek(RELEASE, input=call))["callRelease"]["call"]
    assert (free["callback"], free["claimedBy"], free["claimedAt"]) == ("OPEN", None, None)
    done = (await bartek(SETTLE, input=call))["callSettle"]["call"]
    assert (done["callback"], done["settledBy"]) == ("SETTLED", {"name": "Bartek Wójcik"})
    for document in (CLAIM, RELEASE):
        assert codes(next(iter((await bartek(document, input=call)).values()))) == [("SETTLED", "id")]
    again = (await bartek(SETTLE, input=call | {"settled": False}))["callSettle"]["call"]
    assert (again["callback"], again["settledBy"], again["settledAt"]) == ("OPEN", None, None)
    names = ["call.claimed", "call.released", "call.settled", "call.reopened"]
    assert [event.name for event in await Event.filter(name__in=names).order_by("seq")] == names


async def test_a_number_is_rung_back_once_whatever_is_reopened(api: Api, cast: Cast) -> None:
    bartek, office = api.as_(cast.bartek), await line()
    first, second = [await missed(office, str(n), user=["101"]) for n in (1, 2)]
    assert await states() == {"1": SETTLED, "2": OPEN}
    answer = (await bartek(SETTLE, input={"id": id_of(first), "settled": False}))["callSettle"]
    assert codes(answer) == [("SUPERSEDED", "id")]
    assert await states() == {"1": SETTLED, "2": OPEN}
    await bartek(SETTLE, input={"id": id_of(second)})
    await bartek(SETTLE, input={"id": id_of(first), "settled": False})
    assert await states() == {"1": OPEN, "2": SETTLED}
    await bartek(SETTLE, input={"id": id_of(second), "settled": False})
    assert await states() == {"1": SETTLED, "2": OPEN}


async def test_the_second_is_told_who_was_first(api: Api, cast: Cast) -> None:
    call = {"id": id_of(await missed(await line(), user=["101", "102"]))}
    await api.as_(cast.bartek)(CLAIM, input=call)
    answer = (await api.as_(cast.zofia)(CLAIM, input=call))["callClaim"]
    assert codes(answer) == [("TAKEN", "id")]
    [error] = answer["userErrors"]
    assert error["message"] == "Bartek Wójcik is already ringing back."
    freed = (await api.as_(cast.zofia)(RELEASE, input=call))["callRelease"]["call"]
    assert freed["callback"] == "OPEN"


async def test_what_is_not_missed_or_not_seen_is_not_claimed(api: Api, cast: Cast) -> None:
    office = await line()
    rings, theirs = await post(office, ring("1")), await missed(office, "2", number="602602602", to="102")
    assert codes((await api.as_(cast.bartek)(CLAIM, input={"id": id_of(rings)}))["callClaim"]) == [("NOT_MISSED", "id")]
    for document in (CLAIM, RELEASE, SETTLE):
        answer = await api.as_(cast.bartek)(document, input={"id": id_of(theirs)})
        assert codes(next(iter(answer.values()))) == [("NOT_FOUND", "id")]


async def test_the_count_is_of_free_ones_and_ones_own_that_one_sees(api: Api, cast: Cast) -> None:
    office = await line()
    await person(cast.sales, "Ewa Kowal", "601602603")
    calls = [await missed(office, str(n), number=f"60160260{n}", to="900" if n == 3 else "102") for n in range(3, 6)]
    colleague = await user("c@example.com", "Celina Kos", "administrator")
    counts = {}
    async with unit_of_work():
        await actions.claim(calls[1], by=await eyes_of(cast.zofia))
    for who in (cast.bartek, cast.zofia, cast.ola, colleague, cast.karol):
        counts[who.name] = (await api.as_(who)(COUNT))["viewer"]["callbackCount"]
    assert counts == {"Bartek Wójcik": 1, "Zofia Lis": 2, "Ola Nowak": 2, "Celina Kos": 2, "Karol Bez": 0}


async def test_of_two_who_claim_at_once_one_gets_it(committed_database: str) -> None:
    cast = await raise_curtain()
    call = await missed(await line(), user=["101", "102"])
    said = list[str]()

    async def claim(who: Any) -> None:
        try:
            async with unit_of_work():
                await actions.claim(call, by=who)
            said.append("got it")
        except DomainError as error:
            said.append(error.code)

    viewers = [await eyes_of(who) for who in (cast.bartek, cast.zofia)]
    await asyncio.gather(*map(claim, viewers))
    assert sorted(said) == ["TAKEN", "got it"]


async def test_a_ring_does_not_wait_for_somebody_who_is_just_claiming(committed_database: str) -> None:
    cast = await raise_curtain()
    office = await line()
    first = await missed(office)
    async with asyncio.timeout(60):
        async with unit_of_work():
            await actions.claim(first, by=await eyes_of(cast.bartek))
            await asyncio.create_task(missed(office, "2"), context=Context())
    assert await states() == {"1": CLAIMED, "2": OPEN}
    async with unit_of_work():
        await actions.settle(await Call.get(external_id="2"), by=await eyes_of(cast.bartek))
    assert await states() == {"1": SETTLED, "2": SETTLED}
