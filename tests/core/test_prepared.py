"""What is asked again and again says what would be said if it were asked anew."""

from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from pkgutil import walk_packages
from typing import Any
from uuid import uuid4

import pytest
from psycopg.errors import FeatureNotSupported, InvalidSqlStatementName
from tests.cast import Cast, eyes_of
from tests.queries import counted
from tortoise import Tortoise, connections
from tortoise.models import Model
from tortoise.transactions import in_transaction

import ringbook
from ringbook.contacts.loaders import tags_by_contact
from ringbook.contacts.models import Contact
from ringbook.contacts.policy import visible_to
from ringbook.core import prepared
from ringbook.core.asking import ask
from ringbook.core.find import find_key
from ringbook.core.prepared import every, mark_of, rows_by
from ringbook.core.rows import columns_of
from ringbook.core.viewer import Viewer
from ringbook.organizations.models import Organization


def marked_policies() -> list[Any]:
    names = [found.name for found in walk_packages(ringbook.__path__, "ringbook.") if found.name.endswith(".policy")]
    given = [thing for name in names for thing in vars(import_module(name)).values() if hasattr(thing, "__wrapped__")]
    return sorted({each for each in given if callable(each)}, key=lambda each: f"{each.__module__}.{each.__name__}")


POLICIES = marked_policies()


async def viewers(cast: Cast) -> list[Viewer]:
    return [await eyes_of(user) for user in (cast.ola, cast.bartek, cast.zofia, cast.karol)]


def plain(rows: list[Any]) -> list[dict[str, tuple[type, Any]]]:
    """Columns with what they are, so that 1 is not True and a text no enum."""
    return [{name: (type(getattr(row, name)), getattr(row, name)) for name in columns_of(type(row))} for row in rows]


def test_policies_are_marked() -> None:
    assert len(POLICIES) > 20


@pytest.mark.parametrize("policy", POLICIES, ids=lambda each: f"{each.__module__}.{each.__name__}")
async def test_a_policy_that_is_known_says_what_it_would_say_anew(policy: Any, cast: Cast) -> None:
    """To each of four people, after others were told; of hidden rows nothing."""
    for crm in (cast.sales, cast.service):
        await Contact.create(crm=crm, first_name="Ewa", last_name=crm.name)
        await Organization.create(crm=crm, name=crm.name)
    for viewer in await viewers(cast) * 2:
        rows = policy.__wrapped__(viewer)
        anew = await rows.order_by("id")
        keys = [row.pk for row in await rows.model.all()]
        assert plain(await rows_by(policy(viewer), "id", keys, "id")) == plain(anew)
        assert plain(await policy(viewer).order_by("id")) == plain(anew)


async def test_rows_are_the_same_by_both_ways(cast: Cast) -> None:
    models: list[type[Model]] = [model for model in Tortoise.apps["models"].values() if "id" in model._meta.fields_map]
    for model in models:
        anew = await model.all().order_by("id").limit(20)
        assert plain(await rows_by(every(model), "id", [row.pk for row in anew], "id")) == plain(anew), model


async def test_what_is_filtered_is_not_taken_for_the_whole(cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    ewa = await Contact.create(crm=cast.sales, first_name="Ewa", last_name="Kowal")
    assert mark_of(visible_to(ola)) == mark_of(visible_to(ola)) is not None
    some = visible_to(ola).filter(first_name="Jan")
    assert mark_of(some) is None
    assert await rows_by(some, "id", [ewa.id]) == []
    assert await rows_by(visible_to(ola), "id", [ewa.id]) == [ewa]
    assert await rows_by(visible_to(ola), "id", []) == []


async def test_rights_and_rows_are_those_of_the_moment(cast: Cast) -> None:
    ewa = await Contact.create(crm=cast.sales, first_name="Ewa", last_name="Kowal")
    bartek, zofia = await eyes_of(cast.bartek), await eyes_of(cast.zofia)
    assert await find_key(visible_to(bartek), ewa.id) == ewa
    assert await find_key(visible_to(zofia), ewa.id) is None
    assert await find_key(visible_to(bartek.within([])), ewa.id) is None
    await Contact.filter(id=ewa.id).update(crm_id=cast.service.id)
    assert await find_key(visible_to(bartek), ewa.id) is None


async def test_however_many_are_asked_for_the_statement_is_the_same(cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    people = [await Contact.create(crm=cast.sales, first_name="Ewa", last_name=name) for name in ("Kowal", "Zych")]
    with counted() as sent:
        await rows_by(visible_to(ola), "id", [people[0].id])
        await rows_by(visible_to(ola), "id", [each.id for each in people])
    assert len(sent) == 2
    assert sent[0] == sent[1]


async def test_links_are_followed_in_order_by_one_statement(cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    ewa = await Contact.create(crm=cast.sales, first_name="Ewa", last_name="Kowal")
    jan = await Contact.create(crm=cast.sales, first_name="Jan", last_name="Zych")
    other = await cast.vip.__class__.create(crm=cast.sales, name="Alfa", colour="#123456")
    await ewa.tags.add(cast.vip, other)
    await jan.tags.add(cast.vip)
    with counted() as sent:
        found = await tags_by_contact([ewa.id, jan.id], ola)
    assert len(sent) == 1
    assert found == {ewa.id: [other, cast.vip], jan.id: [cast.vip]}


@pytest.mark.committed
@pytest.mark.parametrize("spoiled", ["ALTER TABLE told ALTER word TYPE text", "DEALLOCATE ALL"])
async def test_a_plan_that_was_lost_is_made_again(committed_database: str, spoiled: str) -> None:
    """By a migration of another process, or by a pooler that gave us another session; also after a rollback."""
    database, asked = connections.get("default"), "SELECT word FROM told WHERE number = ANY(%s)"
    await database.execute_script("CREATE TABLE told (number int, word varchar(9)); INSERT INTO told VALUES (1, 'ewa')")
    for _ in range(2):
        assert await ask(asked, [[1]]) == [("ewa",)]
        async with database.acquire_connection() as connection:
            # psycopg would notice one that it sends itself
            await connection.execute(f"DO $$ BEGIN {spoiled}; END $$")
        assert await ask(asked, [[1]]) == [("ewa",)]
        with suppress(FeatureNotSupported, InvalidSqlStatementName):
            async with in_transaction() as transaction:
                await transaction.execute_query(f"DO $$ BEGIN {spoiled}; END $$")
                await ask(asked, [[1]])
        assert await ask(asked, [[1]]) == [("ewa",)]


async def test_equal_viewers_are_kept_once(cast: Cast) -> None:
    """A viewer of many Crms takes more room than what policies say to them."""
    ola = replace(await eyes_of(cast.ola), crm_ids=frozenset(uuid4() for _ in range(9)))
    marks = [mark_of(policy(replace(ola))) for policy in POLICIES]
    assert {id(mark.of) for mark in marks if mark} == {id(marks[0].of)}  # type: ignore[union-attr]
    assert prepared.VIEWERS < prepared.MOST


async def test_what_is_made_of_a_known_one_leaves_it_as_it_is(cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    before = visible_to(ola).sql()
    visible_to(ola).select_related("crm", "stage").use_index("one").force_index("other").sql()
    visible_to(ola).prefetch_related("tags").order_by("city").annotate().limit(1).only("id").distinct().sql()
    assert visible_to(ola).sql() == before
    assert await visible_to(ola).select_for_update(no_key=True) == []
