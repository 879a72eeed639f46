"""Narrowing the list of contacts by its less usual fields."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast
from tortoise import connections

from ringbook.contacts.models import Contact, PersonType
from ringbook.core.ids import uuid7
from ringbook.custom_fields.models import CustomFieldType

LIST = "query($filter: ContactFilter) { contacts(filter: $filter) { nodes { lastName } totalCount } }"
NOW = datetime(2026, 3, 29, 10, tzinfo=UTC)
"""A Sunday in Warsaw on which the clocks go forward."""


@pytest.fixture(autouse=True)
def stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ringbook.core.periods.now", lambda: NOW)


async def found(api: Api, filter: dict[str, Any]) -> str:
    """The one-letter names of whom the filter finds; of these the count agrees."""
    page = (await api(LIST, filter=filter))["contacts"]
    assert page["totalCount"] == len(page["nodes"])
    return "".join(node["lastName"] for node in page["nodes"])


@pytest.fixture
async def people(cast: Cast) -> dict[str, Contact]:
    at = [
        datetime(2026, 3, 28, 23, tzinfo=UTC),
        datetime(2026, 3, 28, 22, 59, tzinfo=UTC),
        datetime(2025, 5, 5, tzinfo=UTC),
    ]
    made = {
        "A": await make.contact(
            last_name="A", address1="ul. Długa 5", postal_code="00-123", voivodeship="Łódzkie", country="Polska",
            language="pl", birthday=date(1980, 4, 1), managers=[cast.bartek], account_kind="partner",
        ),
        "B": await make.contact(
            last_name="B", address2="Długa 7", postal_code="30-001", voivodeship="małopolskie", country="Polska",
            language="uk", birthday=date(2000, 2, 29), managers=[cast.ola, cast.zofia],
        ),
        "C": await make.contact(last_name="C", country="Niemcy", person_type=PersonType.STUDENT),
    }  # fmt: skip
    for row, moment in zip(made.values(), at, strict=True):
        await Contact.filter(id=row.id).update(created_at=moment)
    await _in_basket(made["A"], cast)
    return made


async def _in_basket(contact: Contact, cast: Cast) -> None:
    firm = await make.organization()
    sql = "INSERT INTO basket_item (id, user_id, contact_id, organization_id) VALUES (%s, %s, %s, %s)"
    for values in ([uuid7(), cast.ola.id, contact.id, None], [uuid7(), cast.ola.id, None, firm.id]):
        await connections.get("default").execute_query(sql, values)


@pytest.mark.parametrize(
    ("filter", "names"),
    [
        ({"address": {"contains": "dluga"}}, "AB"),
        ({"address": {"startsWith": "dluga"}}, "B"),
        ({"address": {"eq": "UL. DŁUGA 5"}}, "A"),
        ({"address": {"in": ["dluga 7", "x"]}}, "B"),
        ({"address": {"isNull": True}}, "C"),
        ({"address": {"isNull": False}}, "AB"),
        ({"address": {"contains": "00-123"}}, ""),
        ({"postalCode": {"startsWith": "00-"}}, "A"),
        ({"postalCode": {"contains": "00"}}, "AB"),
        ({"voivodeship": {"eq": "lodzkie"}}, "A"),
        ({"voivodeship": {"contains": "pol"}}, "B"),
        ({"voivodeship": {"eq": ""}}, "C"),
        ({"country": {"eq": "polska"}}, "AB"),
        ({"country": {"in": ["niemcy", "polska"]}}, "ABC"),
        ({"country": {"in": []}}, ""),
        ({"language": {"eq": "UK"}}, "B"),
        ({"language": {"isNull": True}}, "C"),
        ({"accountKind": ["PARTNER"]}, "A"),
        ({"accountKind": []}, ""),
        ({"personType": ["STUDENT", "ARCHIVED"]}, "C"),
        ({"birthday": {"eq": "1980-04-01"}}, "A"),
        ({"birthday": {"gte": "1980-04-02"}}, "B"),
        ({"birthday": {"lt": "2000-02-29", "gte": "1980-01-01"}}, "A"),
        ({"birthday": {"ahead": "P4D"}}, "A"),
        ({"birthday": {"ahead": "P3D"}}, ""),
        ({"birthday": {"period": "LAST_MONTH"}}, "B"),
        ({"birthday": {"within": "P5W"}}, "B"),
        ({"birthday": {"within": "P1M"}}, ""),
        ({"birthday": {"ahead": "P340D"}}, "AB"),
        ({"birthday": {"ahead": "P1Y"}}, "AB"),
        ({"birthday": {"isNull": True}}, "C"),
        ({"createdAt": {"period": "TODAY"}}, "A"),
        ({"createdAt": {"period": "YESTERDAY"}}, "B"),
        ({"createdAt": {"within": "P2D"}}, "AB"),
        ({"createdAt": {"period": "LAST_YEAR"}}, "C"),
        ({"createdAt": {"ahead": "P1D"}}, "A"),
        ({"createdAt": {"gte": "2026-03-28T22:59:00Z", "lt": "2026-03-28T23:00:00Z"}}, "B"),
        ({"createdAt": {"isNull": True}}, ""),
        ({"updatedAt": {"isNull": False}}, "ABC"),
        ({"inBasket": True}, "A"),
        ({"inBasket": False}, "BC"),
        ({"managers": {"isNull": True}}, "C"),
        ({"managers": {"isNull": False, "me": False}}, "A"),
        ({"managers": {"in": []}}, ""),
        ({"id": {"in": []}}, ""),
        ({"id": {"isNull": False}}, "ABC"),
    ],
    ids=str,
)
async def test_a_condition_finds_what_it_says_and_its_negation_the_rest(
    api: Api, cast: Cast, people: dict[str, Contact], filter: dict[str, Any], names: str
) -> None:
    ola = api.as_(cast.ola)
    assert await found(ola, filter) == names
    assert await found(ola, {"not": filter}) == "".join(sorted(set("ABC") - set(names)))


async def test_managers_and_records_are_named_by_id(api: Api, cast: Cast, people: dict[str, Contact]) -> None:
    ola = api.as_(cast.ola)
    assert await found(ola, {"managers": {"in": [id_of(cast.bartek), id_of(cast.zofia)]}}) == "AB"
    assert await found(ola, {"managers": {"in": [id_of(cast.karol), "nonsense"]}}) == ""
    assert await found(ola, {"id": {"in": [id_of(people["A"]), id_of(people["C"])]}}) == "AC"
    assert await found(ola, {"id": {"eq": id_of(cast.lead)}}) == ""


async def test_the_basket_is_the_viewers_own(api: Api, cast: Cast, people: dict[str, Contact]) -> None:
    assert await found(api.as_(cast.bartek), {"inBasket": True}) == ""


async def test_who_was_born_on_a_leap_day_has_a_birthday_every_year(
    api: Api, cast: Cast, people: dict[str, Contact], monkeypatch: pytest.MonkeyPatch
) -> None:
    for year, month, day, names in ((2027, 2, 28, "B"), (2027, 3, 1, ""), (2028, 2, 28, ""), (2028, 2, 29, "B")):
        monkeypatch.setattr("ringbook.core.periods.now", lambda at=datetime(year, month, day, 12, tzinfo=UTC): at)
        assert await found(api.as_(cast.ola), {"birthday": {"period": "TODAY"}}) == names, (year, month, day)


async def test_fields_of_days_know_periods_too(api: Api, cast: Cast) -> None:
    field = await make.custom_field("Since", CustomFieldType.DATE, searchable=True)
    await make.contact(last_name="A", custom={field.key: "2026-03-29"})
    await make.contact(last_name="B", custom={field.key: "2026-03-01"})
    await make.contact(last_name="C")
    for days, names in (({"period": "THIS_WEEK"}, "A"), ({"within": "P1M"}, "AB"), ({"isNull": True}, "C")):
        assert await found(api.as_(cast.ola), {"customFields": [{"fieldId": id_of(field), "date": days}]}) == names
