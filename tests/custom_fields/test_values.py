"""Values through the front door: typed, checked, shown."""

from typing import Any
from uuid import UUID

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.custom_fields.documents import (
    CONTACT_CREATE,
    CONTACT_UPDATE,
    ORGANIZATION_CREATE,
    ORGANIZATION_UPDATE,
    VALUES,
)

from ringbook.contacts.models import Contact
from ringbook.core.ids import global_id
from ringbook.custom_fields.models import CustomField, CustomFieldTarget
from ringbook.custom_fields.models import CustomFieldType as Type

NAMES = {"firstName": "Ewa", "lastName": "Nowak"}


def option(field: CustomField, place: int) -> str:
    return global_id("CustomFieldOption", UUID(field.options[place]["id"]))


async def created(api: Api, cast: Cast, *values: dict[str, Any]) -> dict[str, Any]:
    given = NAMES | {"crmId": id_of(cast.sales), "customValues": list(values)}
    return (await api.as_(cast.bartek)(CONTACT_CREATE, input=given))["contactCreate"]


CASES: list[tuple[Type, dict[str, Any], dict[str, Any]]] = [
    (Type.TEXT, {"text": "  Ala ma kota "}, {"text": "Ala ma kota"}),
    (Type.LONG_TEXT, {"text": "Ala\nma\nkota"}, {"text": "Ala\nma\nkota"}),
    (Type.URL, {"url": "https://example.com/a?b=ł"}, {"url": "https://example.com/a?b=ł"}),
    (Type.INTEGER, {"integer": 9007199254740991}, {"integer": 9007199254740991}),
    (Type.INTEGER, {"integer": "-7"}, {"integer": -7}),
    (Type.DECIMAL, {"decimal": "0.1"}, {"decimal": "0.1"}),
    (Type.DECIMAL, {"decimal": "12345678901234.56"}, {"decimal": "12345678901234.56"}),
    (Type.DECIMAL, {"decimal": 999999999999999}, {"decimal": "999999999999999"}),
    (Type.DECIMAL, {"decimal": "-0.00"}, {"decimal": "0"}),
    (Type.DECIMAL, {"decimal": "1e3"}, {"decimal": "1000"}),
    (Type.FLAG, {"flag": False}, {"flag": False}),
    (Type.DATE, {"date": "2026-02-28"}, {"date": "2026-02-28"}),
]


@pytest.mark.parametrize(("type", "said", "shown"), CASES)
async def test_a_value_comes_back_as_it_was_given(
    api: Api, cast: Cast, type: Type, said: dict[str, Any], shown: dict[str, Any]
) -> None:
    field = await make.custom_field("Field", type)
    made = await created(api, cast, {"fieldId": id_of(field), **said})
    assert made["userErrors"] == []
    [value] = made["contact"]["customValues"]
    assert {name: value[name] for name in shown} == shown
    show = f"query($id: ID!) {{ contact(id: $id) {{ {VALUES} }} }}"
    again = await api.as_(cast.bartek)(show, id=made["contact"]["id"])
    assert again["contact"]["customValues"] == [value]


async def test_options_are_chosen(api: Api, cast: Cast) -> None:
    one = await make.custom_field("One", Type.CHOICE, options=["A", "B"])
    many = await make.custom_field("Many", Type.CHOICES, options=["X", "Y", "Z"])
    made = await created(
        api,
        cast,
        {"fieldId": id_of(one), "optionId": option(one, 1)},
        {"fieldId": id_of(many), "optionIds": [option(many, 2), option(many, 0), option(many, 2)]},
    )
    assert made["contact"]["customValues"] == [
        {"__typename": "ChoicesValue", "options": [{"label": "X"}, {"label": "Z"}]},
        {"__typename": "ChoiceValue", "option": {"id": option(one, 1), "label": "B"}},
    ]


