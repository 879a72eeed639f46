"""Roles: made, copied, changed, deleted, and given only by those who may."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of, raise_curtain
from tests.documents import mutation

from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.history.actions import SETTINGS
from ringbook.history.models import Event, EventLink, FieldChange
from ringbook.identity import actions
from ringbook.identity.models import Role, User
from ringbook.identity.permissions import ADMINISTERS, PERMISSIONS, SYSTEM_ROLES

ROLE = "role { id version key name system permissions userCount }"
CREATE, UPDATE = mutation("roleCreate", ROLE), mutation("roleUpdate", ROLE)
DELETE = mutation("roleDelete", "deletedId")
GIVE, ADD = mutation("userUpdate", "user { roles { name } }"), mutation("userCreate", "user { id }")
NEW = {"name": "Field sales", "permissions": ["contacts:edit", "contacts:read"]}


async def helper(*permissions: str) -> User:
    """A user with these permissions alone, by a role of their own."""
    made = await make.user_with()
    await made.roles.add(await Role.create(name=f"Role of {made.name}", permissions=list(permissions)))
    return made


async def test_a_role_is_added_changed_and_deleted(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    role = (await ola(CREATE, input=NEW))["roleCreate"]["role"]
    permissions = ["contacts:read", "contacts:edit"]
    assert role | {"id": ""} == {
        "id": "", "version": 1, "key": None, "name": "Field sales", "system": False, "permissions": permissions,
        "userCount": 0,
    }  # fmt: skip
    await ola(GIVE, input={"id": id_of(cast.karol), "roleIds": [role["id"]]})
    patch = {"id": role["id"], "name": " Sales  outdoors ", "permissions": ["contacts:read"], "expectedVersion": 1}
    changed = (await ola(UPDATE, input=patch))["roleUpdate"]["role"]
    assert (changed["name"], changed["permissions"], changed["version"]) == ("Sales outdoors", ["contacts:read"], 2)
    assert changed["userCount"] == 1
    assert (await eyes_of(cast.karol)).permissions == {"contacts:read"}
    assert (await ola(DELETE, input={"id": role["id"]}))["roleDelete"] == {"deletedId": role["id"], "userErrors": []}
    assert (await eyes_of(cast.karol)).permissions == frozenset()


async def test_each_step_is_told_to_all_at_work(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    id = (await ola(CREATE, input=NEW))["roleCreate"]["role"]["id"]
    await ola(GIVE, input={"id": id_of(cast.karol), "roleIds": [id]})
    await ola(UPDATE, input={"id": id, "permissions": []})
    await ola(DELETE, input={"id": id})
    events = await Event.all().order_by("seq")
    assert [event.name for event in events] == ["role.created", "user.changed", "role.changed", "role.deleted"]
    assert all(event.also_tell == [SETTINGS] for event in events)
    change = await FieldChange.get(event_id=events[2].id)
    assert (change.field, change.before, change.after) == ("permissions", ["contacts:read", "contacts:edit"], [])
    assert await EventLink.exists(event_id=events[3].id, subject_id=cast.karol.id)


@pytest.mark.parametrize(
    ("change", "problems"),
    [
        ({"name": "  "}, [("BLANK", "name")]),
        ({"name": "x" * 81}, [("TOO_LONG", "name")]),
        ({"name": "CONSULTANT"}, [("TAKEN", "name")]),
        (
            {"permissions": ["contacts:read", "contacts:fly", ""]},
            [("UNKNOWN_PERMISSION", "permissions.1"), ("UNKNOWN_PERMISSION", "permissions.2")],
        ),
    ],
)
async def test_bad_roles(api: Api, cast: Cast, change: dict[str, object], problems: list[tuple[str, str]]) -> None:
    ola, role = api.as_(cast.ola), await Role.create(name="Mine", permissions=["contacts:read"])
    assert codes((await ola(CREATE, input=NEW | change))["roleCreate"]) == problems
    assert codes((await ola(UPDATE, input={"id": id_of(role)} | change))["roleUpdate"]) == problems


async def test_a_role_keeps_its_own_name(api: Api, cast: Cast) -> None:
    role = await Role.create(name="Mine", permissions=[])
    done = (await api.as_(cast.ola)(UPDATE, input={"id": id_of(role), "name": "MINE"}))["roleUpdate"]
    assert (done["userErrors"], done["role"]["name"]) == ([], "MINE")


async def test_system_roles_stay_as_they_are(api: Api, cast: Cast) -> None:
    ola, role = api.as_(cast.ola), await Role.get(key="consultant")
    for change in ({"name": "Clerk"}, {"permissions": []}, {"permissions": role.permissions}):
        answer = (await ola(UPDATE, input={"id": id_of(role)} | change))["roleUpdate"]
        assert codes(answer) == [("SYSTEM_ROLE", "id")]
    assert codes((await ola(DELETE, input={"id": id_of(role)}))["roleDelete"]) == [("SYSTEM_ROLE", "id")]


async def test_two_who_change_the_same_role_hear_of_each_other(api: Api, cast: Cast) -> None:
    ola, role = api.as_(cast.ola), await Role.create(name="Mine", permissions=[])
    await ola(UPDATE, input={"id": id_of(role), "permissions": ["contacts:read"]})
    late = {"id": id_of(role), "expectedVersion": 1}
    assert codes((await ola(UPDATE, input=late | {"permissions": ["notes:add"]}))["roleUpdate"]) == [
        ("CONFLICT", "permissions")
    ]
    assert codes((await ola(UPDATE, input=late | {"name": "Ours"}))["roleUpdate"]) == []


@pytest.mark.parametrize("document", [CREATE, UPDATE, DELETE])
async def test_only_who_edits_users_edits_roles(api: Api, cast: Cast, document: str) -> None:
    role = await Role.create(name="Mine", permissions=[])
    input = NEW if document == CREATE else {"id": id_of(role)}
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(document, input=input)
    assert refusal.value.code == "FORBIDDEN"


async def test_nobody_gives_rights_they_do_not_have(api: Api, cast: Cast) -> None:
    hr = api.as_(await helper("users:edit", "contacts:read"))
    wanted = ["contacts:read", "contacts:edit", "users:edit", "calls:dial"]
    beyond = [("NOT_YOURS", "permissions.1"), ("NOT_YOURS", "permissions.3")]
    assert codes((await hr(CREATE, input={"name": "New", "permissions": wanted}))["roleCreate"]) == beyond
    reader = await Role.create(name="Reader", permissions=["contacts:read"])
    editor = await Role.create(name="Editor", permissions=["contacts:edit"])
    assert codes((await hr(UPDATE, input={"id": id_of(reader), "permissions": wanted}))["roleUpdate"]) == beyond
    roles = {"roleIds": [id_of(reader), id_of(editor)]}
    assert codes((await hr(GIVE, input={"id": id_of(cast.karol)} | roles))["userUpdate"]) == [
        ("NOT_YOURS", "roleIds.1")
    ]
    new = {"email": "new@example.com", "name": "New", "password": "long enough"}
    assert codes((await hr(ADD, input=new | roles))["userCreate"]) == [("NOT_YOURS", "roleIds.1")]
    assert codes((await hr(GIVE, input={"id": id_of(cast.karol), "roleIds": [id_of(reader)]}))["userUpdate"]) == []


async def test_what_is_there_may_stay(api: Api, cast: Cast) -> None:
    hr = api.as_(await helper("users:edit"))
    role = await Role.create(name="Editor", permissions=["contacts:edit", "contacts:read"])
    await cast.karol.roles.add(role)
    named = {"id": id_of(role), "name": "Writer", "permissions": ["contacts:read", "contacts:edit"]}
    assert codes((await hr(UPDATE, input=named))["roleUpdate"]) == []
    same = {"id": id_of(cast.karol), "name": "Karol Dudek", "roleIds": [id_of(role)]}
    assert codes((await hr(GIVE, input=same))["userUpdate"]) == []


async def test_nobody_takes_rights_away_that_they_could_not_give_back(api: Api, cast: Cast) -> None:
    hr = api.as_(await helper("users:edit"))
    role = await Role.create(name="Editor", permissions=["contacts:edit", "contacts:read"])
    await cast.karol.roles.add(role)
    less = {"id": id_of(role), "permissions": ["contacts:edit"]}
    assert codes((await hr(UPDATE, input=less))["roleUpdate"]) == [("NOT_YOURS", "permissions")]
    assert codes((await hr(DELETE, input={"id": id_of(role)}))["roleDelete"]) == [("NOT_YOURS", "id")]
    assert codes((await hr(GIVE, input={"id": id_of(cast.karol), "roleIds": []}))["userUpdate"]) == [
        ("NOT_YOURS", "roleIds")
    ]


async def test_nobody_lets_somebody_with_more_rights_back_in(api: Api, cast: Cast) -> None:
    hr, leaver = api.as_(await helper("users:edit")), await make.user_with("administrator")
    await User.filter(id=leaver.id).update(active=False)
    back = {"id": id_of(leaver), "active": True}
    assert codes((await hr(GIVE, input=back))["userUpdate"]) == [("NOT_YOURS", "active")]
    assert codes((await api.as_(cast.ola)(GIVE, input=back))["userUpdate"]) == []


@pytest.mark.parametrize(("field", "value"), [("name", "n" * 121), ("extension", "1" * 33), ("email", "a" * 260)])
async def test_what_is_too_long_for_a_user_is_said(api: Api, cast: Cast, field: str, value: str) -> None:
    patch = {"id": id_of(cast.karol), field: value if field != "email" else f"{value}@example.com"}
    assert codes((await api.as_(cast.ola)(GIVE, input=patch))["userUpdate"]) == [("TOO_LONG", field)]


async def test_nobody_lets_themselves_in_as_somebody_with_more_rights(api: Api, cast: Cast) -> None:
    hr, ola = api.as_(await helper("users:edit")), {"id": id_of(cast.ola)}
    keys = {"password": "let me in please", "email": "mine@example.com"}
    assert codes((await hr(GIVE, input=ola | keys))["userUpdate"]) == [
        ("NOT_YOURS", "email"),
        ("NOT_YOURS", "password"),
    ]
    assert codes((await hr(GIVE, input=ola | {"email": cast.ola.email, "extension": "7"}))["userUpdate"]) == []
    assert codes((await hr(GIVE, input={"id": id_of(cast.karol)} | keys))["userUpdate"]) == []


async def test_an_administrator_gives_rights_that_only_others_use(api: Api, cast: Cast) -> None:
    assert not (await eyes_of(cast.ola)).may("calls:dial")
    dialler = await Role.get(key="dialler")
    given = await api.as_(cast.ola)(GIVE, input={"id": id_of(cast.karol), "roleIds": [id_of(dialler)]})
    assert given["userUpdate"]["user"] == {"roles": [{"name": "Dialler"}]}


def test_only_diallers_dial_from_the_start() -> None:
    assert [key for key, (_, granted) in SYSTEM_ROLES.items() if "calls:dial" in granted] == ["dialler"]


async def split_administrator() -> tuple[User, Role, Role]:
    """An administrator by two roles of the house that only add up to it."""
    one, two = [await Role.create(name=f"Half {right}", permissions=[right]) for right in sorted(ADMINISTERS)]
    user = await make.user_with()
    await user.roles.add(one, two)
    return user, one, two


async def test_an_administrator_is_who_has_the_rights_by_whatever_roles(api: Api, cast: Cast) -> None:
    boss, _, half = await split_administrator()
    ask = api.as_(boss)
    assert codes((await ask(GIVE, input={"id": id_of(cast.ola), "active": False}))["userUpdate"]) == []
    for document, name, change, path in (
        (UPDATE, "roleUpdate", {"permissions": ["contacts:read"]}, "permissions"),
        (DELETE, "roleDelete", {}, "id"),
    ):
        assert codes((await ask(document, input={"id": id_of(half)} | change))[name]) == [("LAST_ADMINISTRATOR", path)]
    for change, path in (({"roleIds": [id_of(half)]}, "roleIds"), ({"active": False}, "active")):
        answer = (await ask(GIVE, input={"id": id_of(boss)} | change))["userUpdate"]
        assert codes(answer) == [("LAST_ADMINISTRATOR", path)]
    assert (await eyes_of(boss)).permissions == ADMINISTERS


async def deactivating(user: User, by: Viewer) -> None:
    async with unit_of_work():
        await actions.change(user, by=by, active=False)


async def emptying(role: Role, by: Viewer) -> None:
    async with unit_of_work():
        await actions.change_role(role, by=by, permissions=[])


async def both_at_once(*steps: Callable[[], Awaitable[None]]) -> list[str]:
    """The codes of those that were refused."""
    answers = await asyncio.gather(*(step() for step in steps), return_exceptions=True)
    return [answer.code if isinstance(answer, DomainError) else repr(answer) for answer in answers if answer]


@pytest.mark.committed
async def test_of_two_who_shut_out_the_last_two_administrators_one_fails(committed_database: str) -> None:
    cast = await raise_curtain()
    boss, half, _ = await split_administrator()
    ola, other = await eyes_of(cast.ola), await eyes_of(boss)
    for _ in range(5):
        await User.filter(id__in=[cast.ola.id, boss.id]).update(active=True)
        await Role.filter(id=half.id).update(permissions=sorted(ADMINISTERS)[:1])
        refused = await both_at_once(lambda: deactivating(cast.ola, other), lambda: deactivating(boss, ola))
        assert refused == ["LAST_ADMINISTRATOR"]
        await User.filter(id__in=[cast.ola.id, boss.id]).update(active=True)
        refused = await both_at_once(lambda: deactivating(cast.ola, other), lambda: emptying(half, ola))
        assert refused == ["LAST_ADMINISTRATOR"]


@pytest.mark.committed
async def test_several_starts_at_once_make_the_system_roles_once(committed_database: str) -> None:
    await asyncio.gather(*(actions.ensure_system_roles() for _ in range(4)))
    assert sorted(role.key or "" for role in await Role.all()) == sorted(SYSTEM_ROLES)


async def test_a_start_mends_the_system_roles_and_leaves_others_their_names(cast: Cast) -> None:
    await Role.filter(key="consultant").update(permissions=["contacts:read"], name="Old name")
    await Role.filter(key="dialler").delete()
    mine = await Role.create(name="DIALLER", permissions=[])
    await actions.ensure_system_roles()
    await actions.ensure_system_roles()
    consultant, dialler = await Role.get(key="consultant"), await Role.get(key="dialler")
    assert (consultant.name, consultant.permissions, consultant.version) == (*SYSTEM_ROLES["consultant"], 2)
    assert (dialler.name, dialler.permissions) == ("Dialler 2", ["calls:dial"])
    await mine.delete()
    await actions.ensure_system_roles()
    assert (await Role.get(key="dialler")).name == "Dialler"


async def test_the_catalogue_speaks_the_readers_language(api: Api, cast: Cast) -> None:
    ask = "{ permissions { name group description } }"
    listed = (await api.as_(cast.karol)(ask))["permissions"]
    assert [each["name"] for each in listed] == list(PERMISSIONS)
    assert listed[0] == {"name": "contacts:read", "group": "RECORDS", "description": "Open contacts and their lists"}
    polish = Api(cast.karol, {"accept-language": "pl"})
    assert (await polish(ask))["permissions"][0]["description"] == "Otwieranie kontaktów i ich list"


async def test_roles_say_how_many_have_them(api: Api, cast: Cast) -> None:
    roles = (await api.as_(cast.ola)("{ roles { key userCount } }"))["roles"]
    counts = {role["key"]: role["userCount"] for role in roles}
    assert (counts["administrator"], counts["consultant"], counts["dialler"]) == (1, 2, 0)
