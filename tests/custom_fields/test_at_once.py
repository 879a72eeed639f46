"""Unique values under two hands, and indexes that follow the definitions."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from tests import factories as make
from tests.cast import Cast, eyes_of, raise_curtain
from tortoise import connections

from ringbook.contacts import actions as contacts
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.ids import global_id
from ringbook.core.unit import unit_of_work
from ringbook.custom_fields import actions
from ringbook.custom_fields.expressions import sort_sql
from ringbook.custom_fields.indexes import follow_definitions
from ringbook.custom_fields.models import CustomField
from ringbook.custom_fields.models import CustomFieldType as Type
from ringbook.custom_fields.writing import Said

pytestmark = pytest.mark.committed


async def outcome(work: Callable[[], Awaitable[Any]]) -> str:
    """The code that `work` was refused with, in a transaction of its own; else "done"."""
    try:
        async with unit_of_work():
            await work()
    except DomainError as error:
        return f"{error.code} {'.'.join(error.problems[0].path)}"
    return "done"


def said(field: CustomField, text: str) -> list[Said]:
    return [Said(global_id("CustomField", field.id), {"text": text})]


async def add(cast: Cast, field: CustomField, text: str) -> Contact:
    by = await eyes_of(cast.ola)
    return await contacts.create(
        cast.sales, by=by, first_name="Ewa", last_name="Nowak", custom_values=said(field, text)
    )


async def test_of_five_who_create_the_same_value_at_once_one_wins(committed_database: str) -> None:
    cast = await raise_curtain()
    field = await make.custom_field("Number", Type.TEXT, unique=True)
    for _ in range(4):
        await Contact.all().delete()
        told = await asyncio.gather(*(outcome(lambda n=n: add(cast, field, f" ABC{n % 1}"[n % 2 :])) for n in range(5)))
        assert sorted(told) == ["TAKEN customValues.0.text"] * 4 + ["done"]
        assert await Contact.all().count() == 1


async def test_a_change_and_a_create_do_not_get_the_same_value(committed_database: str) -> None:
    cast = await raise_curtain()
    field, by = await make.custom_field("Number", Type.TEXT, unique=True), await eyes_of(cast.ola)
    for n in range(5):
        ewa = await make.contact()
        change = lambda: contacts.change(ewa, by=by, custom_values=said(field, f"x{n}"))  # noqa: B023, E731
        create = lambda: add(cast, field, f"X{n}")  # noqa: B023, E731
        assert sorted(await asyncio.gather(outcome(change), outcome(create))) == ["TAKEN customValues.0.text", "done"]


async def test_unique_is_not_turned_on_while_a_repeat_is_being_written(committed_database: str) -> None:
    cast = await raise_curtain()
    by = await eyes_of(cast.ola)
    for n in range(5):
        field = await make.custom_field(f"Number {n}", Type.TEXT)
        await make.contact(custom={field.key: "x"})
        turn = lambda: actions.change(field, by=by, unique=True)  # noqa: B023, E731
        create = lambda: add(cast, field, "x")  # noqa: B023, E731
        works = [create, turn] if n % 2 else [turn, create]
        told = await asyncio.gather(*map(outcome, works))
        repeats = await Contact.filter(custom__contains={field.key: "x"}).count()
        unique = (await CustomField.get(id=field.id)).unique
        assert sorted(told) in (["REPEATED unique", "done"], ["TAKEN customValues.0.text", "done"])
        assert (unique, repeats) in ((False, 2), (True, 1))


async def plan(sql: str) -> str:
    connection = connections.get("default")
    async with connection.acquire_connection() as raw:
        await raw.execute("SET enable_seqscan = off")
        rows = await (await raw.execute(f"EXPLAIN {sql}")).fetchall()
        await raw.execute("RESET enable_seqscan")
    return "\n".join(row["QUERY PLAN"] for row in rows)


async def test_indexes_follow_the_definitions(committed_database: str) -> None:
    await raise_curtain()
    text = await make.custom_field("Text", Type.TEXT, searchable=True)
    one = await make.custom_field("One", Type.CHOICE, options=["A", "B"], searchable=True)
    number = await make.custom_field("Number", Type.DECIMAL, unique=True)
    await make.custom_field("Quiet", Type.DATE)
    made, dropped = await follow_definitions()
    assert sorted(name.split("_")[1] for name in made) == sorted([text.id.hex] * 2 + [one.id.hex, number.id.hex])
    assert dropped == set()
    assert await follow_definitions() == (set(), set())
    found = await plan(f"SELECT id FROM contact WHERE deleted_at IS NULL AND {sort_sql(number)} > 5")
    assert number.id.hex in found

    await CustomField.filter(id=number.id).update(unique=False)
    await CustomField.filter(id=one.id).update(options=one.options[::-1])
    made, dropped = await follow_definitions()
    assert [name.split("_")[1] for name in made] == [one.id.hex]
    assert sorted(name.split("_")[1] for name in dropped) == sorted([one.id.hex, number.id.hex])

    [name] = made
    await connections.get("default").execute_script(
        f"UPDATE pg_index SET indisvalid = false WHERE indexrelid = '{name}'::regclass"
    )
    assert await follow_definitions() == ({name}, {name})


@pytest.mark.parametrize("new", [Type.CHOICE, Type.CHOICES, Type.TEXT, Type.FLAG])
async def test_a_number_becomes_something_else_before_its_index_is_gone(committed_database: str, new: Type) -> None:
    cast = await raise_curtain()
    by, field = await eyes_of(cast.ola), await make.custom_field("Number", Type.INTEGER, searchable=True)
    await make.contact(custom={field.key: 1})
    made, _ = await follow_definitions()
    assert made
    assert await outcome(lambda: actions.change(field, by=by, type=new)) == "done"
    if new == Type.TEXT:
        assert await outcome(lambda: add(cast, field, "abc")) == "done"
