"""The failed rows as a file that is mended and imported again; the empty template; words that no dictionary has."""

from io import BytesIO
from pathlib import Path
from typing import Any

from httpx2 import ASGITransport, AsyncClient, Response
from openpyxl import load_workbook

from ringbook.custom_fields.models import CustomFieldType
from ringbook.identity.models import User
from ringbook.main import app
from ringbook.uploads.models import Upload
from tests import factories as make
from tests.api import Api, _session, codes, id_of
from tests.cast import Cast
from tests.imports import house

HEAD = ("Imię", "Nazwisko", "E-mail", "Uwagi wewnętrzne", "Telefon", "Etap")
GOOD = ("Ewa", "Nowak", "ewa@example.com", "a", "601602603", "Lead")
BAD = ("", "Lis", "jan(at)example.com", "@SUM(A1)", "602602603", "Hot")
URL = "query($id: ID!) { import(id: $id) { errorFileUrl } }"
UNKNOWN = "query($id: ID!) { import(id: $id) { unknownValues { field label values more rows mayAdd } } }"


async def fetch(user: User | None, url: str) -> Response:
    cookies = {"ringbook": await _session(user)} if user else {}
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test", cookies=cookies) as client:
        return await client.get(url)


def cells(content: bytes, sheet: int = 0) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in load_workbook(BytesIO(content)).worksheets[sheet].iter_rows()]


async def url_of(api: Api, row: dict[str, Any]) -> str | None:
    return (await api(URL, id=row["id"]))["import"]["errorFileUrl"]


async def test_mended_where_it_lies_and_imported_again(ola: Api, cast: Cast, tmp_path: Path) -> None:
    row = await house.read(ola, house.sheet(tmp_path / "ludzie.xlsx", HEAD, GOOD, BAD))
    assert await url_of(ola, row) is None
    done = await house.run(ola, row, createValues=False)
    assert house.counts(done) == {"created": 1, "failed": 1}
    url = await url_of(ola, row)
    assert url
    answer = await fetch(cast.ola, url)
    assert answer.headers["cache-control"] == "no-store"
    assert "ludzie" in answer.headers["content-disposition"]
    head, wrong = cells(answer.content)
    assert head == [*HEAD, "Error"]
    assert wrong[:6] == [None, *BAD[1:]]
    assert "Imię: The first name is missing." in wrong[6]
    assert "E-mail: This is not an e-mail address." in wrong[6]
    path = tmp_path / "again.xlsx"
    path.write_bytes(answer.content)
    again = await house.read(ola, path)
    assert [column["field"] for column in again["columns"]] == [
        *(column["field"] for column in row["columns"]),
        None,
    ]
    once_more = await house.run(ola, again, createValues=False)
    assert once_more["failed"] == 1
    second = await url_of(ola, again)
    assert second
    assert cells((await fetch(cast.ola, second)).content)[0] == [*HEAD, "Error"]
    mended = house.sheet(tmp_path / "mended.xlsx", head, ["Jan", "Lis", "jan@example.com", "", "602602603", "Lead", ""])
    assert house.counts(await house.run(ola, await house.read(ola, mended))) == {"created": 1}


async def test_for_the_importer_alone_and_as_long_as_the_file_is_kept(ola: Api, cast: Cast, tmp_path: Path) -> None:
    row = await house.run(ola, await house.read(ola, house.sheet(tmp_path / "p.xlsx", HEAD, BAD)))
    url = await url_of(ola, row)
    assert url
    await cast.bartek.roles.add(*await cast.ola.roles.all())
    assert [(await fetch(user, url)).status_code for user in (cast.bartek, cast.karol, None)] == [404, 404, 404]
    await Upload.all().delete()
    assert await url_of(ola, row) is None
    gone = await fetch(cast.ola, url)
    assert (gone.status_code, gone.json()["code"]) == (422, "FILE_GONE")
    assert "after a week" in gone.json()["error"]


async def test_words_that_no_dictionary_has_are_offered(ola: Api, cast: Cast, tmp_path: Path) -> None:
    rows = [
        ("Ewa", f"Nowak{n}", "", "", f"60160260{n}", stage) for n, stage in enumerate(["Hot", "hot", "Cold", "Lead"])
    ]
    row = await house.read(ola, house.sheet(tmp_path / "p.xlsx", HEAD, *rows))
    assert (await ola(UNKNOWN, id=row["id"]))["import"]["unknownValues"] == []
    await house.run(ola, row, dryRun=True)
    expected = {"field": "stage", "label": "Stage", "values": ["Hot", "Cold"], "more": 0, "rows": 3, "mayAdd": True}
    assert (await ola(UNKNOWN, id=row["id"]))["import"]["unknownValues"] == [expected]
    tried = await house.run(ola, row, dryRun=True, createFields=["tags"])
    assert house.counts(tried) == {"created": 1, "failed": 3}
    refused = await ola(house.START, input={"id": row["id"], "mapping": [], "createFields": ["tags", "shoes"]})
    assert codes(refused["importStart"]) == [("UNKNOWN_FIELD", "createFields.1")]
    done = await house.run(ola, row, createFields=["stage"])
    assert house.counts(done) == {"created": 4}


async def test_an_empty_template_with_the_fields_of_the_crm(ola: Api, cast: Cast, tmp_path: Path) -> None:
    await make.custom_field(name="=Shoe size", type=CustomFieldType.INTEGER)
    answer = await fetch(cast.ola, f"/api/v1/imports/template.xlsx?crm={id_of(cast.sales)}")
    [head] = cells(answer.content)
    assert head[:3] == ["First name", "Last name", "Full name"]
    assert head[-1] == "=Shoe size"
    explained = dict(cells(answer.content, 1))
    assert explained["Birthday"] == "A date, as 1980-12-31."
    path = tmp_path / "template.xlsx"
    book = load_workbook(BytesIO(answer.content))
    book.worksheets[0].append(["Ewa", "Nowak"])
    book.save(path)
    row = await house.read(ola, path)
    assert [column["field"] is not None for column in row["columns"]] == [True, True, False, *[True] * (len(head) - 3)]
    assert (await fetch(cast.karol, "/api/v1/imports/template.xlsx")).status_code == 404
