"""The doors of imports, and what the wizard sees."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from ringbook.history.models import Event
from ringbook.identity.models import Role
from ringbook.imports import jobs
from ringbook.samples import people
from ringbook.uploads.models import Upload
from tests import factories as make
from tests import samples
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.imports import house
from tests.listening import serving, session_of

HEAD = ("First name", "Last name", "E-mail", "Mobile phone", "Birthday", "Shoe size")
EWA = ("Ewa", "Nowak", "ewa@example.com", "601 602 603", "1980-12-31", 38)
CHANGED = "subscription($id: ID!) { importChanged(id: $id) { state processed rowCount } }"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return house.sheet(tmp_path / "people.xlsx", HEAD, EWA, ("Jan", "Lis", "", "602 602 603", "", 43))


async def test_a_file_is_read_by_the_worker(ola: Api, file: Path) -> None:
    row = await house.given(ola, file)
    assert (row["state"], row["fileName"], row["crm"]) == ("DRAFT", "people.xlsx", {"name": "Sales"})
    refused = await ola(house.START, input={"id": row["id"], "mapping": []})
    assert codes(refused["importStart"]) == [("NOT_READY", "id")]
    await jobs.read(house.key(row))
    row = await house.shown(ola, row)
    assert (row["state"], row["rowCount"], row["processed"]) == ("READY", 2, 0)
    fields = ["firstName", "lastName", "email1", "phone1", "birthday", None]
    assert [column["field"] for column in row["columns"]] == fields
    assert [column["heading"] for column in row["columns"]] == list(HEAD)
    assert row["columns"][5] == {"index": 5, "heading": "Shoe size", "samples": ["38", "43"], "field": None}
    assert row["columns"][2]["samples"] == ["ewa@example.com"]


async def test_a_try_then_for_real(ola: Api, file: Path) -> None:
    row = await house.read(ola, file)
    for _ in range(2):
        tried = await house.run(ola, row, dryRun=True)
        assert (tried["state"], tried["dryRun"], tried["processed"], tried["created"]) == ("DONE", True, 2, 2)
    done = await house.run(ola, row)
    assert (done["state"], done["dryRun"], done["created"], done["checked"]) == ("DONE", False, 2, 2)
    again = await ola(house.START, input={"id": row["id"], "mapping": []})
    assert codes(again["importStart"]) == [("ENDED", "id")]
    assert codes((await ola(house.CANCEL, input={"id": row["id"]}))["importCancel"]) == [("ENDED", "id")]
    told = await Event.filter(subject_type="Import").order_by("seq").values_list("name", flat=True)
    once = ["import.started", "import.progressed", "import.finished"]
    assert told == ["import.created", "import.read", *once * 3]


async def test_errors_come_in_pages(ola: Api, tmp_path: Path) -> None:
    rows = [("", "Nowak", "ewa(at)example.com", "6O1", "", "")] * 15
    row = await house.read(ola, house.sheet(tmp_path / "people.xlsx", HEAD, *rows, EWA))
    done = await house.run(ola, row)
    assert house.counts(done) == {"created": 1, "failed": 15}
    found, after = list[dict[str, Any]](), None
    for size in (20, 20, 5):
        page = (await ola(house.ERRORS, id=row["id"], first=20, after=after))["import"]["errors"]
        assert page["totalCount"] == 45
        assert len(page["nodes"]) == size
        assert page["pageInfo"]["hasNextPage"] == (size == 20)
        found, after = found + page["nodes"], page["pageInfo"]["endCursor"]
    assert [(each["row"], each["column"], each["code"]) for each in found] == [
        (number, column, code)
        for number in range(2, 17)
        for column, code in (("First name", "BLANK"), ("E-mail", "INVALID_EMAIL"), ("Mobile phone", "LETTERS"))
    ]
    assert found[1]["value"] == "ewa(at)example.com"
    assert found[1]["message"] == "This is not an e-mail address."


async def test_only_who_may_import(api: Api, ola: Api, cast: Cast, file: Path) -> None:
    row = await house.read(ola, file)
    bartek = api.as_(cast.bartek)
    for document, input in (
        (house.CREATE, {"uploadId": "x"}),
        (house.START, {"id": row["id"], "mapping": []}),
        (house.CANCEL, {"id": row["id"]}),
    ):
        with pytest.raises(GraphQLFailure) as refused:
            await bartek(document, input=input)
        assert refused.value.code == "FORBIDDEN"
    for document in ("{ imports { id } }", "{ importFields { key } }"):
        with pytest.raises(GraphQLFailure) as refused:
            await bartek(document)
        assert refused.value.code == "FORBIDDEN"


async def test_adding_people_who_are_there_takes_a_right(api: Api, state: Path, cast: Cast, file: Path) -> None:
    user = await make.user_with("consultant", crm=cast.sales)
    await user.roles.add(await Role.create(name="Importer", permissions=["contacts:import"]))
    ask = api.as_(user)
    row = await house.read(ask, file)
    start = {"id": row["id"], "mapping": [], "duplicates": "ADD"}
    start["mapping"] = [{"index": column["index"], "field": column["field"]} for column in row["columns"]]
    assert codes((await ask(house.START, input=start))["importStart"]) == [("FORBIDDEN", "duplicates")]
    await user.roles.add(await Role.create(name="Doubler", permissions=["contacts:duplicate"]))
    assert codes((await ask(house.START, input=start))["importStart"]) == []


async def test_a_row_that_gives_somebody_the_number_of_another_takes_a_right(
    api: Api, state: Path, cast: Cast, tmp_path: Path
) -> None:
    await make.contact(phones=["601602603"])
    await make.contact(last_name="Nowak", emails=["ewa@example.com"])
    user = await make.user_with("consultant", crm=cast.sales)
    await user.roles.add(await Role.create(name="Importer", permissions=["contacts:import"]))
    sheet = house.sheet(
        tmp_path / "people.xlsx",
        ["First name", "Last name", "E-mail", "Mobile phone"],
        ["Ewa", "Nowak", "ewa@example.com", "601 602 603"],
    )
    for who, counts in ((user, {"failed": 1}), (cast.ola, {"updated": 1})):
        for dry in (True, False):
            ask = api.as_(who)
            done = await house.run(ask, await house.read(ask, sheet), duplicates="UPDATE", dryRun=dry)
            assert house.counts(done) == counts
            if who is user:
                [error] = await house.errors(ask, done)
                assert (error["code"], error["column"], error["value"]) == ("DUPLICATE", "Mobile phone", "601 602 603")


async def test_imports_of_others_are_not_there(api: Api, ola: Api, cast: Cast, file: Path) -> None:
    row = await house.read(ola, file)
    other = api.as_(await make.user_with("administrator"))
    assert (await other(house.SHOW, id=row["id"]))["import"] is None
    assert (await other("{ imports { id } }"))["imports"] == []
    for document, input in ((house.START, {"id": row["id"], "mapping": []}), (house.CANCEL, {"id": row["id"]})):
        payload = next(iter((await other(document, input=input)).values()))
        assert codes(payload) == [("NOT_FOUND", "id")]
    upload = id_of(await Upload.get())
    assert codes((await other(house.CREATE, input={"uploadId": upload}))["importCreate"]) == [("NOT_FOUND", "uploadId")]
    assert [each["id"] for each in (await ola("{ imports { id } }"))["imports"]] == [row["id"]]


async def test_into_a_crm_one_may_enter(api: Api, state: Path, cast: Cast, file: Path) -> None:
    leader = api.as_(await make.user_with("supervisor", crm=cast.service))
    payload = await leader(house.CREATE, input={"uploadId": await house.send(leader, file), "crmId": id_of(cast.sales)})
    assert codes(payload["importCreate"]) == [("FORBIDDEN", "crmId")]
    row = await house.read(leader, file)
    assert row["crm"] == {"name": "Service"}
    assert house.counts(await house.run(leader, row)) == {"created": 2}


async def test_a_cancelled_draft_stays_unread(ola: Api, file: Path) -> None:
    row = await house.given(ola, file)
    for _ in range(2):
        payload = (await ola(house.CANCEL, input={"id": row["id"]}))["importCancel"]
        assert (payload["import"]["state"], payload["userErrors"]) == ("CANCELLED", [])
    await jobs.read(house.key(row))
    assert (await house.shown(ola, row))["state"] == "CANCELLED"


async def test_fields_are_named_for_people(ola: Api) -> None:
    fields = (await ola("{ importFields { key label required } }"))["importFields"]
    assert fields[0] == {"key": "firstName", "label": "First name", "required": True}
    assert {"key": "phone4", "label": "Phone 4", "required": False} in fields


async def test_progress_is_told_as_it_happens(committed_cast: Cast, committed_database: str, tmp_path: Path) -> None:
    file, api = tmp_path / "people.csv", Api(committed_cast.ola)
    samples.write_google_csv(file, people(4_000))
    with serving(committed_database) as server, house.worker(committed_database):
        row = await house.until(api, await house.given(api, file), "READY")
        async with (
            server.listen(await session_of(committed_cast.ola)) as wizard,
            server.listen(await session_of(committed_cast.bartek)) as stranger,
        ):
            frames = await wizard.subscribe(CHANGED, id=row["id"])
            refused = await stranger.subscribe(CHANGED, id=row["id"])
            assert (await frames.get())["importChanged"] == {"state": "READY", "processed": 0, "rowCount": 4_000}
            assert (await refused.get())["errors"][0]["extensions"]["code"] == "FORBIDDEN"
            await house.started(api, row)
            seen = list[tuple[str, int]]()
            async with asyncio.timeout(60):
                while not seen or seen[-1][0] != "DONE":
                    told = (await frames.get())["importChanged"]
                    seen.append((told["state"], told["processed"]))
    assert [processed for _, processed in seen] == sorted(processed for _, processed in seen)
    assert {0, 1_000, 2_000, 3_000, 4_000} >= {processed for _, processed in seen}
    assert len(seen) >= 3
