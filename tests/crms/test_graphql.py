"""Crms through the front door: what they are, and what may become of them."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of

from ringbook.crms.models import Crm, Enterprise
from ringbook.history.models import Event
from ringbook.identity.models import Role
from ringbook.projects.models import Project

CREATE = """mutation($input: CrmInput!) { crmCreate(input: $input) {
  crm { id name region showCallerFields organizationRegister baseKind
        stages { name flag rank } sources { name system rank } positions { name } tags { name } }
  userErrors { code message path } } }"""
UPDATE = """mutation($input: CrmPatch!) { crmUpdate(input: $input) {
  crm { version showCallerFields organizationRegister } userErrors { code message path } } }"""
DELETE = """mutation($input: DeleteInput!) { crmDelete(input: $input) {
  deletedId userErrors { code message path } } }"""
LIST = "{ crms { name } enterprise { defaultCrm { name } } }"


async def test_a_new_crm_can_be_used_at_once(api: Api, cast: Cast) -> None:
    made = (await api.as_(cast.ola)(CREATE, input={"name": " Export ", "region": "de"}))["crmCreate"]
    crm = made["crm"]
    assert (made["userErrors"], crm["name"], crm["region"]) == ([], "Export", "DE")
    assert (crm["showCallerFields"], crm["organizationRegister"], crm["baseKind"]) == (True, "PL", "LOCAL")
    assert [(stage["name"], stage["flag"]) for stage in crm["stages"]] == [
        ("Lead", "OPEN"), ("In talks", "OPEN"), ("Offer", "OPEN"), ("Customer", "WON"), ("Lost", "LOST"),
    ]  # fmt: skip
    assert [source["rank"] for source in crm["sources"]] == list(range(8))
    assert {source["system"] for source in crm["sources"]} == {True}
    assert crm["sources"][0]["name"] == "Website"
    assert (crm["positions"], crm["tags"]) == ([], [])


async def test_its_words_are_those_of_whoever_makes_it(cast: Cast) -> None:
    polish = Api(cast.ola, {"accept-language": "pl"})
    crm = (await polish(CREATE, input={"name": "Eksport"}))["crmCreate"]["crm"]
    assert [stage["name"] for stage in crm["stages"]] == ["Lead", "W rozmowach", "Oferta", "Klient", "Utracony"]
    assert crm["sources"][0]["name"] == "Strona internetowa"


async def test_two_crms_have_lists_of_their_own(api: Api, cast: Cast) -> None:
    await api.as_(cast.ola)(CREATE, input={"name": "Export"})
    crms = (await api.as_(cast.ola)("{ crms { name stages { name } } }"))["crms"]
    assert {crm["name"]: len(crm["stages"]) for crm in crms} == {"Export": 5, "Sales": 2, "Service": 0}


async def test_the_crm_to_choose_beforehand_comes_first_and_the_others_by_name(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    for name in ("Zakupy", "Export"):
        await ola(CREATE, input={"name": name})
    ids = {crm["name"]: crm["id"] for crm in (await ola("{ crms { id name } }"))["crms"]}
    chosen = "mutation($input: EnterprisePatch!) { enterpriseUpdate(input: $input) { userErrors { code } } }"
    assert codes((await ola(chosen, input={"defaultCrmId": ids["Zakupy"]}))["enterpriseUpdate"]) == []
    seen = (await ola("{ viewer { crms { name } } }"))["viewer"]["crms"]
    assert [crm["name"] for crm in seen] == ["Zakupy", "Export", "Sales", "Service"]


async def test_callers_fields_and_the_register_are_changed(api: Api, cast: Cast) -> None:
    given = {"id": id_of(cast.sales), "showCallerFields": False, "organizationRegister": "EU", "expectedVersion": 1}
    done = (await api.as_(cast.ola)(UPDATE, input=given))["crmUpdate"]
    assert done["crm"] == {"version": 2, "showCallerFields": False, "organizationRegister": "EU"}
    late = given | {"showCallerFields": True}
    assert codes((await api.as_(cast.ola)(UPDATE, input=late))["crmUpdate"]) == [("CONFLICT", "showCallerFields")]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"name": " "}, ("BLANK", "name")),
        ({"name": "x" * 121}, ("TOO_LONG", "name")),
        ({"name": "sales"}, ("TAKEN", "name")),
        ({"region": "XX"}, ("UNKNOWN_REGION", "region")),
    ],
)
async def test_bad_input_is_answered(api: Api, cast: Cast, given: dict[str, Any], problem: tuple[str, str]) -> None:
    assert codes((await api.as_(cast.ola)(CREATE, input={"name": "New"} | given))["crmCreate"]) == [problem]


async def test_a_crm_in_use_is_not_deleted(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    await make.organization()
    ask = api.as_(cast.ola)
    refused = (await ask(DELETE, input={"id": id_of(cast.sales)}))["crmDelete"]
    assert codes(refused) == [("IN_USE", "id")]
    assert "Contacts: 1, organizations: 1, projects: 1" in refused["userErrors"][0]["message"]
    await Project.all().delete()
    await ewa.delete()
    assert codes((await ask(DELETE, input={"id": id_of(cast.sales)}))["crmDelete"]) == [("IN_USE", "id")]


async def test_an_empty_crm_goes_with_its_lists_and_is_nobodys_default(api: Api, cast: Cast) -> None:
    await Project.all().delete()
    ask = api.as_(cast.ola)
    assert (await ask(LIST))["enterprise"]["defaultCrm"] == {"name": "Sales"}
    done = (await ask(DELETE, input={"id": id_of(cast.sales)}))["crmDelete"]
    assert done == {"deletedId": id_of(cast.sales), "userErrors": []}
    assert await ask(LIST) == {"crms": [{"name": "Service"}], "enterprise": {"defaultCrm": None}}
    assert [
        event.name async for event in Event.filter(name__in=("enterprise.changed", "crm.deleted")).order_by("seq")
    ] == [
        "enterprise.changed",
        "crm.deleted",
    ]


async def test_a_consultant_may_not(api: Api, cast: Cast) -> None:
    for document, given in ((CREATE, {"name": "New"}), (DELETE, {"id": id_of(cast.service)})):
        with pytest.raises(GraphQLFailure) as refusal:
            await api.as_(cast.bartek)(document, input=given)
        assert refusal.value.code == "FORBIDDEN"
    assert await Crm.all().count() == 2


async def test_what_was_seen_before_the_crm_was_switched_off(api: Api, cast: Cast) -> None:
    """With the CRM off, its records and its Crms do not exist for those who may not set it up."""
    ewa = await make.contact(crm=cast.sales)
    document = "query($id: ID!) { viewer { crmEnabled permissions crms { name } } node(id: $id) { id } crms { name } }"
    before = await api.as_(cast.bartek)(document, id=id_of(ewa))
    assert (before["viewer"]["crmEnabled"], before["node"]) == (True, {"id": id_of(ewa)})
    await Enterprise.all().update(crm_enabled=False)
    hidden = {"viewer": {"crmEnabled": False, "permissions": [], "crms": []}, "node": None, "crms": []}
    assert await api.as_(cast.bartek)(document, id=id_of(ewa)) == hidden
    assert await api.as_(cast.bartek)(document, id=id_of(cast.lead)) == hidden
    for query in ("{ contacts { totalCount } }", "{ organizations { totalCount } }", "{ calls { nodes { id } } }"):
        with pytest.raises(GraphQLFailure) as refusal:
            await api.as_(cast.bartek)(query)
        assert refusal.value.code == "FORBIDDEN"
    for role in ("administrator", "crm_administrator"):
        there = await api.as_(await make.user_with(role))(document, id=id_of(ewa))
        assert (there["viewer"]["crmEnabled"], there["node"]) == (True, {"id": id_of(ewa)})


async def test_nothing_is_left_of_a_supervisor_but_settings(cast: Cast) -> None:
    await Enterprise.all().update(crm_enabled=False)
    user = await make.user_with("supervisor", crm=cast.sales)
    await user.roles.add(await Role.create(name="People", permissions=["users:edit", "calls:dial", "contacts:read"]))
    eyes = await eyes_of(user)
    assert (eyes.permissions, eyes.crm_ids, eyes.crm_enabled) == ({"users:edit"}, frozenset(), False)


async def test_the_enterprise_is_changed_with_its_version(api: Api, cast: Cast) -> None:
    document = """mutation($input: EnterprisePatch!) { enterpriseUpdate(input: $input) {
      enterprise { id version crmEnabled restrictedCrm callerIdentification } userErrors { code path } } }"""
    ask = api.as_(cast.ola)
    first = {"crmEnabled": False, "callerIdentification": False, "expectedVersion": 1}
    done = (await ask(document, input=first))["enterpriseUpdate"]
    [row] = await Enterprise.all()
    assert done["enterprise"] == {
        "id": id_of(row), "version": 2, "crmEnabled": False, "restrictedCrm": False, "callerIdentification": False,
    }  # fmt: skip
    late = {"crmEnabled": True, "expectedVersion": 1}
    assert codes((await ask(document, input=late))["enterpriseUpdate"]) == [("CONFLICT", "crmEnabled")]
    viewer = (await ask("{ viewer { crmEnabled callerIdentification restrictedCrm } }"))["viewer"]
    assert viewer == {"crmEnabled": True, "callerIdentification": False, "restrictedCrm": False}


async def test_settings_are_told_to_everybody(api: Api, cast: Cast) -> None:
    await api.as_(cast.ola)(CREATE, input={"name": "Export"})
    assert {tuple(event.also_tell) for event in await Event.all()} == {("settings",)}