WRONG: list[tuple[Type, dict[str, Any], tuple[str, str]]] = [
    (Type.TEXT, {"text": "x" * 501}, ("TOO_LONG", "text")),
    (Type.LONG_TEXT, {"text": "x" * 10_001}, ("TOO_LONG", "text")),
    (Type.TEXT, {"integer": 5}, ("WRONG_TYPE", "integer")),
    (Type.URL, {"text": "https://example.com"}, ("WRONG_TYPE", "text")),
    (Type.URL, {"url": "javascript:alert(1)"}, ("INVALID_URL", "url")),
    (Type.URL, {"url": "https://"}, ("INVALID_URL", "url")),
    (Type.URL, {"url": "http://[x"}, ("INVALID_URL", "url")),
    (Type.URL, {"url": "https://example.com/" + "x" * 2000}, ("TOO_LONG", "url")),
    (Type.INTEGER, {"integer": "12a"}, ("NOT_AN_INTEGER", "integer")),
    (Type.INTEGER, {"integer": "1_000"}, ("NOT_AN_INTEGER", "integer")),
    (Type.INTEGER, {"integer": 1.5}, ("NOT_AN_INTEGER", "integer")),
    (Type.INTEGER, {"integer": "NaN"}, ("NOT_AN_INTEGER", "integer")),
    (Type.INTEGER, {"integer": True}, ("NOT_AN_INTEGER", "integer")),
    (Type.INTEGER, {"integer": 9007199254740992}, ("OUT_OF_RANGE", "integer")),
    (Type.DECIMAL, {"decimal": "twelve"}, ("NOT_A_NUMBER", "decimal")),
    (Type.DECIMAL, {"decimal": "Infinity"}, ("NOT_A_NUMBER", "decimal")),
    (Type.DECIMAL, {"decimal": "1e999999999"}, ("NOT_A_NUMBER", "decimal")),
    (Type.DECIMAL, {"decimal": "1000000000000000"}, ("OUT_OF_RANGE", "decimal")),
    (Type.DECIMAL, {"decimal": "0.0000001"}, ("OUT_OF_RANGE", "decimal")),
    (Type.FLAG, {"text": "yes"}, ("WRONG_TYPE", "text")),
    (Type.CHOICE, {"optionId": "made-up"}, ("NOT_FOUND", "optionId")),
    (Type.CHOICES, {"optionIds": ["made-up"]}, ("NOT_FOUND", "optionIds.0")),
]


@pytest.mark.parametrize(("type", "said", "problem"), WRONG)
async def test_a_wrong_value_is_answered(
    api: Api, cast: Cast, type: Type, said: dict[str, Any], problem: tuple[str, str]
) -> None:
    other = await make.custom_field("Other", Type.FLAG)
    field = await make.custom_field("Field", type, options=["A"] if type in (Type.CHOICE, Type.CHOICES) else ())
    made = await created(api, cast, {"fieldId": id_of(other), "flag": True}, {"fieldId": id_of(field), **said})
    assert codes(made) == [(problem[0], f"customValues.1.{problem[1]}")]
    assert await Contact.all().count() == 0


@pytest.mark.parametrize("day", ["20260101", "2026-W01-1", "2026-1-1", "2026-02-30", 20260101])
async def test_a_day_has_one_form(api: Api, cast: Cast, day: Any) -> None:
    field = await make.custom_field("Field", Type.DATE)
    with pytest.raises(GraphQLFailure, match="Date"):
        await created(api, cast, {"fieldId": id_of(field), "date": day})


async def test_a_number_in_the_document_keeps_its_digits(api: Api, cast: Cast) -> None:
    field = await make.custom_field("Amount", Type.DECIMAL)
    given = f'{{fieldId: "{id_of(field)}", decimal: 12345678901234.567891}}'
    document = f"""mutation {{ contactCreate(input: {{firstName: "Ewa", lastName: "Nowak",
      crmId: "{id_of(cast.sales)}", customValues: [{given}]}}) {{ contact {{ {VALUES} }} }} }}"""
    made = (await api.as_(cast.ola)(document))["contactCreate"]["contact"]
    assert made["customValues"][0]["decimal"] == "12345678901234.567891"


async def test_all_that_is_wrong_is_told_at_once(api: Api, cast: Cast) -> None:
    text = await make.custom_field("Text", Type.TEXT, required=True)
    number = await make.custom_field("Number", Type.INTEGER)
    values = [{"fieldId": id_of(number), "integer": "x"}, {"fieldId": "made-up", "text": "y"}]
    answer = await api.as_(cast.ola)(
        CONTACT_CREATE,
        input={"firstName": "", "lastName": "N", "crmId": id_of(cast.sales), "customValues": values},
    )
    assert codes(answer["contactCreate"]) == [
        ("BLANK", "firstName"),
        ("NOT_AN_INTEGER", "customValues.0.integer"),
        ("NOT_FOUND", "customValues.1.fieldId"),
        ("REQUIRED", "customValues"),
    ]
    assert text.name in answer["contactCreate"]["userErrors"][-1]["message"]


