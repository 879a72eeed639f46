"""Two people at the same column in the same moment."""

import asyncio
from datetime import UTC, datetime

import pytest
from tests import factories as make
from tests.cast import eyes_of, raise_curtain

from ringbook.contacts import actions
from ringbook.contacts.board.actions import place
from ringbook.contacts.board.columns import cards_of
from ringbook.contacts.board.order import BY_PLACE
from ringbook.contacts.models import Contact
from ringbook.core.paging import page
from ringbook.core.unit import unit_of_work
from ringbook.dictionaries.models import Stage
from ringbook.history.models import Event

pytestmark = pytest.mark.committed


async def test_all_win_and_nobody_waits_for_ever(committed_database: str) -> None:
    """Cards of one key, which have to be spread, while others change the very rows that are spread."""
    cast = await raise_curtain()
    bartek = await eyes_of(cast.bartek)
    cards = [await make.contact(stage=cast.lead) for _ in range(12)]
    newcomers = [await make.contact(stage=cast.customer) for _ in range(4)]
    await Contact.all().update(created_at=datetime(2026, 1, 1, tzinfo=UTC))

    async def put(contact: Contact, under: Contact) -> None:
        async with unit_of_work():
            await place(await Contact.get(id=contact.id), cast.lead, by=bartek, after=under.id)

    async def rename(contact: Contact) -> None:
        async with unit_of_work():
            await actions.change(await Contact.get(id=contact.id), by=bartek, first_name="Anna")

    async with asyncio.timeout(60):
        placing = [put(new, cards[5]) for new in newcomers] + [put(cards[n], cards[5]) for n in (9, 2, 11)]
        await asyncio.gather(*placing, *(rename(card) for card in cards))
    lead = await page(cards_of(Contact.all(), cast.lead.id), BY_PLACE, 50, None)
    order = [edge.node.id for edge in lead.edges]
    assert len(order) == 16
    at = order.index(cards[5].id)
    assert {*order[at + 1 : at + 8]} == {*(new.id for new in newcomers), cards[9].id, cards[2].id, cards[11].id}
    stayed = [card.id for card in cards if card not in (cards[9], cards[2], cards[11])]
    assert [id for id in order if id in stayed] == stayed
    assert await Contact.filter(first_name="Anna").count() == 12


async def test_the_same_card_is_placed_twice_at_once_and_once_in_the_end(committed_database: str) -> None:
    cast = await raise_curtain()
    bartek = await eyes_of(cast.bartek)
    above, card = await make.contact(stage=cast.lead), await make.contact(stage=cast.lead)

    async def put(stage: Stage, under: Contact | None) -> None:
        async with unit_of_work():
            contact = await Contact.get(id=card.id)
            await place(contact, stage, by=bartek, after=under.id if under else None)

    async with asyncio.timeout(60):
        await asyncio.gather(*(put(cast.lead, above) for _ in range(3)), *(put(cast.customer, None) for _ in range(3)))
    moves = await Event.filter(subject_id=card.id, name="contact.moved").order_by("seq")
    placings = await Event.filter(subject_id=card.id, name="contact.placed").count()
    assert len(moves) + placings == 6
    assert (await Contact.get(id=card.id)).version == 1 + len(moves)
