"""Defining fields, and what the values that are there have to say about it."""

from datetime import date
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.custom_fields.documents import CREATE, DELETE, RESTORE, UPDATE

from ringbook.contacts.models import Contact
from ringbook.core.words import collation_key
from ringbook.custom_fields.models import CustomField
from ringbook.custom_fields.models import CustomFieldType as Type
from ringbook.history.models import Event

LIST = """query($deleted: Boolean! = false) { crms { name customFields(target: CONTACT, deleted: $deleted) {
  name deletedAt options { label } } } }"""


async def names(api: Api, **headers: str) -> list[str]:
    api.headers |= headers
    sales = next(crm for crm in (await api(LIST))["crms"] if crm["name"] == "Sales")
    return [field["name"] for field in sales["customFields"]]


async def define(api: Api, cast: Cast, **values: Any) -> dict[str, Any]:
    given = {"crmId": id_of(cast.sales), "target": "CONTACT", "name": "Field", "type": "TEXT"} | values
    return (await api.as_(cast.ola)(CREATE, input=given))["customFieldCreate"]


async def patch(api: Api, cast: Cast, field: CustomField, **values: Any) -> dict[str, Any]:
    return (await api.as_(cast.ola)(UPDATE, input={"id": id_of(field), **values}))["customFieldUpdate"]


async def test_an_administrator_defines_a_list(api: Api, cast: Cast) -> None:
    made = await define(api, cast, name=" Trade ", type="CHOICE", options=[{"label": "IT"}, {"label": " Food"}])
    assert made["userErrors"] == []
    field = made["customField"]
    assert (field["name"], field["type"], field["position"]) == ("Trade", "CHOICE", None)
    assert [option["label"] for option in field["options"]] == ["IT", "Food"]
    assert await Event.filter(name="custom_field.created").count() == 1


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        ({"name": " "}, [("BLANK", "name")]),
        ({"name": "x" * 81}, [("TOO_LONG", "name")]),
        ({"name": "ŻÓŁW"}, [("TAKEN", "name")]),
        ({"position": 10_001}, [("OUT_OF_RANGE", "position")]),
        ({"position": -1}, [("OUT_OF_RANGE", "position")]),
        ({"type": "CHOICES"}, [("NO_OPTIONS", "options")]),
        ({"options": [{"label": "A"}]}, [("NOT_A_LIST", "options")]),
        (
            {"type": "CHOICE", "options": [{"label": "A"}, {"label": " a"}, {"label": ""}, {"label": "x" * 121}]},
            [("TAKEN", "options.1.label"), ("BLANK", "options.2.label"), ("TOO_LONG", "options.3.label")],
        ),
        ({"type": "CHOICE", "options": [{"label": "A", "id": "made-up"}]}, [("NOT_FOUND", "options.0.id")]),
        ({"type": "CHOICE", "options": [{"label": str(n)} for n in range(201)]}, [("OUT_OF_RANGE", "options")]),
        ({"crmId": "made-up"}, [("NOT_FOUND", "crmId")]),
    ],
)
async def test_bad_input_is_answered(
    api: Api, cast: Cast, values: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    await make.custom_field("Żółw", Type.TEXT)
    assert codes(await define(api, cast, **values)) == problems
    assert await CustomField.all().count() == 1


async def test_the_same_name_is_free_elsewhere(api: Api, cast: Cast) -> None:
    await make.custom_field("Field", Type.TEXT)
    assert codes(await define(api, cast, target="ORGANIZATION")) == []
    assert codes(await define(api, cast, crmId=id_of(cast.service))) == []


async def test_fields_stand_by_position_then_by_name_as_the_reader_sorts(api: Api, cast: Cast) -> None:
    for name, position in (("Żaba", None), ("Ćma", None), ("Czas", None), ("Zebra", None), ("B", 10), ("A", 10)):
        await make.custom_field(name, Type.TEXT, position=position)
    await make.custom_field("First", Type.TEXT, position=0)
    polish = await names(api.as_(cast.bartek), **{"accept-language": "pl"})
    assert polish == ["First", "A", "B", "Czas", "Ćma", "Zebra", "Żaba"]
    english = await names(api.as_(cast.bartek), **{"accept-language": "en"})
    assert english == ["First", "A", "B", "Ćma", "Czas", "Żaba", "Zebra"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("pl", ["10 zł", "Czas", "Ćma", "Lot", "lód", "Łoś", "Źdźbło", "Żaba", "Жук"]),
        ("en", ["Ada", "Ćma", "Czas", "Łoś", "lot", "Müller", "Zebra"]),
    ],
)
def test_words_sort_as_their_readers_expect(language: str, words: list[str]) -> None:
    shuffled = words[1::2] + words[::2]
    assert sorted(shuffled, key=lambda word: collation_key(word, language)) == words


