"""Rows become people, or sentences about what is wrong with them."""

from collections.abc import Callable
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringbook.core.dates import read_date
from ringbook.core.errors import DomainError
from ringbook.core.words import speaking
from ringbook.crms.policy import AccountKind
from ringbook.imports.headings import FIELDS, propose
from ringbook.imports.mapping import Mapping
from ringbook.imports.people import Person, RowProblem, person
from ringbook.imports.spreadsheet import Cell, Row, open_table
from ringbook.imports.values import split_name
from ringbook.phones.models import PhoneKind
from ringbook.samples import SamplePerson, people
from tests import samples


def read(values: dict[str, Cell], region: str = "PL") -> Person | list[RowProblem]:
    """A row with these headings; a first and a last name are added where it has none."""
    row: dict[str, Cell] = {"Imię": "Ewa", "Nazwisko": "Nowak", **values}
    headings = list(row)
    return person(Row(2, list(row.values())), Mapping.of(headings, propose(headings)), region)


def good(values: dict[str, Cell], region: str = "PL") -> Person:
    made = read(values, region)
    assert isinstance(made, Person), made
    return made


def wrong(values: dict[str, Cell]) -> list[tuple[str, str]]:
    problems = read(values)
    assert isinstance(problems, list)
    assert all(problem.row == 2 and problem.message for problem in problems)
    return [(problem.column, problem.code) for problem in problems]


def imported(path: Path) -> list[Person | list[RowProblem]]:
    table = open_table(path)
    mapping = Mapping.of(table.headings, propose(table.headings))
    return [person(row, mapping, "PL") for row in table.rows()]


WRITERS: dict[str, Callable[..., None]] = {
    "google.csv": samples.write_google_csv,
    "old-google.csv": samples.write_old_google_csv,
    "outlook.csv": samples.write_outlook_csv,
    "hubspot.xlsx": samples.write_hubspot_xlsx,
}


@pytest.mark.parametrize("name", WRITERS)
def test_exports_come_in_whole(tmp_path: Path, name: str) -> None:
    given = [one for one in islice(people(400), 400) if one.region == "PL"]
    WRITERS[name](tmp_path / name, given)
    for wanted, made in zip(given, imported(tmp_path / name), strict=True):
        assert isinstance(made, Person), made
        assert essence(made) == essence_of_sample(
            wanted, PhoneKind.LANDLINE if name == "hubspot.xlsx" else PhoneKind.WORK
        )
        if name != "hubspot.xlsx":
            assert made.tags == wanted.tags


def essence(made: Person) -> tuple[object, ...]:
    return (
        (made.first_name, made.last_name, made.organization, made.position, made.birthday, *made.emails),
        (made.address1, made.postal_code, made.city, made.voivodeship, made.country),
        {phone.number.e164: phone.kind for phone in made.phones},
    )


def essence_of_sample(one: SamplePerson, landline: PhoneKind) -> tuple[object, ...]:
    phones = {one.phone: PhoneKind.MOBILE} | ({one.work_phone: landline} if one.work_phone else {})
    return (
        (one.first_name, one.last_name, one.organization, one.position, one.birthday, one.email),
        (one.address1, one.postal_code, one.city, one.voivodeship, one.country),
        phones,
    )


@pytest.mark.parametrize("name", WRITERS)
def test_spoilt_rows_are_found_and_no_others(tmp_path: Path, name: str) -> None:
    WRITERS[name](tmp_path / name, people(80), spoil=10)
    made = imported(tmp_path / name)
    failed = [[problem.code for problem in one] for one in made if isinstance(one, list)]
    assert failed == [["BLANK"], ["LETTERS"], ["NOT_A_DATE"], ["INVALID_EMAIL"]] * 2
    assert [index for index, one in enumerate(made) if isinstance(one, list)] == list(range(9, 80, 10))


def test_all_problems_of_a_row_are_told_at_once() -> None:
    row: dict[str, Cell] = {
        "Imię": " ",
        "E-mail": "ewa@",
        "Telefon": "6O1",
        "Urodziny": "31.02.1980",
        "Typ konta": "wróg",
    }
    assert wrong(row) == [
        ("Imię", "BLANK"),
        ("E-mail", "INVALID_EMAIL"),
        ("Telefon", "LETTERS"),
        ("Urodziny", "NOT_A_DATE"),
        ("Typ konta", "UNKNOWN_KIND"),
    ]


def test_too_long_values() -> None:
    assert wrong({"Imię": "E" * 121}) == [("Imię", "TOO_LONG")]
    assert wrong({"Tagi": f"VIP, {'x' * 61}"}) == [("Tagi", "TOO_LONG")]
    assert good({"Imię": "E" * 120}).first_name == "E" * 120


def test_the_value_is_shown_cut() -> None:
    problems = read({"E-mail": "x" * 1000})
    assert isinstance(problems, list)
    assert {len(problem.value) for problem in problems} == {200}


@pytest.mark.parametrize(
    ("heading", "full", "first", "last"),
    [
        ("Imię i nazwisko", "Ewa Nowak", "Ewa", "Nowak"),
        ("Imię i nazwisko", "Anna Maria  Nowak", "Anna Maria", "Nowak"),
        ("Nazwisko i imię", "Nowak Anna Maria", "Anna Maria", "Nowak"),
        ("Full name", "Nowak, Ewa", "Ewa", "Nowak"),
        ("Name", "Jan van der Berg", "Jan", "van der Berg"),
    ],
)
def test_full_names_are_split(heading: str, full: str, first: str, last: str) -> None:
    made = person(Row(2, [full]), Mapping.of([heading], ["fullName"]), "PL")
    assert isinstance(made, Person)
    assert (made.first_name, made.last_name) == (first, last)