async def test_fields_of_others_are_not_found(api: Api, cast: Cast) -> None:
    strangers = [
        await make.custom_field("Far", Type.TEXT, crm=cast.service),
        await make.custom_field("Company's", Type.TEXT, target=CustomFieldTarget.ORGANIZATION),
        await make.custom_field("Gone", Type.TEXT, deleted_at="2026-01-01T00:00:00Z"),
    ]
    one = await make.custom_field("One", Type.CHOICE, options=["A"])
    other = await make.custom_field("Other", Type.CHOICE, options=["A"])
    made = await created(api, cast, *({"fieldId": id_of(field), "text": "x"} for field in strangers))
    assert codes(made) == [("NOT_FOUND", f"customValues.{place}.fieldId") for place in range(3)]
    made = await created(api, cast, {"fieldId": id_of(one), "optionId": option(other, 0)})
    assert codes(made) == [("NOT_FOUND", "customValues.0.optionId")]
    twice = {"fieldId": id_of(one), "optionId": option(one, 0)}
    assert codes(await created(api, cast, twice, twice)) == [("TAKEN", "customValues.1.fieldId")]


async def test_an_update_changes_what_it_names(api: Api, cast: Cast) -> None:
    text, number = await make.custom_field("Text", Type.TEXT), await make.custom_field("Number", Type.INTEGER)
    ewa = await make.contact(custom={text.key: "old", number.key: 5})
    patch = {"id": id_of(ewa), "customValues": [{"fieldId": id_of(text), "text": "new"}]}
    done = (await api.as_(cast.bartek)(CONTACT_UPDATE, input=patch))["contactUpdate"]
    assert [value.get("text", value.get("integer")) for value in done["contact"]["customValues"]] == [5, "new"]
    patch["customValues"] = [{"fieldId": id_of(text), "text": " "}, {"fieldId": id_of(number)}]
    done = (await api.as_(cast.bartek)(CONTACT_UPDATE, input=patch))["contactUpdate"]
    assert done["contact"] == {"id": id_of(ewa), "version": 3, "customValues": []}
    assert (await Contact.get(id=ewa.id)).custom == {}


async def test_required_is_asked_for_at_the_next_edit_only(api: Api, cast: Cast) -> None:
    ewa = await make.contact(stage=cast.lead)
    field = await make.custom_field("Number", Type.TEXT, required=True)
    ola = api.as_(cast.ola)
    moved = "mutation($input: ContactMoveInput!) { contactMove(input: $input) { userErrors { code path } } }"
    answer = await ola(moved, input={"id": id_of(ewa), "stageId": id_of(cast.customer)})
    assert answer["contactMove"]["userErrors"] == []
    patch: dict[str, Any] = {"id": id_of(ewa), "city": "Radom"}
    assert codes((await ola(CONTACT_UPDATE, input=patch))["contactUpdate"]) == [("REQUIRED", "customValues")]
    patch["customValues"] = [{"fieldId": id_of(field), "text": " "}]
    assert codes((await ola(CONTACT_UPDATE, input=patch))["contactUpdate"]) == [("REQUIRED", "customValues.0.text")]
    patch["customValues"] = [{"fieldId": id_of(field), "text": "7"}]
    assert codes((await ola(CONTACT_UPDATE, input=patch))["contactUpdate"]) == []


async def test_two_edit_different_fields_and_both_are_kept(api: Api, cast: Cast) -> None:
    text, number = await make.custom_field("Text", Type.TEXT), await make.custom_field("Number", Type.INTEGER)
    ewa = await make.contact(custom={text.key: "old"})
    ola, bartek = api.as_(cast.ola), api.as_(cast.bartek)
    base = {"id": id_of(ewa), "expectedVersion": 1}
    first = await ola(CONTACT_UPDATE, input=base | {"customValues": [{"fieldId": id_of(text), "text": "Ola's"}]})
    assert codes(first["contactUpdate"]) == []
    second = await bartek(CONTACT_UPDATE, input=base | {"customValues": [{"fieldId": id_of(number), "integer": 1}]})
    assert codes(second["contactUpdate"]) == []
    values = [{"fieldId": id_of(number), "integer": 2}, {"fieldId": id_of(text), "text": "Bartek's"}]
    third = await bartek(CONTACT_UPDATE, input=base | {"expectedVersion": 2, "customValues": values})
    assert codes(third["contactUpdate"]) == [("CONFLICT", "customValues.0.integer")]
    assert (await Contact.get(id=ewa.id)).custom == {text.key: "Ola's", number.key: 1}


