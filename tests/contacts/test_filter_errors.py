"""What is wrong with a filter or an order is said once, at its place."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast

from ringbook.custom_fields.models import CustomFieldType

LIST = """query($filter: ContactFilter, $order: ContactOrder, $after: String, $from: String) {
  contacts(filter: $filter, order: $order, after: $after, from: $from) { nodes { id } edges { cursor } } }"""


async def refusal(api: Api, **variables: Any) -> tuple[str, str]:
    """The code and the path of the only error."""
    [error] = (await api.post(LIST, variables)).json()["errors"]
    return error["extensions"]["code"], ".".join(error["extensions"]["path"])


def nested(levels: int) -> dict[str, Any]:
    filter: dict[str, Any] = {"city": {"eq": "x"}}
    for _ in range(levels - 1):
        filter = {"not": filter}
    return filter


@pytest.mark.parametrize(
    ("filter", "code", "path"),
    [
        ({"createdAt": {"within": "P0D"}}, "INVALID_PERIOD", "filter.createdAt.within"),
        ({"not": {"updatedAt": {"ahead": "soon"}}}, "INVALID_PERIOD", "filter.not.updatedAt.ahead"),
        ({"or": [{}, {"birthday": {"within": "1 week"}}]}, "INVALID_PERIOD", "filter.or.1.birthday.within"),
        ({"id": {"in": ["x"] * 251}}, "TOO_MANY", "filter.id.in"),
        ({"and": [{"stage": {"in": ["x"] * 251}}]}, "TOO_MANY", "filter.and.0.stage.in"),
        ({"tags": {"in": ["x"] * 251}}, "TOO_MANY", "filter.tags.in"),
        ({"organization": {"in": ["x"] * 251}}, "TOO_MANY", "filter.organization.in"),
        ({"managers": {"in": ["x"] * 251}}, "TOO_MANY", "filter.managers.in"),
        ({"or": [{"city": {"eq": "x"}}] * 251}, "TOO_MANY", "filter"),
        ({"city": {"in": ["x"] * 251}}, "TOO_MANY", "filter.city.in"),
        ({"not": {"lastName": {"in": ["x"] * 70_000}}}, "TOO_MANY", "filter.not.lastName.in"),
        ({"email": {"in": ["x"] * 251}}, "TOO_MANY", "filter.email.in"),
        ({"address": {"in": ["x"] * 251}}, "TOO_MANY", "filter.address.in"),
        ({"personType": ["CRM"] * 251}, "TOO_MANY", "filter.personType"),
        (
            {"customFields": [{"fieldId": "x", "text": {"in": ["x"] * 251}}]},
            "TOO_MANY",
            "filter.customFields.0.text.in",
        ),
        ({"customFields": [{"fieldId": "x"}] * 251}, "TOO_MANY", "filter.customFields"),
        ({"or": [{"city": {"in": ["x"] * 250}}] * 4 + [{"country": {"eq": "x"}}]}, "TOO_MANY", "filter"),
        ({"search": "x" * 201}, "TOO_LONG", "filter.search"),
        ({"not": {"search": "a b c " * 7}}, "TOO_MANY", "filter.not.search"),
        ({"search": "a " * 10, "and": [{"search": "a " * 11}]}, "TOO_MANY", "filter.and.0.search"),
        (nested(11), "TOO_DEEP", "filter" + ".not" * 10),
        (nested(20), "TOO_DEEP", "filter" + ".not" * 10),
        ({"or": [{"customFields": [{"fieldId": "x"}]}]}, "NOT_FOUND", "filter.or.0.customFields.0.fieldId"),
    ],
    ids=lambda value: str(value)[:40],
)
async def test_a_wrong_condition_is_pointed_at(
    api: Api, cast: Cast, filter: dict[str, Any], code: str, path: str
) -> None:
    assert await refusal(api.as_(cast.bartek), filter=filter) == (code, path)


async def test_ten_levels_and_250_ids_are_not_too_many(api: Api, cast: Cast) -> None:
    for filter in (nested(10), {"id": {"in": ["x"] * 250}}, {"or": [{"city": {"eq": "x"}}] * 250}):
        assert "nodes" in (await api.as_(cast.bartek)(LIST, filter=filter))["contacts"]


async def test_250_texts_1000_values_and_20_words_are_not_too_many(api: Api, cast: Cast) -> None:
    texts = {"in": ["x"] * 250}
    for filter in ({"or": [{"city": texts}] * 4}, {"search": "a " * 20}, {"search": f" {'x' * 200} "}):
        assert "nodes" in (await api.as_(cast.bartek)(LIST, filter=filter))["contacts"]


async def test_a_group_that_asks_for_nothing_finds_all(api: Api, cast: Cast) -> None:
    await make.contact(city="Radom")
    for nothing in ({}, {"city": {}}, {"and": []}):
        found = await api.as_(cast.bartek)(LIST, filter={"or": [nothing, {"city": {"eq": "Sopot"}}]})
        assert len(found["contacts"]["nodes"]) == 1


async def test_a_fields_condition_of_another_kind_is_pointed_at(api: Api, cast: Cast) -> None:
    field = await make.custom_field("Since", CustomFieldType.DATE, searchable=True)
    own: dict[str, Any] = {"fieldId": id_of(field), "number": {"eq": 1}}
    filter = {"or": [{}, {"not": {"customFields": [own]}}]}
    wrong = await refusal(api.as_(cast.bartek), filter=filter)
    assert wrong == ("WRONG_TYPE", "filter.or.1.not.customFields.0.number")
    filter = {"customFields": [{"fieldId": id_of(field), "date": {"ahead": "P0D"}}]}
    wrong = await refusal(api.as_(cast.bartek), filter=filter)
    assert wrong == ("INVALID_PERIOD", "filter.customFields.0.date.ahead")


@pytest.mark.parametrize(
    ("variables", "code", "path"),
    [
        ({"from": "k", "order": {"field": "CREATED_AT"}}, "BAD_ORDER", "from"),
        ({"from": "k", "order": {"field": "SEGMENT"}}, "BAD_ORDER", "from"),
        ({"from": "k", "after": "x"}, "ONE_OF_TWO", "from"),
        ({"order": {"field": "CUSTOM_FIELD"}}, "BLANK", "order.customFieldId"),
        ({"order": {"field": "CITY"}, "after": "x"}, "BAD_CURSOR", "after"),
    ],
    ids=str,
)
async def test_a_wrong_place_is_pointed_at(
    api: Api, cast: Cast, variables: dict[str, Any], code: str, path: str
) -> None:
    assert await refusal(api.as_(cast.bartek), **variables) == (code, path)


async def test_a_cursor_of_the_order_by_name_is_none_of_the_order_by_city(api: Api, cast: Cast) -> None:
    await make.contact(city="Radom")
    [edge] = (await api.as_(cast.bartek)(LIST))["contacts"]["edges"]
    order = {"field": "CITY"}
    assert await refusal(api.as_(cast.bartek), after=edge["cursor"], order=order) == ("BAD_CURSOR", "after")
