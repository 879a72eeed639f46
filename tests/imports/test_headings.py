"""Foreign headings find their fields."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringbook.imports.headings import FIELDS, KEYS, SLOTS, fold, phone_kind, propose
from ringbook.phones.models import PhoneKind
from tests import samples

ADDRESS = {"address1", "city", "voivodeship", "postalCode", "country"}
WHO = {"firstName", "lastName", "organization", "position", "birthday"}


def proposed(headings: list[str], filled: set[int] | None = None) -> dict[str, str]:
    """Field -> heading."""
    return {field: heading for heading, field in zip(headings, propose(headings, filled), strict=True) if field}


def test_our_own_template_maps_to_itself() -> None:
    labels = [field.label for field in FIELDS]
    assert propose(labels) == [None if field.key == "fullName" else field.key for field in FIELDS]


def test_google_as_of_2024() -> None:
    fields = proposed(samples.GOOGLE)
    assert fields.keys() >= ADDRESS | WHO | {"address2", "email1", "phone1", "phone2", "tags", "notes"}
    assert (fields["firstName"], fields["phone1"]) == ("First Name", "Phone 1 - Value")
    assert fields["organization"] == "Organization Name"


def test_google_before_2024() -> None:
    fields = proposed(samples.GOOGLE_BEFORE_2024)
    assert fields.keys() >= ADDRESS | WHO | {"address2", "email1", "phone1", "phone2", "tags", "language"}
    assert (fields["firstName"], fields["position"]) == ("Given Name", "Organization 1 - Title")
    assert "fullName" not in fields


def test_outlook() -> None:
    fields = proposed(samples.OUTLOOK)
    assert fields.keys() >= ADDRESS | WHO | {"address2", "email1", "email2", "email3", "tags", "notes", "language"}
    assert {fields[place] for place in ADDRESS} == {
        "Home Street",
        "Home City",
        "Home State",
        "Home Postal Code",
        "Home Country/Region",
    }
    assert [fields[f"phone{n}"] for n in (1, 2, 3, 4)] == [
        "Business Phone",
        "Business Phone 2",
        "Home Phone",
        "Mobile Phone",
    ]


def test_empty_columns_give_way() -> None:
    """Outlook exports every column it knows; whoever keeps business addresses gets those."""
    known = {"First Name", "Last Name", "Business Street", "Business City", "Primary Phone", "Business Fax"}
    filled = {index for index, heading in enumerate(samples.OUTLOOK) if heading in known}
    fields = proposed(samples.OUTLOOK, filled)
    assert (fields["address1"], fields["city"]) == ("Business Street", "Business City")
    assert {"Primary Phone", "Business Fax"} < {fields[f"phone{n}"] for n in (1, 2, 3, 4)}


def test_hubspot() -> None:
    fields = proposed(samples.HUBSPOT)
    assert fields.keys() == ADDRESS | WHO | {"email1", "phone1", "phone2", "stage", "source", "language"}
    assert (fields["stage"], fields["source"]) == ("Lifecycle Stage", "Original Source")


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Imię", "firstName"),
        ("NAZWISKO", "lastName"),
        ("Imię i nazwisko", "fullName"),
        ("Firma", "organization"),
        ("Stanowisko", "position"),
        ("Etap", "stage"),
        ("Źródło pozyskania", "source"),
        ("zrodlo_pozyskania", "source"),
        ("Adres e-mail", "email1"),
        ("Telefon komórkowy", "phone1"),
        ("Tel. kom.", "phone1"),
        ("nr telefonu", "phone1"),
        ("Adres", "address1"),
        ("Ulica (adres domowy)", "address1"),
        ("Adres służbowy – miasto", "city"),
        ("Kod pocztowy", "postalCode"),
        ("Miejscowość", "city"),
        ("Województwo", "voivodeship"),
        ("Kraj", "country"),
        ("Data urodzenia", "birthday"),
        ("Język", "language"),
        ("Tagi", "tags"),
        ("Uwagi", "notes"),
        ("Rodzaj konta", "accountKind"),
        ("E-Mail_Address", "email1"),
        ("Ulubiony kolor", None),
        ("", None),
        ("123", None),
    ],
)
def test_polish_and_odd_spellings(heading: str, field: str | None) -> None:
    assert propose([heading]) == [field]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Telefon komórkowy", PhoneKind.MOBILE),
        ("Mobile", PhoneKind.MOBILE),
        ("Business Phone 2", PhoneKind.WORK),
        ("Telefon służbowy", PhoneKind.WORK),
        ("Home", PhoneKind.LANDLINE),
        ("domowy", PhoneKind.LANDLINE),
        ("Telefon stacjonarny", PhoneKind.LANDLINE),
        ("Company Main Phone", PhoneKind.MAIN),
        ("* Work", PhoneKind.WORK),
        ("Home Fax", PhoneKind.HOME_FAX),
        ("Work Fax", PhoneKind.OFFICE_FAX),
        ("Faks", PhoneKind.OFFICE_FAX),
        ("Other", PhoneKind.OTHER),
        ("Telefon", None),
        ("Phone 1", None),
        ("", None),
    ],
)
def test_kinds_of_phones(heading: str, kind: PhoneKind | None) -> None:
    assert phone_kind(heading) == kind


HEADINGS = st.sampled_from([*samples.OUTLOOK, *samples.GOOGLE, *samples.HUBSPOT, "Telefon", "E-mail"]) | st.text(
    max_size=9
)


@given(st.lists(HEADINGS, max_size=30))
def test_no_field_is_proposed_twice_and_slots_fill_in_order(headings: list[str]) -> None:
    chosen = [field for field in propose(headings) if field]
    assert len(chosen) == len(set(chosen))
    assert set(chosen) <= KEYS
    for key, slots in SLOTS.items():
        used = [field for field in chosen if field.startswith(key)]
        assert used == [f"{key}{n}" for n in range(1, slots + 1)][: len(used)]


@given(st.sampled_from(samples.OUTLOOK), st.sampled_from([" ", "-", "_", ".", "\u00a0"]))
def test_case_and_punctuation_do_not_matter(heading: str, sign: str) -> None:
    assert propose([heading.upper().replace(" ", sign)]) == propose([heading])
    assert fold(fold(heading)) == fold(heading)
