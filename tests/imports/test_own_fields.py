"""Columns that feed a Crm's own fields."""

from pathlib import Path
from typing import Any

import pytest

from ringbook.contacts.models import Contact
from ringbook.custom_fields.models import CustomField
from ringbook.custom_fields.models import CustomFieldType as Type
from ringbook.imports import jobs
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast
from tests.imports import house

HEAD = ("Imię", "Nazwisko", "E-mail", "Branża", "Kwota", "Zgoda", "Od", "Pakiety", "Nr klienta")


@pytest.fixture
async def fields(cast: Cast) -> dict[str, CustomField]:
    made = [
        await make.custom_field("Branża", Type.CHOICE, options=["IT", "Handel"]),
        await make.custom_field("Kwota", Type.DECIMAL),
        await make.custom_field("Zgoda", Type.FLAG),
        await make.custom_field("Od", Type.DATE),
        await make.custom_field("Pakiety", Type.CHOICES, options=["A", "B", "C"]),
        await make.custom_field("Nr klienta", Type.TEXT, unique=True),
    ]
    return {field.name: field for field in made}


async def imported(api: Api, tmp_path: Path, *rows: tuple[Any, ...], **how: Any) -> Any:
    row = await house.read(api, house.sheet(tmp_path / "people.xlsx", HEAD, *rows))
    assert all(column["field"] for column in row["columns"])
    return await house.run(api, row, **how)


async def wrong(api: Api, row: Any) -> list[tuple[int, str, str]]:
    return [(each["row"], each["column"], each["code"]) for each in await house.errors(api, row)]


def written(contact: Contact, fields: dict[str, CustomField]) -> dict[str, Any]:
    """The contact's values by the names of fields, options by their labels."""
    labels = {key: label for field in fields.values() for key, label in field.labels.items()}

    def read(value: Any) -> Any:
        return [labels[each] for each in value] if isinstance(value, list) else labels.get(str(value), value)

    return {name: read(contact.custom[field.key]) for name, field in fields.items() if field.key in contact.custom}


async def test_values_are_read_as_people_write_them(ola: Api, fields: dict[str, CustomField], tmp_path: Path) -> None:
    done = await imported(
        ola,
        tmp_path,
        ("Ewa", "Nowak", "", "handel", "1 234,50", "tak", "31.12.2026", "c; A", " K-1 "),
        ("Jan", "Lis", "", "", 12.5, False, "", "", ""),
    )
    assert house.counts(done) == {"created": 2}, await house.errors(ola, done)
    ewa, jan = await Contact.get(first_name="Ewa"), await Contact.get(first_name="Jan")
    assert written(ewa, fields) == {
        "Branża": "Handel", "Kwota": "1234.5", "Zgoda": True, "Od": "2026-12-31", "Pakiety": ["A", "C"],
        "Nr klienta": "K-1",
    }  # fmt: skip
    assert written(jan, fields)["Kwota"] == "12.5"


async def test_what_is_no_value_is_an_error_of_its_row(
    ola: Api, fields: dict[str, CustomField], tmp_path: Path
) -> None:
    done = await imported(ola, tmp_path, ("Ewa", "Nowak", "", "Rolnictwo", "dużo", "może", "kiedyś", "A; X", "x" * 501))
    assert house.counts(done) == {"failed": 1}
    assert await wrong(ola, done) == [
        (2, "Branża", "UNKNOWN_VALUE"),
        (2, "Kwota", "NOT_A_NUMBER"),
        (2, "Zgoda", "NOT_A_FLAG"),
        (2, "Od", "NOT_A_DATE"),
        (2, "Pakiety", "UNKNOWN_VALUE"),
        (2, "Nr klienta", "TOO_LONG"),
    ]


