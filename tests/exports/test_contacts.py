"""Contacts as a spreadsheet: which rows, which columns, in which order, for whose eyes."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from ringbook.contacts.models import Contact
from ringbook.custom_fields.models import CustomFieldType
from ringbook.exports.actions import MOST_IN_XLSX
from ringbook.exports.contacts import columns
from ringbook.identity.models import Role
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.exports import house

KEYS = "query($kind: ExportKind!, $crmId: ID) { exportColumns(kind: $kind, crmId: $crmId) { key label } }"


async def test_every_column_of_a_contact(committed_cast: Cast) -> None:
    cast, api = committed_cast, Api(committed_cast.ola)
    acme = await make.organization(name="Acme")
    ewa = await make.contact(
        first_name="Ewa", last_name="Żak", phones=["601 602 603", "22 555 12 34"], emails=["ewa@example.com"],
        stage=cast.lead, source=cast.website, position=cast.director, organization=acme, tags=[cast.vip],
        managers=[cast.bartek], birthday=date(1980, 12, 31), city="Gdańsk", address1="Długa 1", postal_code="80-001",
    )  # fmt: skip
    await Contact.filter(id=ewa.id).update(created_at=datetime(2026, 7, 1, 22, 30, tzinfo=UTC))
    keys = [column.key for column in columns()]
    head, row = await house.table(cast.ola, await house.exported(api, house.CONTACTS, keys))
    found = {heading: value for heading, value in zip(head, row, strict=True) if value is not None}
    assert found.pop("Updated")
    assert found == {
        "First name": "Ewa", "Last name": "Żak", "Organization": "Acme", "Position": "Director",
        "Phone 1": "601 602 603", "Phone 2": "22 555 12 34", "E-mail 1": "ewa@example.com", "Stage": "Lead",
        "Source": "Website", "Postal code": "80-001", "City": "Gdańsk", "Address 1": "Długa 1", "Tags": "VIP",
        "Managers": "Bartek Wójcik", "Birthday": datetime(1980, 12, 31), "Account kind": "customer",
        "Person type": "CRM", "Created": datetime(2026, 7, 2, 0, 30),
    }  # fmt: skip


async def test_fields_of_the_crm_have_their_own_kinds_of_cells(committed_cast: Cast) -> None:
    cast, api = committed_cast, Api(committed_cast.ola)
    kinds: dict[CustomFieldType, Any] = {
        CustomFieldType.INTEGER: 7, CustomFieldType.DECIMAL: "1234.5", CustomFieldType.FLAG: True,
        CustomFieldType.DATE: "2026-02-28", CustomFieldType.TEXT: "=1+1",
    }  # fmt: skip
    fields = [await make.custom_field(name=kind.value, type=kind) for kind in kinds]
    await make.contact(custom={field.key: kinds[field.type] for field in fields})
    keys = [f"custom:{id_of(field)}" for field in fields]
    listed = (await api(KEYS, kind="CONTACT", crmId=id_of(cast.sales)))["exportColumns"]
    assert {each["key"]: each["label"] for each in listed}.items() >= {
        key: field.name for key, field in zip(keys, fields, strict=True)
    }.items()
    _, row = await house.table(cast.ola, await house.exported(api, house.CONTACTS, keys))
    assert row == [7, 1234.5, True, datetime(2026, 2, 28), "=1+1"]
    _, said = await house.texts(cast.ola, await house.exported(api, house.CONTACTS, keys, format="CSV"))
    assert said == ["7", "1234.5", "yes", "2026-02-28", "'=1+1"]


async def test_the_selection_in_the_lists_order(committed_cast: Cast) -> None:
    api = Api(committed_cast.ola)
    people = [await make.contact(first_name=name, last_name="Test", city=city) for name, city in
              (("A", "Zabrze"), ("B", ""), ("C", "Łódź"), ("D", "Gdynia"))]  # fmt: skip
    cases: list[tuple[dict[str, Any], list[str]]] = [
        ({}, ["A", "B", "C", "D"]),
        ({"order": {"field": "CITY"}}, ["D", "C", "A", "B"]),
        ({"order": {"field": "CITY", "direction": "DESC"}}, ["A", "C", "D", "B"]),
        ({"selection": {"ids": [id_of(people[2]), id_of(people[0])]}}, ["A", "C"]),
        ({"selection": {"filter": {"city": {"eq": "Zabrze"}}}}, ["A"]),
        ({"selection": {"filter": {}, "except": [id_of(people[3])]}}, ["A", "B", "C"]),
    ]
    for values, expected in cases:
        job = await house.exported(api, house.CONTACTS, ["name"], **values)
        assert [row[0] for row in (await house.table(committed_cast.ola, job))[1:]] == expected
        assert (job["total"], job["processed"], job["succeeded"]) == (len(expected),) * 3


async def test_only_what_one_sees_at_the_moment_of_writing(committed_cast: Cast) -> None:
    cast = committed_cast
    await cast.bartek.roles.add(await Role.get(key="supervisor"))
    hidden = await make.organization(crm=cast.service, name="Hidden")
    mine = await make.contact(first_name="Mine", crm=cast.sales, organization=await make.organization(name="Acme"))
    await make.contact(first_name="Theirs", crm=cast.service, organization=hidden)
    api = Api(cast.bartek)
    payload = await house.begun(api, house.CONTACTS, ["name", "organization"])
    assert payload["count"] == 1
    await make.contact(first_name="Later", last_name="A")
    job = await house.done(api, payload["job"]["id"])
    assert [row[0] for row in await house.table(cast.bartek, job)] == ["First name", "Later", mine.first_name]
    assert (await house.fetched(cast.ola, job["file"]["url"])).status_code == 404
    await cast.bartek.roles.clear()
    assert (await house.fetched(cast.bartek, job["file"]["url"])).status_code == 404
    assert (await api(house.JOB, id=payload["job"]["id"]))["job"]["file"] is None


async def test_who_lost_the_right_gets_no_file(committed_cast: Cast) -> None:
    cast = committed_cast
    await cast.bartek.roles.add(await Role.get(key="supervisor"))
    api = Api(cast.bartek)
    payload = await house.begun(api, house.CONTACTS, ["name"])
    await cast.bartek.roles.clear()
    job = await house.done(api, payload["job"]["id"])
    assert (job["state"], job["message"], job["file"]) == ("FAILED", "You may not export lists.", None)


async def test_what_is_refused(api: Api, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    ola = api.as_(cast.ola)

    async def refused(columns: list[str], **values: Any) -> list[tuple[str, str]]:
        return codes(await house.begun(ola, house.CONTACTS, columns, **values))

    made_up = f"custom:{id_of(cast.sales)}"
    assert await refused(["name", "shoeSize", made_up]) == [
        ("UNKNOWN_COLUMN", "columns.1"),
        ("UNKNOWN_COLUMN", "columns.2"),
    ]
    assert await refused([]) == [("BLANK", "columns")]
    assert await refused(["name"], selection={}) == [("WRONG_SELECTION", "selection")]
    await make.contact()
    await make.contact()
    monkeypatch.setattr("ringbook.exports.actions.MOST_IN_XLSX", 1)
    assert await refused(["name"]) == [("TOO_MANY_ROWS", "format")]
    assert await refused(["name"], format="CSV") == []
    assert MOST_IN_XLSX == 2**20 - 1
    with pytest.raises(GraphQLFailure) as failure:
        await house.begun(api.as_(cast.karol), house.CONTACTS, ["name"])
    assert failure.value.code == "FORBIDDEN"
