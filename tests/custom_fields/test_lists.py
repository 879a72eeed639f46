"""Lists narrowed to and ordered by the values of a Crm's own fields."""

from typing import Any
from uuid import UUID

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast
from tests.queries import counted

from ringbook.core.ids import global_id
from ringbook.custom_fields.models import CustomField, CustomFieldTarget
from ringbook.custom_fields.models import CustomFieldType as Type

LIST = """query($filter: ContactFilter, $order: ContactOrder, $first: Int! = 50, $after: String) {
  contacts(filter: $filter, order: $order, first: $first, after: $after) {
    nodes { lastName } totalCount pageInfo { hasNextPage endCursor } } }"""
VALUES: dict[Type, list[Any]] = {
    Type.TEXT: ["Łódź", "łódź 2", "100%"],
    Type.INTEGER: [-5, 10, 9],
    Type.DECIMAL: ["0.1", "12345678901234.56", "2"],
    Type.FLAG: [True, False, True],
    Type.DATE: ["2026-01-31", "2025-12-01", "1980-05-05"],
    Type.URL: ["https://a.example", "https://b.example", "http://c.example"],
    Type.CHOICE: ["0", "1", "2"],
    Type.CHOICES: [["0", "1"], ["1"], ["2"]],
}


async def filled(type: Type, **values: Any) -> CustomField:
    """A searchable field; contacts A, B and C have its values, D has none."""
    labels = ["One", "Two", "Three"] if type in (Type.CHOICE, Type.CHOICES) else []
    field = await make.custom_field("Field", type, **({"searchable": True, "options": labels} | values))

    def real(value: Any) -> Any:
        """Options are written by their place."""
        if not labels:
            return value
        return [real(each) for each in value] if isinstance(value, list) else field.options[int(value)]["id"]

    for name, value in zip("ABC", VALUES[type], strict=True):
        await make.contact(last_name=name, custom={field.key: real(value)})
    await make.contact(last_name="D")
    return field


def option(field: CustomField, place: int) -> str:
    return global_id("CustomFieldOption", UUID(field.options[place]["id"]))


async def found(api: Api, field: CustomField, negated: bool = False, **condition: Any) -> str:
    filter: dict[str, Any] = {"customFields": [{"fieldId": id_of(field), **condition}]}
    answer = await api(LIST, filter={"not": filter} if negated else filter)
    return "".join(node["lastName"] for node in answer["contacts"]["nodes"])


@pytest.mark.parametrize(
    ("type", "condition", "names"),
    [
        (Type.TEXT, {"text": {"eq": "lodz"}}, "A"),
        (Type.TEXT, {"text": {"in": ["lodz", "100%"]}}, "AC"),
        (Type.TEXT, {"text": {"contains": "ÓDŹ"}}, "AB"),
        (Type.TEXT, {"text": {"contains": "0%"}}, "C"),
        (Type.TEXT, {"text": {"startsWith": "lodz "}}, "B"),
        (Type.TEXT, {"text": {"isNull": True}}, "D"),
        (Type.URL, {"text": {"startsWith": "https://"}}, "AB"),
        (Type.INTEGER, {"number": {"eq": "9.0"}}, "C"),
        (Type.INTEGER, {"number": {"gt": -5, "lte": 10}}, "BC"),
        (Type.DECIMAL, {"number": {"eq": "0.1"}}, "A"),
        (Type.DECIMAL, {"number": {"gte": 2}}, "BC"),
        (Type.DECIMAL, {"number": {"lt": "12345678901234.56"}}, "AC"),
        (Type.FLAG, {"flag": True}, "AC"),
        (Type.FLAG, {"flag": False}, "B"),
        (Type.DATE, {"date": {"gte": "2025-12-01", "lt": "2026-01-31"}}, "B"),
        (Type.DATE, {"date": {"eq": "1980-05-05"}}, "C"),
        (Type.DATE, {"isNull": False}, "ABC"),
        (Type.CHOICE, {"options": {"in": [1, 2]}}, "BC"),
        (Type.CHOICE, {"options": {"isNull": True}}, "D"),
        (Type.CHOICES, {"options": {"eq": 1}}, "AB"),
        (Type.CHOICES, {"options": {"in": []}}, ""),
    ],
)
async def test_a_condition_finds_what_it_says_and_its_negation_the_rest(
    api: Api, cast: Cast, type: Type, condition: dict[str, Any], names: str
) -> None:
    field = await filled(type)
    if options := condition.get("options"):
        asked = {"eq": lambda place: option(field, place), "in": lambda places: [option(field, n) for n in places]}
        condition = {"options": {key: asked.get(key, bool)(value) for key, value in options.items()}}
    ola = api.as_(cast.ola)
    assert await found(ola, field, **condition) == names
    assert await found(ola, field, negated=True, **condition) == "".join(sorted(set("ABCD") - set(names)))