async def test_a_consultant_may_look_but_not_define(api: Api, cast: Cast) -> None:
    await make.custom_field("Field", Type.TEXT)
    assert await names(api.as_(cast.bartek)) == ["Field"]
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(DELETE, input={"id": "any"})
    assert refusal.value.code == "FORBIDDEN"


async def test_required_over_empty_records_must_be_meant(api: Api, cast: Cast) -> None:
    field = await make.custom_field("Field", Type.TEXT)
    await make.contact(custom={field.key: "x"})
    await make.contact()
    await make.contact(crm=cast.service)
    refused = await patch(api, cast, field, required=True)
    assert codes(refused) == [("EMPTY_RECORDS", "required")]
    assert refused["userErrors"][0]["message"].startswith("1 records")
    assert codes(await define(api, cast, name="New", required=True)) == [("EMPTY_RECORDS", "required")]
    done = await patch(api, cast, field, required=True, acceptEmpty=True)
    assert done["customField"]["required"] is True


async def test_unique_over_repeats_lists_them(api: Api, cast: Cast) -> None:
    field = await make.custom_field("Number", Type.TEXT)
    for value in ("A-1", "a-1", "A-1", "B-2", "b-2", "C-3"):
        await make.contact(custom={field.key: value})
    await make.contact(custom={field.key: "C-3"}, deleted_at="2026-01-01T00:00:00Z")
    refused = await patch(api, cast, field, unique=True)
    assert codes(refused) == [("REPEATED", "unique"), ("REPEATED", "unique")]
    first, second = (error["message"] for error in refused["userErrors"])
    assert "A-1" in first.upper()
    assert "3" in first
    assert "B-2" in second.upper()
    assert not (await CustomField.get(id=field.id)).unique
    await Contact.filter(custom__contains={field.key: "A-1"}).delete()
    await Contact.filter(custom__contains={field.key: "b-2"}).delete()
    assert (await patch(api, cast, field, unique=True))["customField"]["unique"] is True


async def test_options_in_use_stay(api: Api, cast: Cast) -> None:
    one = await make.custom_field("One", Type.CHOICE, options=["A", "B", "C"])
    many = await make.custom_field("Many", Type.CHOICES, options=["X", "Y"])
    x, y = (option["id"] for option in many.options)
    await make.contact(custom={one.key: one.options[0]["id"], many.key: [x, y]})
    shown = (await patch(api, cast, one, name="One"))["customField"]["options"]
    refused = await patch(api, cast, one, options=shown[2:])
    assert codes(refused) == [("IN_USE", "options")]
    assert "“A”" in refused["userErrors"][0]["message"]
    kept = [shown[2], {"id": shown[0]["id"], "label": "Alpha"}, {"label": "New"}]
    done = await patch(api, cast, one, options=kept)
    assert [option["label"] for option in done["customField"]["options"]] == ["C", "Alpha", "New"]
    assert codes(await patch(api, cast, many, options=[{"label": "X"}])) == [("IN_USE", "options")] * 2


CONVERSIONS: list[tuple[Type, list[Any], Type, list[Any]]] = [
    (Type.TEXT, ["1 234,50", "7"], Type.DECIMAL, ["1234.5", "7"]),
    (Type.TEXT, ["12", "-3"], Type.INTEGER, [12, -3]),
    (Type.TEXT, ["tak", "No"], Type.FLAG, [True, False]),
    (Type.TEXT, ["31.12.2026"], Type.DATE, ["2026-12-31"]),
    (Type.LONG_TEXT, ["https://a.example"], Type.URL, ["https://a.example"]),
    (Type.DECIMAL, ["12", "0.000001"], Type.TEXT, ["12", "0.000001"]),
    (Type.DECIMAL, ["12"], Type.INTEGER, [12]),
    (Type.INTEGER, [0, 1], Type.FLAG, [False, True]),
    (Type.FLAG, [True], Type.TEXT, ["true"]),
]


