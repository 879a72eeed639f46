"""Two requests in the same moment."""

import asyncio

import pytest
from tests import factories as make
from tests.cast import eyes_of, raise_curtain

from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.contacts.relations.actions import relate
from ringbook.contacts.relations.models import Relation, RelationKind
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.phones.actions import Given
from ringbook.phones.models import PhoneNumber

pytestmark = pytest.mark.committed


async def test_the_same_key_at_once_makes_one_contact(committed_database: str) -> None:
    cast = await raise_curtain()
    bartek = await eyes_of(cast.bartek)

    async def add() -> Contact:
        async with unit_of_work():
            return await actions.create(
                cast.sales, by=bartek, first_name="Ewa", last_name="Nowak", idempotency_key="form-7"
            )

    made = await asyncio.gather(*(add() for _ in range(5)))
    assert len({contact.id for contact in made}) == 1
    assert await Contact.all().count() == 1


async def test_lists_set_at_once_do_not_mix(committed_database: str) -> None:
    cast = await raise_curtain()
    ola, ewa = await eyes_of(cast.ola), await make.contact(phones=["601602603"])

    async def change(number: str) -> None:
        async with unit_of_work():
            await actions.change(await Contact.get(id=ewa.id), by=ola, phones=[Given(number), Given("226210000")])

    await asyncio.gather(*(change(f"60160260{n}") for n in range(5)))
    assert [row.main for row in await PhoneNumber.filter(contact_id=ewa.id).order_by("rank")] == [True, False]
    assert (await Contact.get(id=ewa.id)).version == 6


async def test_two_who_relate_the_same_people_at_once_make_one_relation(committed_database: str) -> None:
    cast = await raise_curtain()
    ola, parent, child = await eyes_of(cast.ola), await make.contact(), await make.contact()

    async def say(one: Contact, other: Contact, kind: RelationKind) -> str:
        try:
            async with unit_of_work():
                await relate(one, other, kind=kind, by=ola)
        except DomainError as refusal:
            return refusal.code
        return "done"

    from_both = ((parent, child, RelationKind.CHILD), (child, parent, RelationKind.PARENT)) * 2
    said = await asyncio.gather(*(say(*words) for words in from_both))
    assert sorted(said) == ["TAKEN", "TAKEN", "TAKEN", "done"]
    assert await Relation.all().count() == 2
