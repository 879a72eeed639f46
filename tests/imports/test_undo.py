"""An import is taken back, and nobody's later work with it."""

import re
from pathlib import Path
from typing import Any

import pytest

from ringbook.activities import actions as notes
from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.core.ids import key_of
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event
from ringbook.identity.models import Role
from ringbook.imports import jobs
from ringbook.organizations.models import Organization
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of
from tests.documents import mutation
from tests.imports import house

HEAD = ("First name", "Last name", "E-mail", "Phone", "City", "Stage", "Tags", "Company", "Notes")
EWA = ("Ewa", "Nowak", "ewa@example.com", "601602603", "Sopot", "Customer", "VIP", "Nowa", "Called")
JAN = ("Jan", "Lis", "jan@example.com", "602602603", "", "", "", "Nowa", "")
IDA = ("Ida", "Mak", "ida@example.com", "603602603", "", "", "", "Druga", "")
JOB = "job { id state title processed succeeded skipped failed failures { nodes { label code message } } }"
UNDO = mutation("importUndo", JOB)
SHOW = f"query($id: ID!) {{ import(id: $id) {{ canUndo undo {{ {JOB.removeprefix('job {').removesuffix('}')} }} }} }}"


async def undone(api: Api, row: dict[str, Any]) -> dict[str, Any]:
    """The job after the worker has done it, which happens here."""
    assert (await shown(api, row))["canUndo"]
    payload = (await api(UNDO, input={"id": row["id"]}))["importUndo"]
    assert payload["userErrors"] == []
    await jobs.undo(str(key_of(payload["job"]["id"], "Job")))
    return (await shown(api, row))["undo"]


async def shown(api: Api, row: dict[str, Any]) -> dict[str, Any]:
    return (await api(SHOW, id=row["id"]))["import"]


async def brought_in(api: Api, path: Path, *rows: Any, **values: Any) -> dict[str, Any]:
    return await house.run(api, await house.read(api, house.sheet(path / "p.xlsx", HEAD, *rows)), **values)


async def test_whom_it_added_goes_to_the_trash(ola: Api, tmp_path: Path) -> None:
    row = await brought_in(ola, tmp_path, EWA, JAN)
    assert row["created"] == 2
    job = await undone(ola, row)
    assert (job["state"], job["succeeded"], job["failed"]) == ("DONE", 2, 0)
    assert job["title"] == "Undo — Import of p.xlsx"
    assert await Contact.filter(deleted_at=None).count() == 0
    assert await Organization.filter(deleted_at=None).count() == 0
    assert await Event.filter(name="contact.deleted").count() == 2


async def test_whoever_was_worked_with_since_stays(ola: Api, cast: Cast, tmp_path: Path) -> None:
    row = await brought_in(ola, tmp_path, EWA, JAN, IDA)
    bartek = await eyes_of(cast.bartek)
    async with unit_of_work():
        await notes.add(await Contact.get(first_name="Ewa"), "She called back", by=bartek)
        await actions.change(await Contact.get(first_name="Jan"), city="Reda", by=bartek)
    job = await undone(ola, row)
    assert (job["succeeded"], job["failed"]) == (1, 2)
    found = {each["label"]: (each["code"], each["message"]) for each in job["failures"]["nodes"]}
    assert {code for code, _ in found.values()} == {"CHANGED_SINCE"}
    assert re.fullmatch(r"Bartek Wójcik worked on this record on \d+ \w+ \d\d:\d\d; it stays\.", found["Ewa Nowak"][1])
    left = await Contact.filter(deleted_at=None).order_by("first_name").values_list("first_name", flat=True)
    assert left == ["Ewa", "Jan"]
    assert not (await shown(ola, row))["canUndo"]
    assert await Organization.filter(deleted_at=None).values_list("name", flat=True) == ["Nowa"]


async def test_what_it_changed_goes_back_field_by_field(ola: Api, cast: Cast, tmp_path: Path) -> None:
    ewa = await make.contact(
        first_name="Ewa", last_name="Nowa", city="Gdynia", emails=["ewa@example.com"], phones=["58 555 12 34"],
        stage=cast.lead,
    )  # fmt: skip
    row = await brought_in(ola, tmp_path, EWA, duplicates="UPDATE")
    assert row["updated"] == 1
    by = await eyes_of(cast.bartek)
    async with unit_of_work():
        await actions.change(await Contact.get(id=ewa.id), city="Hel", by=by)
    job = await undone(ola, row)
    assert (job["succeeded"], job["failed"]) == (0, 1)
    [failure] = job["failures"]["nodes"]
    assert failure["message"].startswith("Bartek Wójcik changed “City” on ")
    back = await Contact.get(id=ewa.id).prefetch_related("tags", "phones", "emails", "notes")
    assert (back.last_name, back.city, back.stage_id, back.organization_id) == ("Nowa", "Hel", cast.lead.id, None)
    assert [tag.name for tag in back.tags] == []
    assert [phone.number for phone in back.phones] == ["58 555 12 34"]  # type: ignore[attr-defined]
    assert [note.deleted_at is None for note in back.notes] == [False]  # type: ignore[attr-defined]


