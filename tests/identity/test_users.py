"""Users and API keys."""

import pytest
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast

from ringbook.history.models import FieldChange
from ringbook.identity.actions import create_key
from ringbook.identity.models import Role, User

CREATE = """mutation($input: UserInput!) {
  userCreate(input: $input) {
    user { id name email extension roles { name } viewerCan { edit } } userErrors { code path }
  }
}"""
UPDATE = """mutation($input: UserPatch!) {
  userUpdate(input: $input) { user { name active extension roles { name } } userErrors { code path } }
}"""
ME = "mutation($input: ViewerPatch!) { viewerUpdate(input: $input) { user { name locale } userErrors { code path } } }"
NEW = {"email": "ewa@example.com", "name": "Ewa Zając", "password": "long enough", "extension": "103"}


async def test_a_user_is_added_with_roles(api: Api, cast: Cast) -> None:
    role = await Role.get(key="consultant")
    done = (await api.as_(cast.ola)(CREATE, input=NEW | {"roleIds": [id_of(role)]}))["userCreate"]
    assert done["userErrors"] == []
    assert done["user"]["roles"] == [{"name": "Consultant"}]
    assert done["user"]["viewerCan"] == {"edit": True}


@pytest.mark.parametrize(
    ("change", "problems"),
    [
        ({"email": "no-at-sign", "name": " "}, [("BLANK", "name"), ("INVALID_EMAIL", "email")]),
        ({"email": "BARTEK@example.com"}, [("TAKEN", "email")]),
        ({"extension": "101"}, [("TAKEN", "extension")]),
        ({"password": "short"}, [("WEAK_PASSWORD", "password")]),
        ({"roleIds": ["made-up"]}, [("NOT_FOUND", "roleIds.0")]),
    ],
)
async def test_bad_users(api: Api, cast: Cast, change: dict[str, object], problems: list[tuple[str, str]]) -> None:
    assert codes((await api.as_(cast.ola)(CREATE, input=NEW | change))["userCreate"]) == problems


async def test_the_last_administrator_stays(api: Api, cast: Cast) -> None:
    for change, path in (({"roleIds": []}, "roleIds"), ({"active": False}, "active")):
        answer = await api.as_(cast.ola)(UPDATE, input={"id": id_of(cast.ola)} | change)
        assert codes(answer["userUpdate"]) == [("LAST_ADMINISTRATOR", path)]
    assert (await api.as_(cast.ola)("{ viewer { permissions } }"))["viewer"]["permissions"]


async def test_an_extension_is_taken_away(api: Api, cast: Cast) -> None:
    done = await api.as_(cast.ola)(UPDATE, input={"id": id_of(cast.bartek), "extension": None})
    assert done["userUpdate"]["user"]["extension"] is None


async def test_a_password_is_not_in_the_history(api: Api, cast: Cast) -> None:
    await api.as_(cast.ola)(UPDATE, input={"id": id_of(cast.bartek), "password": "another one"})
    change = await FieldChange.get()
    assert (change.field, change.before, change.after) == ("password", None, None)


async def test_one_changes_oneself(api: Api, cast: Cast) -> None:
    done = await api.as_(cast.bartek)(ME, input={"name": "Bartosz Wójcik", "locale": "PL"})
    assert done["viewerUpdate"]["user"] == {"name": "Bartosz Wójcik", "locale": "PL"}
    refused = await api.as_(cast.bartek)(ME, input={"password": "a new secret", "currentPassword": "wrong"})
    assert codes(refused["viewerUpdate"]) == [("WRONG_PASSWORD", "currentPassword")]


async def test_a_key_has_the_part_of_its_users_rights_that_its_scopes_leave(api: Api, cast: Cast) -> None:
    key = api.with_key(await create_key(cast.bartek, name="Script", scopes=["contacts:read", "users:edit"]))
    assert (await key("{ viewer { permissions } }"))["viewer"]["permissions"] == ["contacts:read"]
    with pytest.raises(GraphQLFailure):
        await key(CREATE, input=NEW)
    with pytest.raises(GraphQLFailure) as refusal:
        await api.with_key("rb_made_up")("{ users { nodes { name } } }")
    assert refusal.value.code == "INVALID_API_KEY"


async def test_users_come_in_pages(api: Api, cast: Cast) -> None:
    page = "totalCount nodes { name } pageInfo { hasNextPage endCursor }"
    ask = f"query($after: String) {{ users(first: 3, after: $after) {{ {page} }} }}"
    one = (await api.as_(cast.karol)(ask))["users"]
    two = (await api.as_(cast.karol)(ask, after=one["pageInfo"]["endCursor"]))["users"]
    assert [user["name"] for user in one["nodes"] + two["nodes"]] == [
        "Bartek Wójcik",
        "Karol Bez",
        "Ola Nowak",
        "Zofia Lis",
    ]
    assert (one["totalCount"], one["pageInfo"]["hasNextPage"], two["pageInfo"]["hasNextPage"]) == (4, True, False)


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("wojcik", ["Bartek Wójcik"]),
        ("  OLA  ", ["Ola Nowak"]),
        ("zofia@", ["Zofia Lis"]),
        ("example.com", ["Bartek Wójcik", "Karol Bez", "Ola Nowak", "Zofia Lis"]),
        ("%", []),
        (" ", ["Bartek Wójcik", "Karol Bez", "Ola Nowak", "Zofia Lis"]),
    ],
)
async def test_users_are_searched_by_name_and_mail(api: Api, cast: Cast, search: str, found: list[str]) -> None:
    await User.filter(id=cast.zofia.id).update(active=False)
    ask = "query($search: String) { users(search: $search) { totalCount nodes { name } } }"
    page = (await api.as_(cast.karol)(ask, search=search))["users"]
    assert ([user["name"] for user in page["nodes"]], page["totalCount"]) == (found, len(found))


@pytest.mark.parametrize("arguments", ["first: 0", "first: 101", 'after: "made-up"'])
async def test_bad_pages_are_refused(api: Api, cast: Cast, arguments: str) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.ola)(f"{{ users({arguments}) {{ totalCount }} }}")
    assert refusal.value.code in ("OUT_OF_RANGE", "BAD_CURSOR")