@pytest.mark.parametrize(
    ("change", "condition", "code"),
    [
        ({"searchable": False}, {"isNull": True}, "NOT_SEARCHABLE"),
        ({"deleted_at": "2026-01-01T00:00:00Z"}, {"isNull": True}, "NOT_FOUND"),
        ({"target": CustomFieldTarget.ORGANIZATION}, {"isNull": True}, "NOT_FOUND"),
        ({}, {"number": {"eq": 1}}, "WRONG_TYPE"),
        ({}, {"options": {"isNull": True}}, "WRONG_TYPE"),
        ({"type": Type.INTEGER}, {"number": {"eq": "x"}}, "NOT_A_NUMBER"),
    ],
)
async def test_a_condition_that_does_not_fit_is_refused(
    api: Api, cast: Cast, change: dict[str, Any], condition: dict[str, Any], code: str
) -> None:
    field = await make.custom_field("Field", **({"type": Type.TEXT, "searchable": True} | change))
    with pytest.raises(GraphQLFailure) as refusal:
        await found(api.as_(cast.ola), field, **condition)
    assert refusal.value.code == code


async def pages(api: Api, order: dict[str, Any], size: int) -> list[str]:
    """The names, page by page."""
    after, names = None, list[str]()
    while True:
        answer = (await api(LIST, order=order, first=size, after=after))["contacts"]
        names.append("".join(node["lastName"] for node in answer["nodes"]))
        if not answer["pageInfo"]["hasNextPage"]:
            return names
        after = answer["pageInfo"]["endCursor"]


UP: dict[Type, str] = {
    Type.TEXT: "CAB", Type.INTEGER: "ACB", Type.DECIMAL: "ACB", Type.FLAG: "BAC", Type.DATE: "CBA", Type.URL: "CAB",
    Type.CHOICE: "ABC", Type.CHOICES: "ABC",
}  # fmt: skip
DOWN = {type: names[::-1] for type, names in UP.items()}


@pytest.mark.parametrize("type", UP)
async def test_values_have_an_order_and_empty_ones_stand_last_both_ways(api: Api, cast: Cast, type: Type) -> None:
    field = await filled(type)
    order = {"field": "CUSTOM_FIELD", "customFieldId": id_of(field)}
    for size in (1, 2, 3, 50):
        up = await pages(api.as_(cast.ola), order | {"direction": "ASC"}, size)
        assert "".join(up) == UP[type] + "D"
        down = await pages(api.as_(cast.ola), order | {"direction": "DESC"}, size)
        assert "".join(down) == DOWN[type] + "D"
        assert all(len(page) == size for page in up[:-1])


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 9])
async def test_pages_cross_equal_values_and_the_last_one_with_a_value(
    api: Api, cast: Cast, direction: str, size: int
) -> None:
    field = await make.custom_field("Field", Type.INTEGER, searchable=True)
    for name, value in (("A", 1), ("B", None), ("C", 1), ("D", 2), ("E", None), ("F", 1), ("G", None)):
        await make.contact(last_name=name, custom={} if value is None else {field.key: value})
    order = {"field": "CUSTOM_FIELD", "customFieldId": id_of(field), "direction": direction}
    told = await pages(api.as_(cast.ola), order, size)
    assert "".join(told) == {"ASC": "ACFDBEG", "DESC": "DFCAGEB"}[direction]
    assert all(len(page) == size for page in told[:-1])


async def test_only_searchable_fields_order_a_list(api: Api, cast: Cast) -> None:
    hidden = await make.custom_field("Field", Type.TEXT)
    for id, code in ((id_of(hidden), "NOT_SEARCHABLE"), ("made-up", "NOT_FOUND"), (None, "BLANK")):
        with pytest.raises(GraphQLFailure) as refusal:
            await pages(api.as_(cast.ola), {"field": "CUSTOM_FIELD", "customFieldId": id}, 10)
        assert refusal.value.code == code


async def test_a_cursor_of_another_order_is_refused(api: Api, cast: Cast) -> None:
    one = await filled(Type.INTEGER)
    order = {"field": "CUSTOM_FIELD", "customFieldId": id_of(one)}
    page = await api.as_(cast.ola)(LIST, order=order, first=1)
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.ola)(LIST, first=1, after=page["contacts"]["pageInfo"]["endCursor"])
    assert refusal.value.code == "BAD_CURSOR"


async def test_organizations_are_narrowed_too(api: Api, cast: Cast) -> None:
    field = await make.custom_field("Founded", Type.INTEGER, target=CustomFieldTarget.ORGANIZATION, searchable=True)
    await make.organization(name="3M", custom={field.key: 1902})
    await make.organization(name="Acme")
    document = "query($filter: OrganizationFilter) { organizations(filter: $filter) { nodes { name } } }"
    filter = {"customFields": [{"fieldId": id_of(field), "number": {"lt": 2000}}]}
    answer = await api.as_(cast.ola)(document, filter=filter)
    assert answer["organizations"]["nodes"] == [{"name": "3M"}]


async def test_the_values_of_a_page_take_one_statement(api: Api, cast: Cast) -> None:
    fields = [await make.custom_field(f"Field {n}", Type.TEXT) for n in range(3)]
    values = {field.key: "x" for field in fields}
    document = "query($first: Int!) { contacts(first: $first) { nodes { customValues { "
    document += "... on TextValue { text field { name } } } } } }"
    numbers = []
    for count, first in ((1, 1), (49, 50)):
        for _ in range(count):
            await make.contact(custom=values)
        with counted() as sent:
            answer = await api.as_(cast.bartek)(document, first=first)
        assert all(len(node["customValues"]) == 3 for node in answer["contacts"]["nodes"])
        numbers.append(len(sent))
    assert numbers[0] == numbers[1]
    assert sum('"custom_field"' in statement for statement in sent) == 1
