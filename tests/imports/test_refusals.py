"""Files that can't be imported: each gets its own sentence, and nothing is half-written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ringbook.contacts.models import Contact
from ringbook.core.words import speaking
from ringbook.history.models import Event
from ringbook.identity.models import Role, User
from ringbook.imports import jobs
from ringbook.imports.models import ImportRow, RowError
from ringbook.uploads.models import Upload
from tests.api import Api, codes
from tests.cast import Cast
from tests.imports import house, workbooks

HEAD = ("Imię", "Nazwisko", "Telefon")
EWA = ("Ewa", "Nowak", "601 602 603")


def picture(path: Path) -> Path:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))
    return path


def bomb(path: Path) -> Path:
    return workbooks.pack(path, {"xl/worksheets/sheet1.xml": workbooks.sheet(" " * 30_000_000)})


def long_list(path: Path) -> Path:
    with path.with_suffix(".csv").open("w") as file:
        file.write("First name,Last name\n" + "Ewa,Nowak\n" * 200_001)
    return path.with_suffix(".csv")


def headings_alone(path: Path) -> Path:
    return house.sheet(path, HEAD)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (picture, "This file is called .xlsx, but there is no workbook in it."),
        (bomb, "This workbook is packed tighter than 100 to 1, as ordinary ones never are."),
        (long_list, "This file has more than 200000 rows; split it into several."),
        (headings_alone, "This file has headings, but no rows below them."),
    ],
)
async def test_what_is_no_list_of_people(ola: Api, tmp_path: Path, make: Callable[[Path], Path], sentence: str) -> None:
    failed = await house.read(ola, make(tmp_path / "people.xlsx"))
    assert (failed["state"], failed["message"]) == ("FAILED", sentence)
    assert (failed["columns"], failed["rowCount"]) == ([], 0)
    assert failed["finishedAt"]
    refused = await ola(house.START, input={"id": failed["id"], "mapping": []})
    assert codes(refused["importStart"]) == [("ENDED", "id")]
    await nothing_written()


async def test_the_sentence_is_in_the_users_language(ola: Api, cast: Cast, tmp_path: Path) -> None:
    await User.filter(id=cast.ola.id).update(locale="pl")
    with speaking("en"):
        failed = await house.read(ola, picture(tmp_path / "people.xlsx"))
    assert failed["message"] != "This file is called .xlsx, but there is no workbook in it."


async def test_formulas_come_in_as_their_values(ola: Api, tmp_path: Path) -> None:
    head = '<row r="1"><c r="A1" t="str"><v>Imię</v></c><c r="B1" t="str"><v>Nazwisko</v></c></row>'
    cells = (
        '<row r="2"><c r="A2" t="str"><f>CONCATENATE("E","wa")</f><v>Ewa</v></c><c r="B2" t="str"><v>=1+1</v></c></row>'
    )
    row = await house.read(ola, workbooks.write(tmp_path / "people.xlsx", head + cells))
    assert house.counts(await house.run(ola, row)) == {"created": 1}
    ewa = await Contact.get()
    assert (ewa.first_name, ewa.last_name) == ("Ewa", "=1+1")


async def test_wrong_columns(ola: Api, tmp_path: Path) -> None:
    row = await house.read(ola, house.sheet(tmp_path / "people.xlsx", HEAD, EWA))
    for fields, code, path in (
        (["firstName", None, "phone1"], "FIELD_MISSING", "mapping"),
        (["firstName", "firstName", None], "FIELD_TWICE", "mapping"),
        (["firstName", "lastName", "shoeSize"], "UNKNOWN_FIELD", "mapping"),
        (["firstName", "lastName", None, "phone1"], "UNKNOWN_COLUMN", "mapping.3.index"),
    ):
        mapping = [{"index": index, "field": field} for index, field in enumerate(fields)]
        answer = await ola(house.START, input={"id": row["id"], "mapping": mapping})
        assert codes(answer["importStart"]) == [(code, path)]
        assert answer["importStart"]["import"] is None
    assert (await house.shown(ola, row))["state"] == "READY"
    await nothing_written()


async def test_a_file_that_was_swept_away(ola: Api, tmp_path: Path) -> None:
    row = await house.read(ola, house.sheet(tmp_path / "people.xlsx", HEAD, EWA))
    await Upload.all().delete()
    failed = await house.run(ola, row)
    assert (failed["state"], failed["message"]) == ("FAILED", "The file is not kept any more; upload it again.")


async def test_a_file_that_never_came(ola: Api, cast: Cast) -> None:
    announced = await ola(house.ANNOUNCE, input={"name": "people.csv", "size": 5})
    upload = announced["fileUploadCreate"]["upload"]["id"]
    assert codes((await ola(house.CREATE, input={"uploadId": upload}))["importCreate"]) == [
        ("NOT_RECEIVED", "uploadId")
    ]


async def test_the_rights_of_the_moment_count(ola: Api, cast: Cast, tmp_path: Path) -> None:
    row = await house.started(ola, await house.read(ola, house.sheet(tmp_path / "people.xlsx", HEAD, EWA)))
    await cast.ola.roles.clear()
    await jobs.run(house.key(row))
    await cast.ola.roles.add(await Role.get(key="administrator"))
    failed = await house.shown(ola, row)
    assert (failed["state"], failed["message"]) == ("FAILED", "You may not import into this CRM.")
    await nothing_written()


async def nothing_written() -> None:
    assert await Contact.all().count() == await ImportRow.all().count() == await RowError.all().count() == 0
    assert await Event.filter(name__startswith="contact.").count() == 0