@pytest.mark.parametrize(("type", "values", "new", "converted"), CONVERSIONS)
async def test_a_type_changes_where_every_value_converts(
    api: Api, cast: Cast, type: Type, values: list[Any], new: Type, converted: list[Any]
) -> None:
    field = await make.custom_field("Field", type)
    made = [await make.contact(custom={field.key: value, "other": 1}) for value in values]
    trashed = await make.contact(custom={field.key: values[0]}, deleted_at="2026-01-01T00:00:00Z")
    ask = "query($id: ID!) { node(id: $id) { ... on CustomField { convertibleTo valueCount } } }"
    told = (await api.as_(cast.ola)(ask, id=id_of(field)))["node"]
    assert new.name in told["convertibleTo"]
    assert told["valueCount"] == len(values)
    done = await patch(api, cast, field, type=new.name)
    assert done["userErrors"] == []
    assert [(await Contact.get(id=row.id)).custom for row in made] == [{field.key: v, "other": 1} for v in converted]
    assert (await Contact.get(id=trashed.id)).custom == {field.key: converted[0]}


async def test_a_type_stays_where_a_value_does_not_convert(api: Api, cast: Cast) -> None:
    field = await make.custom_field("Field", Type.TEXT)
    for value in ("12", "twelve", "12.5"):
        await make.contact(custom={field.key: value})
    refused = await patch(api, cast, field, type="INTEGER")
    assert codes(refused) == [("NOT_CONVERTIBLE", "type")]
    assert refused["userErrors"][0]["message"].startswith("2 records")
    assert "“twelve”" in refused["userErrors"][0]["message"]
    ask = "query($id: ID!) { node(id: $id) { ... on CustomField { convertibleTo } } }"
    told = (await api.as_(cast.ola)(ask, id=id_of(field)))["node"]["convertibleTo"]
    assert told == ["LONG_TEXT", "CHOICE", "CHOICES"]
    assert (await api.as_(cast.bartek)(ask, id=id_of(field)))["node"]["convertibleTo"] == []


async def test_a_text_becomes_a_list_and_a_text_again(api: Api, cast: Cast) -> None:
    field = await make.custom_field("Field", Type.TEXT)
    ewa = await make.contact(custom={field.key: "Food"})
    await make.contact(custom={field.key: "IT"})
    done = await patch(api, cast, field, type="CHOICE")
    assert [option["label"] for option in done["customField"]["options"]] == ["Food", "IT"]
    narrow = await patch(api, cast, field, type="CHOICES", options=[done["customField"]["options"][0]])
    assert codes(narrow) == [("NOT_CONVERTIBLE", "type")]
    assert codes(await patch(api, cast, field, type="CHOICES")) == []
    assert codes(await patch(api, cast, field, type="TEXT")) == []
    assert (await Contact.get(id=ewa.id)).custom == {field.key: "Food"}
    empty = await make.custom_field("Empty", Type.TEXT)
    assert codes(await patch(api, cast, empty, type="CHOICE")) == [("NO_OPTIONS", "options")]


async def test_a_deleted_field_comes_back_with_its_values(api: Api, cast: Cast) -> None:
    field = await make.custom_field("Field", Type.DATE, required=True)
    ewa = await make.contact(custom={field.key: date(2026, 1, 1).isoformat()})
    ola = api.as_(cast.ola)
    gone = (await ola(DELETE, input={"id": id_of(field)}))["customFieldDelete"]
    assert (gone["deletedId"], gone["valueCount"]) == (id_of(field), 1)
    assert codes((await ola(DELETE, input={"id": id_of(field)}))["customFieldDelete"]) == [("NOT_FOUND", "id")]
    assert await names(ola) == []
    listed = (await ola(LIST, deleted=True))["crms"][0]["customFields"]
    assert [(each["name"], bool(each["deletedAt"])) for each in listed] == [("Field", True)]
    show = "query($id: ID!) { contact(id: $id) { customValues { ... on DateValue { date } } } }"
    assert (await ola(show, id=id_of(ewa)))["contact"]["customValues"] == []
    assert codes(await define(api, cast, name="field")) == []
    assert codes((await ola(RESTORE, input={"id": id_of(field)}))["customFieldRestore"]) == [("TAKEN", "name")]
    await CustomField.filter(name="field").delete()
    assert codes((await ola(RESTORE, input={"id": id_of(field)}))["customFieldRestore"]) == []
    assert (await ola(show, id=id_of(ewa)))["contact"]["customValues"] == [{"date": "2026-01-01"}]


async def test_two_change_a_definition_at_once_and_the_later_one_is_told(api: Api, cast: Cast) -> None:
    field = await make.custom_field("Field", Type.TEXT)
    assert codes(await patch(api, cast, field, name="First", expectedVersion=1)) == []
    assert codes(await patch(api, cast, field, name="Second", expectedVersion=1)) == [("CONFLICT", "name")]
    assert codes(await patch(api, cast, field, searchable=True, expectedVersion=1)) == []