def test_a_full_name_of_one_word_lacks_the_last() -> None:
    problems = person(Row(7, ["Ewa"]), Mapping.of(["Osoba"], ["fullName"]), "PL")
    assert problems == [RowProblem(7, "Osoba", "", "BLANK", "The last name is missing.")]


@pytest.mark.parametrize(
    ("heading", "cell", "phones"),
    [
        ("Telefon komórkowy", 601602603.0, [("+48601602603", PhoneKind.MOBILE)]),
        ("Telefon", "'+48 601 602 603", [("+48601602603", PhoneKind.MOBILE)]),
        ("Telefon służbowy", "22 123 45 67 wew. 12", [("+48221234567", PhoneKind.WORK)]),
        ("Telefon", "601602603; 601 602 604", [("+48601602603", PhoneKind.MOBILE), ("+48601602604", PhoneKind.MOBILE)]),
        ("Faks", "22 123 45 67", [("+48221234567", PhoneKind.OFFICE_FAX)]),
        ("Telefon", "601602603 / 48 601 602 603", [("+48601602603", PhoneKind.MOBILE)]),
        ("Telefon", "", []),
    ],
)
def test_phones(heading: str, cell: Cell, phones: list[tuple[str, PhoneKind]]) -> None:
    assert [(phone.number.e164, phone.kind) for phone in good({heading: cell}).phones] == phones


def test_googles_several_values_in_one_cell() -> None:
    made = good(
        {
            "Phone 1 - Type": "Mobile ::: Home Fax",
            "Phone 1 - Value": "601 602 603 ::: 22 123 45 67",
            "E-mail 1 - Value": "ewa@example.com ::: Ewa@Example.com ::: e@example.com",
            "Labels": "VIP ::: * myContacts ::: vip ::: Targi",
        }
    )
    assert [phone.kind for phone in made.phones] == [PhoneKind.MOBILE, PhoneKind.HOME_FAX]
    assert made.emails == ("ewa@example.com", "e@example.com")
    assert made.tags == ("vip", "Targi")


@pytest.mark.parametrize(
    ("value", "region", "born"),
    [
        ("1980-12-31", "PL", date(1980, 12, 31)),
        ("31.12.1980", "PL", date(1980, 12, 31)),
        ("1/2/1980", "PL", date(1980, 2, 1)),
        ("1/2/1980", "US", date(1980, 1, 2)),
        ("1980-12-31T00:00:00", "PL", date(1980, 12, 31)),
        ("31.12.80", "PL", None),
        ("12/31/1980", "PL", None),
        (" --12-31", "PL", None),
        ("29346", "PL", None),
    ],
)
def test_dates(value: str, region: str, born: date | None) -> None:
    assert read_date(value, region) == born


def test_birthdays() -> None:
    assert good({"Urodziny": date(1980, 12, 31)}).birthday == date(1980, 12, 31)
    assert good({"Birthday": "0/0/00"}).birthday is None
    assert wrong({"Urodziny": "2999-01-01"}) == wrong({"Urodziny": "1899-12-31"}) == [("Urodziny", "IMPOSSIBLE_DATE")]


@pytest.mark.parametrize("word", ["partner", "PARTNER", "Pośrednik"])
def test_account_kinds(word: str) -> None:
    assert good({"Rodzaj konta": word}).account_kind == AccountKind.PARTNER
    assert good({"Rodzaj konta": "klient"}).account_kind == AccountKind.CUSTOMER
    assert good({}).account_kind is None


def test_sentences_are_said_in_the_readers_language() -> None:
    with speaking("pl"):
        problems = read({"Telefon": "6O1"})
    assert isinstance(problems, list)
    assert problems[0].message == "Numer telefonu zawiera tylko cyfry, odstępy i znaki + ( ) - . /."


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        (["firstName", None], "FIELD_MISSING"),
        (["firstName", "firstName"], "FIELD_TWICE"),
        (["fullName", "password"], "UNKNOWN_FIELD"),
    ],
)
def test_mappings_that_can_not_work(fields: list[str | None], code: str) -> None:
    with pytest.raises(DomainError) as refused:
        Mapping.of(["a", "b"], fields)
    assert refused.value.code == code


LABELS = [field.label for field in FIELDS]
ANY_CELL = st.text(max_size=30) | st.floats() | st.booleans() | st.dates() | st.datetimes() | st.integers()


@settings(deadline=None)
@given(st.lists(ANY_CELL, min_size=len(FIELDS), max_size=len(FIELDS)))
def test_any_cells_give_a_person_or_problems(cells: list[Cell]) -> None:
    made = person(Row(2, cells), Mapping.of(LABELS, [field.key for field in FIELDS]), "PL")
    if isinstance(made, Person):
        assert made.first_name
        assert made.last_name
        assert all(phone.number.e164 for phone in made.phones)
    else:
        assert made


@given(st.text())
def test_splitting_names_loses_nothing(full: str) -> None:
    first, last = split_name(full)
    assert sorted((first + last).replace(" ", "")) == sorted("".join(full.replace(",", "", 1).split()))
