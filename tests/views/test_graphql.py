"""Views of lists through the front door."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of, user

from ringbook.core.ids import global_id, uuid7
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Enterprise
from ringbook.custom_fields.models import CustomFieldTarget, CustomFieldType
from ringbook.history.actions import SETTINGS
from ringbook.history.models import Event
from ringbook.identity.models import Role, User
from ringbook.views import actions
from ringbook.views.models import ListKind, ListView

VIEW = """view { id version list name shared owner { name } filter order columns { key width } layout density isDefault
  viewerCan { edit delete share } }"""
CREATE = f"""mutation($input: ListViewInput!) {{
  viewCreate(input: $input) {{ {VIEW} userErrors {{ code path message }} }} }}"""
UPDATE = f"""mutation($input: ListViewPatch!) {{
  viewUpdate(input: $input) {{ {VIEW} userErrors {{ code path message }} }} }}"""
DELETE = """mutation($input: ListViewDeleteInput!) {
  viewDelete(input: $input) { deletedId userErrors { code path } } }"""
DEFAULT = """mutation($input: ListViewDefaultInput!) {
  viewMakeDefault(input: $input) { views { name isDefault } userErrors { code path } } }"""
LIST = "query($list: ListKind!) { views(list: $list) { name shared isDefault viewerCan { edit delete share } } }"
GDANSK = {"city": {"contains": "gda"}}


async def make_view(api: Api, owner: User, **given: Any) -> dict[str, Any]:
    answer = await api.as_(owner)(CREATE, input={"list": "CONTACTS", "name": "Mine"} | given)
    assert answer["viewCreate"]["userErrors"] == []
    view: dict[str, Any] = answer["viewCreate"]["view"]
    return view


async def names(api: Api, viewer: User, kind: str = "CONTACTS") -> list[str]:
    return [view["name"] for view in (await api.as_(viewer)(LIST, list=kind))["views"]]


async def refused(api: Api, asker: User, **given: Any) -> list[tuple[str, str]]:
    answer = await api.as_(asker)(CREATE, input={"list": "CONTACTS", "name": "Mine"} | given)
    assert answer["viewCreate"]["view"] is None
    return codes(answer["viewCreate"])


async def test_a_view_is_kept_just_as_it_was_given(api: Api, cast: Cast) -> None:
    order = {"field": "CREATED_AT", "direction": "DESC"}
    columns = [{"key": "name", "width": 240}, {"key": "city", "width": None}]
    given = {"name": " People  of Gdańsk ", "filter": GDANSK, "order": order, "columns": columns}
    view = await make_view(api, cast.bartek, **given, layout="BOARD", density="COMPACT")
    id = view.pop("id")
    assert view == {
        "version": 1, "list": "CONTACTS", "name": "People of Gdańsk", "shared": False,
        "owner": {"name": "Bartek Wójcik"}, "filter": GDANSK, "order": order, "columns": columns, "layout": "BOARD",
        "density": "COMPACT", "isDefault": False, "viewerCan": {"edit": True, "delete": True, "share": False},
    }  # fmt: skip
    found = await api.as_(cast.bartek)("query($id: ID!) { node(id: $id) { ... on ListView { filter } } }", id=id)
    assert found["node"] == {"filter": GDANSK}
    assert (await api.as_(cast.zofia)("query($id: ID!) { node(id: $id) { id } }", id=id))["node"] is None


async def test_what_is_left_out_stays_and_null_clears(api: Api, cast: Cast) -> None:
    view = await make_view(api, cast.bartek, filter=GDANSK, order={"field": "NAME"})
    done = await api.as_(cast.bartek)(UPDATE, input={"id": view["id"], "name": "Other", "order": None})
    changed = done["viewUpdate"]["view"]
    assert (changed["name"], changed["filter"], changed["order"], changed["version"]) == ("Other", GDANSK, None, 2)
    same = await api.as_(cast.bartek)(UPDATE, input={"id": view["id"], "name": "Other"})
    assert same["viewUpdate"]["view"]["version"] == 2


async def test_one_s_own_and_the_shared_ones_are_listed(api: Api, cast: Cast) -> None:
    await make_view(api, cast.ola, name="Everybody's", shared=True)
    await make_view(api, cast.ola, name="Ola's")
    await make_view(api, cast.bartek, name="Bartek's")
    await make_view(api, cast.bartek, name="Calls", list="CALLS")
    assert await names(api, cast.bartek) == ["Bartek's", "Everybody's"]
    assert await names(api, cast.ola) == ["Everybody's", "Ola's"]
    assert await names(api, cast.karol) == []
    [_, shared] = (await api.as_(cast.bartek)(LIST, list="CONTACTS"))["views"]
    assert shared["viewerCan"] == {"edit": False, "delete": False, "share": False}


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"name": "  "}, ("BLANK", "name")),
        ({"name": "x" * 81}, ("TOO_LONG", "name")),
        ({"shared": True}, ("FORBIDDEN", "shared")),
        ({"filter": {"town": "Gdańsk"}}, ("INVALID_FILTER", "filter")),
        ({"filter": {"city": {"contains": 5}}}, ("INVALID_FILTER", "filter.city.contains")),
        ({"filter": {"or": [GDANSK, {"city": "Gdańsk"}]}}, ("INVALID_FILTER", "filter.or.1.city")),
        ({"filter": "Gdańsk"}, ("INVALID_FILTER", "filter")),
        ({"filter": [1, 2]}, ("INVALID_FILTER", "filter")),
        ({"filter": {"search": "x" * 20_001}}, ("TOO_LONG", "filter")),
        ({"order": {"field": "SHOE_SIZE"}}, ("INVALID_FILTER", "order.field")),
        ({"order": {"direction": "ASC"}}, ("INVALID_FILTER", "order")),
        ({"filter": {"and": [{}] * 251}}, ("TOO_MANY", "filter")),
        ({"filter": {"stage": {"in": ["x"] * 251}}}, ("TOO_MANY", "filter.stage.in")),
        (
            {"filter": {"or": [{}, {"createdAt": {"within": "zzz"}}]}},
            ("INVALID_PERIOD", "filter.or.1.createdAt.within"),
        ),
        ({"filter": {"customFields": [{"fieldId": "x"}]}}, ("NOT_FOUND", "filter.customFields.0.fieldId")),
        ({"order": {"field": "CUSTOM_FIELD"}}, ("BLANK", "order.customFieldId")),
        ({"list": "ORGANIZATIONS", "filter": {"name": {"in": ["x"] * 251}}}, ("TOO_MANY", "filter.name.in")),
        ({"list": "ORGANIZATIONS", "order": {"field": "CUSTOM_FIELD"}}, ("BLANK", "order.customFieldId")),
        ({"list": "CALLS", "filter": {"city": {"eq": "x"}}}, ("INVALID_FILTER", "filter")),
        ({"list": "CALLS", "filter": {"talkSeconds": {"gt": "x"}}}, ("NOT_A_NUMBER", "filter.talkSeconds.gt")),
        ({"list": "CALLS", "order": {"field": "NAME"}}, ("INVALID_FILTER", "order.field")),
        ({"columns": [{"key": "shoeSize"}]}, ("UNKNOWN_COLUMN", "columns.0.key")),
        ({"columns": [{"key": "taxId"}]}, ("UNKNOWN_COLUMN", "columns.0.key")),
        ({"columns": [{"key": "custom:made-up"}]}, ("UNKNOWN_COLUMN", "columns.0.key")),
        ({"columns": [{"key": "name"}, {"key": "name"}]}, ("TAKEN", "columns.1.key")),
        ({"columns": [{"key": "name", "width": 59}]}, ("OUT_OF_RANGE", "columns.0.width")),
        ({"columns": [{"key": "name", "width": 801}]}, ("OUT_OF_RANGE", "columns.0.width")),
        ({"columns": [{"key": "name"}] * 61}, ("TOO_MANY", "columns")),
    ],
)
async def test_bad_input_is_answered(api: Api, cast: Cast, given: dict[str, Any], problem: tuple[str, str]) -> None:
    assert await refused(api, cast.bartek, **given) == [problem]
    assert not await ListView.all().exists()


async def test_a_filter_is_as_deep_as_lists_take_it_and_no_deeper(api: Api, cast: Cast) -> None:
    nested: dict[str, Any] = {"city": {"in": ["Gdańsk"]}}
    for _ in range(9):
        nested = {"and": [nested]}
    await make_view(api, cast.bartek, filter=nested)
    for _ in range(3):
        nested = {"and": [nested]}
    assert await refused(api, cast.bartek, name="Deeper", filter=nested) == [("TOO_DEEP", "filter")]


async def test_an_unknown_part_is_told_with_its_name(api: Api, cast: Cast) -> None:
    answer = await api.as_(cast.bartek)(
        CREATE, input={"list": "CONTACTS", "name": "Mine", "filter": {"town": "x" * 500}}
    )
    [error] = answer["viewCreate"]["userErrors"]
    assert "town" in error["message"]
    assert len(error["message"]) < 300


async def test_names_are_one_s_own_whatever_the_case(api: Api, cast: Cast) -> None:
    view = await make_view(api, cast.bartek, name="Łódź")
    assert await refused(api, cast.bartek, name="łÓDŹ") == [("TAKEN", "name")]
    await make_view(api, cast.bartek, name="łÓDŹ", list="ORGANIZATIONS")
    await make_view(api, cast.ola, name="łÓDŹ")
    done = await api.as_(cast.bartek)(UPDATE, input={"id": view["id"], "name": "łódź"})
    assert done["viewUpdate"]["view"]["name"] == "łódź"


async def test_columns_of_the_crm_s_own_fields_are_those_one_sees(api: Api, cast: Cast) -> None:
    shoe = await make.custom_field("Shoe size", CustomFieldType.INTEGER)
    staff = await make.custom_field("Staff", CustomFieldType.INTEGER, target=CustomFieldTarget.ORGANIZATION)
    secret = await make.custom_field("Secret", CustomFieldType.INTEGER, crm=cast.service)
    await Enterprise.all().update(restricted_crm=True)
    await make_view(api, cast.bartek, columns=[{"key": f"custom:{id_of(shoe)}", "width": 90}])
    for field in (staff, secret):
        given = {"name": "Other", "columns": [{"key": f"custom:{id_of(field)}"}]}
        assert await refused(api, cast.bartek, **given) == [("UNKNOWN_COLUMN", "columns.0.key")]


async def test_a_view_outlives_what_it_names(api: Api, cast: Cast) -> None:
    shoe = await make.custom_field("Shoe size", CustomFieldType.INTEGER)
    gone, column = global_id("Stage", uuid7()), {"key": f"custom:{id_of(shoe)}", "width": None}
    view = await make_view(api, cast.bartek, filter={"stage": {"eq": gone}}, columns=[column])
    await shoe.delete()
    columns = [column, {"key": "name", "width": None}]
    done = await api.as_(cast.bartek)(UPDATE, input={"id": view["id"], "columns": columns})
    assert done["viewUpdate"]["view"]["columns"] == columns
    assert done["viewUpdate"]["view"]["filter"] == {"stage": {"eq": gone}}


async def test_no_number_is_no_condition_of_a_view(api: Api, cast: Cast) -> None:
    field = await make.custom_field("Shoe size", CustomFieldType.INTEGER, searchable=True)
    filter = {"customFields": [{"fieldId": id_of(field), "number": {"gt": "NaN"}}]}
    assert await refused(api, cast.bartek, filter=filter) == [("NOT_A_NUMBER", "filter.customFields.0.number.gt")]
    order = {"field": "CUSTOM_FIELD", "customFieldId": id_of(field)}
    filter["customFields"][0]["number"] = {"gt": 41.5}
    view = await make_view(api, cast.bartek, filter=filter, order=order)
    await field.delete()
    kept = await api.as_(cast.bartek)(
        UPDATE, input={"id": view["id"], "filter": filter, "order": order, "name": "Kept"}
    )
    assert kept["viewUpdate"]["userErrors"] == []
    other = await api.as_(cast.bartek)(UPDATE, input={"id": view["id"], "order": order | {"direction": "DESC"}})
    assert codes(other["viewUpdate"]) == [("NOT_FOUND", "order.customFieldId")]


async def test_no_more_than_a_hundred_of_a_list(api: Api, cast: Cast) -> None:
    for number in range(100):
        await ListView.create(user=cast.bartek, kind=ListKind.CONTACTS, name=f"View {number}")
    assert await refused(api, cast.bartek) == [("TOO_MANY", "")]
    await make_view(api, cast.bartek, list="ORGANIZATIONS")


async def test_another_s_view_is_used_and_not_changed(api: Api, cast: Cast) -> None:
    lead = await user("sonia@example.com", "Sonia", "supervisor")
    shared, private = await make_view(api, cast.ola, shared=True), await make_view(api, cast.ola, name="Private")
    for somebody in (cast.bartek, lead):
        for view, problem in ((shared, ("FORBIDDEN", "id")), (private, ("NOT_FOUND", "id"))):
            change = await api.as_(somebody)(UPDATE, input={"id": view["id"], "name": "Theirs"})
            assert codes(change["viewUpdate"]) == [problem]
            assert codes((await api.as_(somebody)(DELETE, input={"id": view["id"]}))["viewDelete"]) == [problem]


async def test_who_sets_up_crms_clears_up_after_others(api: Api, cast: Cast) -> None:
    lead = await user("sonia@example.com", "Sonia", "supervisor")
    view = await make_view(api, lead, shared=True)
    done = await api.as_(cast.ola)(UPDATE, input={"id": view["id"], "name": "Tidy"})
    assert done["viewUpdate"]["view"]["owner"] == {"name": "Sonia"}
    assert (await api.as_(cast.ola)(DELETE, input={"id": view["id"]}))["viewDelete"]["deletedId"] == view["id"]
    assert await names(api, lead) == []


async def test_without_the_right_to_share_one_may_only_take_back(api: Api, cast: Cast) -> None:
    lead = await user("sonia@example.com", "Sonia", "supervisor")
    view = await make_view(api, lead, shared=True)
    await lead.roles.clear()
    await lead.roles.add(await Role.get(key="consultant"))
    kept = await api.as_(lead)(UPDATE, input={"id": view["id"], "filter": GDANSK})
    assert codes(kept["viewUpdate"]) == [("FORBIDDEN", "shared")]
    taken = await api.as_(lead)(UPDATE, input={"id": view["id"], "filter": GDANSK, "shared": False})
    assert taken["viewUpdate"]["view"]["shared"] is False
    assert await names(api, cast.ola) == []


async def test_each_list_opens_with_the_view_that_one_chose(api: Api, cast: Cast) -> None:
    shared, own = await make_view(api, cast.ola, name="A", shared=True), await make_view(api, cast.bartek, name="B")

    async def choose(id: str | None) -> dict[str, bool]:
        done = (await api.as_(cast.bartek)(DEFAULT, input={"list": "CONTACTS", "id": id}))["viewMakeDefault"]
        assert done["userErrors"] == []
        return {view["name"]: view["isDefault"] for view in done["views"]}

    assert await choose(shared["id"]) == {"A": True, "B": False}
    assert await choose(own["id"]) == {"A": False, "B": True}
    assert await choose(None) == {"A": False, "B": False}
    assert [view["isDefault"] for view in (await api.as_(cast.ola)(LIST, list="CONTACTS"))["views"]] == [False]
    calls = await make_view(api, cast.bartek, list="CALLS")
    wrong = await api.as_(cast.bartek)(DEFAULT, input={"list": "CONTACTS", "id": calls["id"]})
    assert codes(wrong["viewMakeDefault"]) == [("WRONG_LIST", "id")]
    private = await make_view(api, cast.ola, name="Private")
    hidden = await api.as_(cast.bartek)(DEFAULT, input={"list": "CONTACTS", "id": private["id"]})
    assert codes(hidden["viewMakeDefault"]) == [("NOT_FOUND", "id")]


async def test_a_default_that_is_gone_is_none(api: Api, cast: Cast) -> None:
    taken_back, deleted = await make_view(api, cast.ola, name="A", shared=True), await make_view(api, cast.bartek)
    await api.as_(cast.bartek)(DEFAULT, input={"list": "CONTACTS", "id": taken_back["id"]})
    await api.as_(cast.ola)(UPDATE, input={"id": taken_back["id"], "shared": False})
    assert [view["isDefault"] for view in (await api.as_(cast.bartek)(LIST, list="CONTACTS"))["views"]] == [False]
    await api.as_(cast.bartek)(DEFAULT, input={"list": "CONTACTS", "id": deleted["id"]})
    await api.as_(cast.bartek)(DELETE, input={"id": deleted["id"]})
    assert await names(api, cast.bartek) == []


async def test_two_change_a_shared_view_and_the_later_one_is_told(api: Api, cast: Cast) -> None:
    lead = await user("sonia@example.com", "Sonia", "supervisor")
    view = await make_view(api, lead, shared=True)
    seen = {"id": view["id"], "expectedVersion": 1}
    await api.as_(cast.ola)(UPDATE, input=seen | {"filter": GDANSK})
    answer = await api.as_(lead)(UPDATE, input=seen | {"filter": {"city": {"eq": "Sopot"}}})
    assert codes(answer["viewUpdate"]) == [("CONFLICT", "filter")]
    assert (await api.as_(lead)(UPDATE, input=seen | {"name": "Other"}))["viewUpdate"]["userErrors"] == []


async def test_everybody_hears_of_shared_views_and_only_their_owners_of_others(cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    async with unit_of_work():
        shared = await actions.create(ListKind.CONTACTS, by=ola, name="A", shared=True)
        private = await actions.create(ListKind.CONTACTS, by=ola, name="B")
        await actions.change(shared, by=ola, shared=False)
        await actions.change(private, by=ola, name="C")
        await actions.choose(ListKind.CONTACTS, private, by=ola)
        await actions.delete(private, by=ola)
    told = await Event.all().order_by("seq").values_list("name", "also_tell")
    own = [str(cast.ola.id)]
    assert told == [
        ("view.created", [SETTINGS]), ("view.created", own), ("view.changed", [SETTINGS]), ("view.changed", own),
        ("view.chosen", own), ("view.deleted", own),
    ]  # fmt: skip


async def test_who_may_not_open_a_list_keeps_no_views_of_it(api: Api, cast: Cast) -> None:
    assert await refused(api, cast.karol) == [("FORBIDDEN", "list")]
    with pytest.raises(GraphQLFailure) as refusal:
        await api(LIST, list="CONTACTS")
    assert refusal.value.code == "UNAUTHENTICATED"