async def test_two_rows_for_one_person_go_back_to_what_was_before_both(ola: Api, tmp_path: Path) -> None:
    await make.contact(first_name="Ewa", last_name="Nowak", city="Gdynia", emails=["ewa@example.com"])
    second = (*EWA[:3], "604602603", "Puck", *EWA[5:])
    row = await brought_in(ola, tmp_path, EWA, second, duplicates="UPDATE")
    assert (await Contact.get()).city == "Puck"
    job = await undone(ola, row)
    assert (job["succeeded"], job["failed"]) == (1, 0)
    back = await Contact.get().prefetch_related("phones")
    assert (back.city, list(back.phones)) == ("Gdynia", [])  # type: ignore[attr-defined]


async def test_what_cant_be_undone(ola: Api, api: Api, cast: Cast, tmp_path: Path) -> None:
    row = await house.read(ola, house.sheet(tmp_path / "p.xlsx", HEAD, EWA))

    async def refused() -> list[tuple[str, str]]:
        return codes((await ola(UNDO, input={"id": row["id"]}))["importUndo"])

    assert await refused() == [("NOT_UNDOABLE", "id")]
    await house.run(ola, row, dryRun=True)
    assert await refused() == [("NOT_UNDOABLE", "id")]
    await house.run(ola, row)
    await undone(ola, row)
    assert not (await shown(ola, row))["canUndo"]
    assert await refused() == [("ENDED", "id")]
    await cast.bartek.roles.add(*await cast.ola.roles.all())
    assert codes((await api.as_(cast.bartek)(UNDO, input={"id": row["id"]}))["importUndo"]) == [("NOT_FOUND", "id")]


async def test_whom_one_may_only_read_by_now_stays(ola: Api, cast: Cast, tmp_path: Path) -> None:
    row = await brought_in(ola, tmp_path, JAN)
    await cast.ola.roles.clear()
    rights = ["contacts:import", "contacts:read", "customers:read"]
    await cast.ola.roles.add(await Role.create(name="Reader", permissions=rights))
    job = await undone(ola, row)
    assert [each["code"] for each in job["failures"]["nodes"]] == ["FORBIDDEN"]
    assert await Contact.filter(deleted_at=None).count() == 1


async def test_whoever_was_out_of_reach_is_taken_back_by_another_undo(ola: Api, cast: Cast, tmp_path: Path) -> None:
    jan = await make.contact(first_name="Jan", last_name="Lis", emails=["jan@example.com"], city="Gdynia")
    row = await brought_in(ola, tmp_path, EWA, (*JAN[:4], "Sopot", *JAN[5:]), IDA, duplicates="UPDATE")
    await Contact.filter(id=jan.id).update(deleted_at=jan.created_at)
    await Contact.filter(first_name="Ida").update(deleted_at=jan.created_at)
    job = await undone(ola, row)
    assert (job["succeeded"], job["skipped"], job["failed"]) == (1, 1, 1)
    assert [(each["label"], each["code"]) for each in job["failures"]["nodes"]] == [("", "GONE")]
    await Contact.all().update(deleted_at=None)  # all of them are restored, the added ones by somebody's wish
    again = await undone(ola, row)
    assert (again["succeeded"], again["skipped"], again["failed"]) == (1, 0, 0)
    assert (await Contact.get(id=jan.id)).city == "Gdynia"
    assert await Contact.filter(deleted_at=None).count() == 3
    assert not (await shown(ola, row))["canUndo"]


@pytest.mark.parametrize("policy", ["SKIP", "UPDATE"])
async def test_people_who_were_left_out_are_none_of_its_business(ola: Api, tmp_path: Path, policy: str) -> None:
    there = await make.contact(first_name="Jan", last_name="Lis", emails=["jan@example.com"], phones=["602602603"])
    row = await brought_in(ola, tmp_path, (*JAN[:3], "602602603", "", "", "", "", ""), EWA, duplicates=policy)
    assert (await undone(ola, row))["succeeded"] == 1
    assert (await Contact.get(deleted_at=None)).id == there.id
    assert id_of(there)
