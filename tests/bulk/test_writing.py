"""Many records written at once are as those that the verb for one wrote: the same row, the same story."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

import pytest

from ringbook.bulk.sides import CONTACTS, ORGANIZATIONS, Record, Side
from ringbook.bulk.writing import Edit, write
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.models import CustomFieldType
from ringbook.custom_fields.writing import Ready
from ringbook.history.models import Event, EventLink
from tests import factories as make
from tests.cast import Cast, eyes_of

Values: TypeAlias = dict[str, Any]
OWN = {"id", "created_at", "updated_at", "first_name", "last_name", "name", "sort_name", "search"}
"""Columns in which the two records differ from the beginning."""


async def people(cast: Cast) -> tuple[Record, Record]:
    firm = await make.organization(name="Dawna")
    values = {"city": "Gdynia", "stage": cast.lead, "organization": firm, "tags": [cast.vip], "managers": [cast.zofia]}
    return await make.contact(**values), await make.contact(**values)


async def firms(cast: Cast) -> tuple[Record, Record]:
    values = {"city": "Gdynia", "stage": cast.lead, "tags": [cast.vip], "managers": [cast.zofia]}
    return await make.organization(**values), await make.organization(**values)


async def one_by_one(side: Side, record: Record, values: Values, by: Viewer) -> None:
    async with unit_of_work():
        await side.change(record, values, by=by)


async def at_once(side: Side, record: Record, values: Values, by: Viewer) -> None:
    async with unit_of_work():
        await record.fetch_related("tags", "managers")
        assert await write(side, [Edit(record, values)], by=by) == {}


async def left(side: Side, id: UUID, other: UUID) -> tuple[Values, list[str], list[str], list[Any]]:
    """What is to be found of a record: its columns, its tags and managers, and what its story tells."""
    row = await side.model.get(id=id).prefetch_related("tags", "managers")
    columns = {name: getattr(row, name) for name in row._meta.fields_db_projection if name not in OWN}
    if "board_position" in columns:  # of the moment: who moves comes first in the column
        columns["board_position"] = columns["board_position"] is not None
    return (
        columns,
        sorted(map(str, row.tags)),
        sorted(map(str, row.managers)),
        [
            await told(event, {id: "itself", other: "itself"})
            for event in await Event.filter(subject_id=id).order_by("id")
        ],
    )


async def told(event: Event, names: dict[UUID, str]) -> Any:
    links = await EventLink.filter(event_id=event.id).values_list("subject_id", "story")
    changes = [(each.field, each.before, each.after) for each in await event.changes]
    where = sorted((names.get(subject, str(subject)), story) for subject, story in links)
    return event.name, event.version, event.by_id, event.via, where, sorted(changes, key=lambda change: change[0])


async def plain_values(cast: Cast) -> Values:
    return {"city": "Sopot ", "postal_code": "81-001", "account_kind": AccountKind.PARTNER}


async def just_a_stage(cast: Cast) -> Values:
    return {"stage": cast.customer}


async def no_stage(cast: Cast) -> Values:
    return {"stage": None}


async def lists_and_a_stage(cast: Cast) -> Values:
    return {"stage": cast.customer, "tags": [], "managers": [cast.bartek, cast.zofia]}


async def nothing_new(cast: Cast) -> Values:
    return {"city": "Gdynia", "tags": [cast.vip]}


async def another_firm(cast: Cast) -> Values:
    return {"organization": await make.organization(name="Nowa"), "birthday": date(1980, 2, 29), "language": "pl"}


async def a_field_of_the_crm(cast: Cast) -> Values:
    field = await make.custom_field("Seats", CustomFieldType.INTEGER)
    return {"custom_values": [Ready(str(field.id), 5)]}


BOTH = [plain_values, just_a_stage, no_stage, lists_and_a_stage, nothing_new]


@pytest.mark.parametrize("given", [*BOTH, another_firm, a_field_of_the_crm])
async def test_contacts(cast: Cast, given: Callable[[Cast], Awaitable[Values]]) -> None:
    await alike(CONTACTS, *await people(cast), await given(cast), await eyes_of(cast.ola))


@pytest.mark.parametrize("given", BOTH)
async def test_organizations(cast: Cast, given: Callable[[Cast], Awaitable[Values]]) -> None:
    await alike(ORGANIZATIONS, *await firms(cast), await given(cast), await eyes_of(cast.ola))


async def alike(side: Side, one: Record, other: Record, values: Values, by: Viewer) -> None:
    await one_by_one(side, one, dict(values), by)
    await at_once(side, other, dict(values), by)
    assert await left(side, one.id, other.id) == await left(side, other.id, one.id)
