"""Tags through the front door."""

import pytest
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast

CREATE = """mutation($input: TagInput!) {
  tagCreate(input: $input) { tag { id name colour version } userErrors { code path message } }
}"""
UPDATE = """mutation($input: TagPatch!) {
  tagUpdate(input: $input) { tag { name colour version } userErrors { code path message } }
}"""
DELETE = """mutation($input: EntryDeleteInput!) {
  tagDelete(input: $input) { deletedId usageCount userErrors { code path } }
}"""
LIST = "{ crms { name tags { name } } }"


async def test_an_administrator_adds_a_tag(api: Api, cast: Cast) -> None:
    made = await api.as_(cast.ola)(CREATE, input={"crmId": id_of(cast.sales), "name": " Gold ", "colour": "#FFD700"})
    assert made["tagCreate"]["userErrors"] == []
    assert made["tagCreate"]["tag"]["name"] == "Gold"
    assert made["tagCreate"]["tag"]["colour"] == "#ffd700"
    crms = (await api.as_(cast.ola)(LIST))["crms"]
    assert {crm["name"]: [tag["name"] for tag in crm["tags"]] for crm in crms} == {
        "Sales": ["Gold", "VIP"],
        "Service": [],
    }


async def test_a_tag_is_renamed(api: Api, cast: Cast) -> None:
    done = await api.as_(cast.ola)(UPDATE, input={"id": id_of(cast.vip), "name": "Very important"})
    assert done["tagUpdate"]["tag"] == {"name": "Very important", "colour": "#f08c00", "version": 2}


async def test_a_tag_is_deleted(api: Api, cast: Cast) -> None:
    done = await api.as_(cast.ola)(DELETE, input={"id": id_of(cast.vip)})
    assert done["tagDelete"] == {"deletedId": id_of(cast.vip), "usageCount": 0, "userErrors": []}


@pytest.mark.parametrize(
    ("name", "colour", "problem"),
    [
        ("  ", "#ffffff", ("BLANK", "name")),
        ("x" * 61, "#ffffff", ("TOO_LONG", "name")),
        ("vip", "#ffffff", ("TAKEN", "name")),
        ("New", "gold", ("NOT_A_COLOUR", "colour")),
    ],
)
async def test_bad_input_is_answered(api: Api, cast: Cast, name: str, colour: str, problem: tuple[str, str]) -> None:
    given = {"crmId": id_of(cast.sales), "name": name, "colour": colour}
    assert codes((await api.as_(cast.ola)(CREATE, input=given))["tagCreate"]) == [problem]


async def test_a_crm_of_another_type_or_none_is_not_found(api: Api, cast: Cast) -> None:
    for wrong in (id_of(cast.vip), "made-up", ""):
        answer = await api.as_(cast.ola)(CREATE, input={"crmId": wrong, "name": "New"})
        assert codes(answer["tagCreate"]) == [("NOT_FOUND", "crmId")]


async def test_a_consultant_may_not(api: Api, cast: Cast) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(DELETE, input={"id": id_of(cast.vip)})
    assert refusal.value.code == "FORBIDDEN"


async def test_nobody_may_not(api: Api, cast: Cast) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await api(DELETE, input={"id": id_of(cast.vip)})
    assert refusal.value.code == "UNAUTHENTICATED"


async def test_two_rename_at_once_and_the_later_one_is_told(api: Api, cast: Cast) -> None:
    first = {"id": id_of(cast.vip), "name": "First", "expectedVersion": 1}
    await api.as_(cast.ola)(UPDATE, input=first)
    answer = await api.as_(cast.ola)(UPDATE, input=first | {"name": "Second"})
    assert codes(answer["tagUpdate"]) == [("CONFLICT", "name")]
    assert "Ola Nowak" in answer["tagUpdate"]["userErrors"][0]["message"]
    other = {"id": id_of(cast.vip), "colour": "#000000", "expectedVersion": 1}
    assert (await api.as_(cast.ola)(UPDATE, input=other))["tagUpdate"]["tag"] == {
        "name": "First",
        "colour": "#000000",
        "version": 3,
    }