async def test_a_field_that_was_changed_often_is_one_conflict(api: Api, cast: Cast) -> None:
    number = await make.custom_field("Number", Type.INTEGER)
    ewa = await make.contact()
    for who, city in ((cast.ola, "Radom"), (cast.bartek, "Kielce"), (cast.ola, "Opole"), (cast.bartek, "Lublin")):
        values = [{"fieldId": id_of(number), "integer": len(city)}]
        patch = {"id": id_of(ewa), "city": city, "customValues": values}
        assert codes((await api.as_(who)(CONTACT_UPDATE, input=patch))["contactUpdate"]) == []
    values = [{"fieldId": id_of(number), "integer": 0}]
    late = {"id": id_of(ewa), "expectedVersion": 1, "city": "Sopot", "customValues": values}
    answer = (await api.as_(cast.ola)(CONTACT_UPDATE, input=late))["contactUpdate"]
    assert sorted(codes(answer)) == [("CONFLICT", "city"), ("CONFLICT", "customValues.0.integer")]
    assert all("Bartek" in error["message"] for error in answer["userErrors"])


@pytest.mark.parametrize(
    ("type", "there", "given"),
    [
        (Type.TEXT, "Łódź 7", {"text": " łódź 7"}),
        (Type.INTEGER, 7, {"integer": "7.0"}),
        (Type.DECIMAL, "0.1", {"decimal": "0.10"}),
        (Type.DATE, "2026-01-01", {"date": "2026-01-01"}),
    ],
)
async def test_a_unique_value_is_there_once(
    api: Api, cast: Cast, type: Type, there: Any, given: dict[str, Any]
) -> None:
    field = await make.custom_field("Number", type, unique=True)
    first = await make.contact(custom={field.key: there})
    [name] = given
    problem = [("TAKEN", f"customValues.0.{name}")]
    assert codes(await created(api, cast, {"fieldId": id_of(field), **given})) == problem
    other = {"id": id_of(await make.contact()), "customValues": [{"fieldId": id_of(field), **given}]}
    assert codes((await api.as_(cast.ola)(CONTACT_UPDATE, input=other))["contactUpdate"]) == problem
    same = {"id": id_of(first), "customValues": [{"fieldId": id_of(field), **given}]}
    assert codes((await api.as_(cast.ola)(CONTACT_UPDATE, input=same))["contactUpdate"]) == []
    await Contact.filter(id=first.id).update(deleted_at="2026-01-01T00:00:00Z")
    assert codes(await created(api, cast, {"fieldId": id_of(field), **given})) == []


async def test_accents_count_in_unique_texts(api: Api, cast: Cast) -> None:
    field = await make.custom_field("Number", Type.TEXT, unique=True)
    await make.contact(custom={field.key: "Łoś"})
    assert codes(await created(api, cast, {"fieldId": id_of(field), "text": "Los"})) == []


async def test_organizations_have_fields_of_their_own(api: Api, cast: Cast) -> None:
    field = await make.custom_field(
        "Founded", Type.INTEGER, target=CustomFieldTarget.ORGANIZATION, required=True, unique=True
    )
    ola, given = api.as_(cast.ola), {"name": "3M", "crmId": id_of(cast.sales)}
    assert codes((await ola(ORGANIZATION_CREATE, input=given))["organizationCreate"]) == [("REQUIRED", "customValues")]
    given["customValues"] = [{"fieldId": id_of(field), "integer": 1902}]  # type: ignore[assignment]
    made = (await ola(ORGANIZATION_CREATE, input=given))["organizationCreate"]["organization"]
    assert made["customValues"] == [{"__typename": "IntegerValue", "integer": 1902}]
    assert codes((await ola(ORGANIZATION_CREATE, input=given))["organizationCreate"]) == [
        ("TAKEN", "customValues.0.integer")
    ]
    patch = {"id": made["id"], "customValues": [{"fieldId": id_of(field), "integer": None}]}
    assert codes((await ola(ORGANIZATION_UPDATE, input=patch))["organizationUpdate"]) == [
        ("REQUIRED", "customValues.0.integer")
    ]


async def test_only_the_fields_asked_for_are_shown(api: Api, cast: Cast) -> None:
    one, other = await make.custom_field("One", Type.TEXT), await make.custom_field("Other", Type.TEXT)
    ewa = await make.contact(custom={one.key: "1", other.key: "2"})
    show = """query($id: ID!, $ids: [ID!]) { contact(id: $id) {
      customValues(fieldIds: $ids) { ... on TextValue { text } } } }"""
    for ids, texts in (([id_of(other)], ["2"]), ([], []), (["made-up"], []), (None, ["1", "2"])):
        found = await api.as_(cast.bartek)(show, id=id_of(ewa), ids=ids)
        assert [value["text"] for value in found["contact"]["customValues"]] == texts
