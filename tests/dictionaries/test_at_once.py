"""Two change settings in the same moment."""

import asyncio
from collections.abc import Awaitable
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import eyes_of, raise_curtain
from tests.patience import somebody_waits

from ringbook.contacts import actions as contacts
from ringbook.contacts.actions import delete_word
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.still import change_rules
from ringbook.core.unit import unit_of_work
from ringbook.crms import actions as crms
from ringbook.crms.models import Crm
from ringbook.dictionaries import actions
from ringbook.dictionaries.models import Stage
from ringbook.dictionaries.universal import actions as universal
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.projects.models import Project

pytestmark = pytest.mark.committed


async def outcome(work: Awaitable[object]) -> str:
    """The code of a refusal, else "done"."""
    try:
        await work
    except DomainError as error:
        return error.code
    return "done"


async def test_a_stage_is_deleted_once(committed_database: str) -> None:
    cast = await raise_curtain()
    ola, ewa = await eyes_of(cast.ola), await make.contact(stage=cast.lead)

    async def delete() -> None:
        async with unit_of_work():
            stage = await Stage.get_or_none(id=cast.lead.id) or cast.lead
            await delete_word(stage, by=ola, replacement=cast.customer, even_if_used=True)

    outcomes = await asyncio.gather(*(outcome(delete()) for _ in range(3)))
    assert sorted(outcomes) == ["NOT_FOUND", "NOT_FOUND", "done"]
    assert ((now := await Contact.get(id=ewa.id)).stage_id, now.version) == (cast.customer.id, 2)


async def test_contacts_that_are_changed_meanwhile_lose_the_stage_too(committed_database: str) -> None:
    """Whoever writes contacts is waited for, and none is left with a stage that is gone."""
    cast = await raise_curtain()
    ola, ewa = await eyes_of(cast.ola), await make.contact()
    written = asyncio.Event()

    async def write() -> None:
        async with unit_of_work():
            await contacts.change(ewa, by=ola, stage=cast.lead)
            written.set()
            await asyncio.sleep(0.5)

    async def delete() -> None:
        await written.wait()
        async with unit_of_work():
            await delete_word(cast.lead, by=ola, even_if_used=True)

    assert await asyncio.gather(outcome(write()), outcome(delete())) == ["done", "done"]
    assert ((now := await Contact.get(id=ewa.id)).stage_id, now.version) == (None, 3)


async def test_orders_given_at_once_do_not_mix(committed_database: str) -> None:
    cast = await raise_curtain()
    ola = await eyes_of(cast.ola)
    stages = [
        await Stage.create(crm=cast.service, name=name, rank=n, colour="#000000") for n, name in enumerate("ABCD")
    ]

    async def order(wanted: list[Stage]) -> None:
        async with unit_of_work():
            await actions.reorder(Stage, cast.service, wanted, by=ola)

    orders = [stages[n:] + stages[:n] for n in range(1, 4)]
    await asyncio.gather(*(order(each) for each in orders * 2))
    now = await Stage.filter(crm_id=cast.service.id).order_by("rank")
    assert [stage.rank for stage in now] == [0, 1, 2, 3]
    assert [stage.id for stage in now] in [[stage.id for stage in each] for each in orders]


async def test_a_dictionary_has_one_default_whoever_is_quicker(committed_database: str) -> None:
    cast = await raise_curtain()
    ola = await eyes_of(cast.ola)

    async def add(name: str) -> None:
        async with unit_of_work():
            await universal.add(DictionaryKind.PRIORITY, name=name, is_default=True, by=ola)

    assert set(await asyncio.gather(*(outcome(add(name)) for name in "ABCDE"))) == {"done"}
    assert await DictionaryEntry.filter(is_default=True).count() == 1
    ranks = await DictionaryEntry.all().order_by("rank").values_list("rank", flat=True)
    assert list(ranks) == [0, 1, 2, 3, 4]
    same = await asyncio.gather(*(outcome(add(name)) for name in "FFF"))
    assert sorted(same) == ["TAKEN", "TAKEN", "done"]


async def test_a_crm_that_gets_its_first_contact_is_not_deleted(committed_database: str) -> None:
    cast = await raise_curtain()
    ola = await eyes_of(cast.ola)
    await Project.all().delete()
    written = asyncio.Event()

    async def write() -> None:
        async with unit_of_work():
            await contacts.create(cast.service, by=ola, first_name="Ewa", last_name="Nowak")
            written.set()
            await asyncio.sleep(0.5)

    async def delete() -> None:
        await written.wait()
        async with unit_of_work():
            await crms.delete(cast.service, by=ola)

    assert await asyncio.gather(outcome(write()), outcome(delete())) == ["done", "IN_USE"]
    assert await Crm.filter(id=cast.service.id).exists()


async def test_whoever_waits_too_long_is_told_to_try_again(committed_database: str) -> None:
    """A stage of very many contacts goes, and somebody wants to save one of them."""
    cast = await raise_curtain()
    ewa, begun, answered = await make.contact(), asyncio.Event(), asyncio.Event()

    async def long_work() -> None:
        async with unit_of_work():
            await change_rules(cast.sales.id)
            begun.set()
            await answered.wait()

    async def save() -> Any:
        await begun.wait()
        document = "mutation($input: ContactPatch!) { contactUpdate(input: $input) { userErrors { code path } } }"
        return (await Api(cast.bartek)(document, input={"id": id_of(ewa), "city": "Kraków"}))["contactUpdate"]

    working = asyncio.create_task(long_work())
    refused = await save()
    answered.set()
    await working
    assert codes(refused) == [("BUSY", "")]
    assert codes(await save()) == []


async def test_whoever_chooses_a_stage_that_is_just_being_deleted_chooses_again(committed_database: str) -> None:
    cast = await raise_curtain()
    ola, ewa, begun = await eyes_of(cast.ola), await make.contact(), asyncio.Event()

    async def delete() -> None:
        async with unit_of_work():
            await delete_word(cast.lead, by=ola)
            begun.set()
            await somebody_waits(committed_database)

    async def choose() -> Any:
        await begun.wait()
        document = "mutation($input: ContactPatch!) { contactUpdate(input: $input) { userErrors { code path } } }"
        patch = {"id": id_of(ewa), "stageId": id_of(cast.lead)}
        return (await Api(cast.bartek)(document, input=patch))["contactUpdate"]

    _, refused = await asyncio.gather(delete(), choose())
    assert codes(refused) == [("GONE", "")]
    assert codes(await choose()) == [("NOT_FOUND", "stageId")]