@pytest.mark.parametrize("dry", [True, False])
async def test_unique_holds_in_the_file_and_against_the_base(
    ola: Api, fields: dict[str, CustomField], tmp_path: Path, dry: bool
) -> None:
    await make.contact(custom={fields["Nr klienta"].key: "k-1"})
    rows = [("Ewa", "Nowak", "", *[""] * 5, number) for number in ("K-1", "K-2", "k-2", "K-3")]
    done = await imported(ola, tmp_path, *rows, dryRun=dry, duplicates="ADD")
    assert house.counts(done) == {"created": 2, "failed": 2}
    assert await wrong(ola, done) == [(2, "Nr klienta", "TAKEN"), (4, "Nr klienta", "TAKEN")]
    assert await Contact.all().count() == (1 if dry else 3)


async def test_new_contacts_need_what_is_required(ola: Api, fields: dict[str, CustomField], tmp_path: Path) -> None:
    await make.custom_field("Opiekun", Type.TEXT, required=True)
    await make.contact(first_name="Ewa", last_name="Nowak", emails=["ewa@example.com"])
    ewa = ("Ewa", "Nowak", "ewa@example.com", "IT", *[""] * 5)
    done = await imported(ola, tmp_path, ewa, ("Jan", "Lis", "", *[""] * 6), duplicates="UPDATE")
    assert house.counts(done) == {"updated": 1, "failed": 1}
    assert await wrong(ola, done) == [(3, "Opiekun", "REQUIRED")]


async def test_known_people_get_what_is_new(ola: Api, fields: dict[str, CustomField], tmp_path: Path) -> None:
    packages, number = fields["Pakiety"], fields["Nr klienta"]
    a, b, _ = (option["id"] for option in packages.options)
    await make.contact(
        first_name="Ewa", last_name="Nowak", emails=["ewa@example.com"], custom={packages.key: [b], number.key: "K-1"}
    )
    await make.contact(custom={number.key: "K-9"})
    rows = [
        ("Ewa", "Nowak", "ewa@example.com", "IT", "", "", "", "A", "K-1"),
        ("Ewa", "Nowak", "ewa@example.com", "", "", "", "", "B", "k-9"),
        ("Ewa", "Nowak", "ewa@example.com", "IT", "", "", "", "A", "K-1"),
    ]
    done = await imported(ola, tmp_path, *rows, duplicates="UPDATE")
    assert house.counts(done) == {"updated": 1, "skipped": 1, "failed": 1}, await house.errors(ola, done)
    assert await wrong(ola, done) == [(3, "Nr klienta", "TAKEN")]
    ewa = await Contact.get(first_name="Ewa")
    assert sorted(ewa.custom[packages.key]) == sorted([a, b])
    assert written(ewa, fields)["Branża"] == "IT"


async def test_a_field_that_changes_meanwhile_stops_the_import(
    ola: Api, fields: dict[str, CustomField], tmp_path: Path
) -> None:
    row = await house.read(ola, house.sheet(tmp_path / "people.xlsx", HEAD, ("Ewa", "Nowak", *[""] * 6, "K-1")))
    begun = await house.started(ola, row)
    await CustomField.filter(name="Nr klienta").update(deleted_at="2026-01-01T00:00:00Z")
    await jobs.run(house.key(begun))
    ended = await house.shown(ola, row)
    assert ended["state"] == "FAILED"
    assert await Contact.all().count() == 0


async def test_fields_of_the_crm_can_be_mapped(ola: Api, cast: Cast, fields: dict[str, CustomField]) -> None:
    ask = "query($crm: ID) { importFields(crmId: $crm) { key label required } }"
    plain = (await ola(ask))["importFields"]
    own = (await ola(ask, crm=id_of(cast.sales)))["importFields"][len(plain) :]
    assert [field["label"] for field in own] == ["Branża", "Kwota", "Nr klienta", "Od", "Pakiety", "Zgoda"]
    assert own[0]["key"] == f"custom:{id_of(fields['Branża'])}"
    assert (await ola(ask, crm=id_of(cast.service)))["importFields"] == plain
