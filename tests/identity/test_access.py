"""The explanation of what somebody may see and do, held against what the policies let them."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast, eyes_of, raise_curtain
from tests.queries import counted
from tortoise.transactions import in_transaction

from ringbook.contacts import policy as contacts
from ringbook.contacts.loaders import locked_out_by_contact
from ringbook.contacts.models import Contact
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm, Enterprise
from ringbook.crms.policy import AccountKind, Reach
from ringbook.identity.models import Role, User
from ringbook.projects.access import UserAccess
from ringbook.projects.access.reach import FARTHER, AccountReach
from ringbook.projects.loaders import access_by_user
from ringbook.projects.models import Project

GATES = [
    *("contacts:read", "contacts:edit", "accounts:all", "accounts:project", "customers:own", "customers:read"),
    *("customers:edit", "partners:own", "partners:read", "partners:edit", "crms:configure", "enterprise:configure"),
]
ACCESS = """{ access {
  rights { permission { name } roles { name } }
  crms { crm { name } open projects { name }
    customers { reach changesOwn roles { name } } partners { reach changesOwn roles { name } } } } }"""
USER = f"query($id: ID!) {{ node(id: $id) {{ ... on User {ACCESS} }} }}"


@dataclass
class Stage:
    """A user with two roles, and of each kind in each Crm a contact they look after and one they don't."""

    ola: Viewer
    user: User
    roles: list[Role]
    projects: list[Project]
    contacts: dict[tuple[Crm, AccountKind, bool], Contact]


@pytest.fixture
async def stage(database: None) -> Stage:
    cast = await raise_curtain()
    user = await make.user_with()
    roles = [await Role.create(name=f"Role {number}", permissions=[]) for number in range(2)]
    await user.roles.add(*roles)
    places = product((cast.sales, cast.service), AccountKind, (True, False))
    people = {
        (crm, kind, managed): await make.contact(crm=crm, account_kind=kind, managers=[user] if managed else [])
        for crm, kind, managed in places
    }
    return Stage(await eyes_of(cast.ola), user, roles, await Project.all().order_by("name"), people)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    granted=st.tuples(*[st.lists(st.sampled_from(GATES), unique=True)] * 2),
    member=st.lists(st.integers(0, 1), unique=True),
    enterprise=st.fixed_dictionaries({"restricted_crm": st.booleans(), "crm_enabled": st.booleans()}),
)
async def test_access_and_lockouts_say_what_the_policies_do(
    stage: Stage, granted: tuple[list[str], list[str]], member: list[int], enterprise: dict[str, bool]
) -> None:
    async with in_transaction() as transaction:
        for role, permissions in zip(stage.roles, granted, strict=True):
            await Role.filter(id=role.id).update(permissions=permissions)
        for place in member:
            await stage.projects[place].members.add(stage.user)
        await Enterprise.all().update(**enterprise)
        await check_access(stage)
        await check_lockouts(stage)
        await transaction.rollback()


async def check_access(stage: Stage) -> None:
    who, access = await eyes_of(stage.user), await access_to(stage)
    assert {right.permission.name for right in access.rights} == who.permissions
    for right in access.rights:
        assert right.roles == [
            role for role in await stage.user.roles.all().order_by("name") if right.permission.name in role.permissions
        ]
    told, real = reaches(access), await real_reaches(stage, who)
    assert {place: (reach.reach, reach.changes_own) for place, reach in told.items()} == real
    for in_crm in access.crms:
        assert in_crm.open or in_crm.customers == in_crm.partners == AccountReach()
        assert [project.crm_id == in_crm.crm.id for project in in_crm.projects] in ([], [True])
    for place, reach in told.items():
        if reach.reach is not Reach.NONE:
            await check_roles(stage, place, reach)


async def check_roles(stage: Stage, place: tuple[Crm, AccountKind], told: AccountReach) -> None:
    """Without the roles that are said to give it, they reach less far."""
    assert told.roles
    async with in_transaction() as transaction:
        await Role.filter(id__in=[role.id for role in told.roles]).update(permissions=[])
        less = reaches(await access_to(stage))[place]
        await transaction.rollback()
    assert FARTHER.index(less.reach) < FARTHER.index(told.reach)


async def check_lockouts(stage: Stage) -> None:
    who = await eyes_of(stage.user)
    mine = [contact for (_, _, managed), contact in stage.contacts.items() if managed]
    locked = await locked_out_by_contact([contact.id for contact in stage.contacts.values()], stage.ola)
    seen = set(await contacts.visible_to(who))
    expected = {contact.id for contact in mine if contact not in seen} if who.crm_enabled else set()
    assert set(locked) == expected
    for contact in mine:
        for lack in locked.get(contact.id, []):
            assert lack.user == stage.user
            assert lack.missing_role or lack.missing_project
            assert contact in await visible_with(stage, contact, lack.missing_role, lack.missing_project)


async def visible_with(stage: Stage, contact: Contact, role: Role | None, project: bool) -> list[Contact]:
    """What they see once they have been given the role, and made a member."""
    async with in_transaction() as transaction:
        if role:
            await stage.user.roles.add(role)
        for one in stage.projects:
            if project and one.crm_id == contact.crm_id:
                await one.members.add(stage.user)
        found = await contacts.visible_to(await eyes_of(stage.user))
        await transaction.rollback()
    return found


async def access_to(stage: Stage) -> UserAccess:
    return (await access_by_user([stage.user.id], stage.ola))[stage.user.id]


def reaches(access: UserAccess) -> Mapping[tuple[Crm, AccountKind], AccountReach]:
    return {(each.crm, kind): getattr(each, f"{kind.value}s") for each in access.crms for kind in AccountKind}


async def real_reaches(stage: Stage, who: Viewer) -> Mapping[tuple[Crm, AccountKind], tuple[Reach, bool]]:
    """By the policies: what of a kind they see and change."""
    seen, changed = set(await contacts.visible_to(who)), set(await contacts.editable_by(who))

    def real(crm: Crm, kind: AccountKind) -> tuple[Reach, bool]:
        mine, other = stage.contacts[crm, kind, True], stage.contacts[crm, kind, False]
        reach = Reach.EDIT if other in changed else Reach.READ if other in seen else Reach.OWN
        return (reach if mine in seen else Reach.NONE), mine in changed

    return {(crm, kind): real(crm, kind) for crm, kind, _ in stage.contacts}


async def test_access_is_explained(api: Api, cast: Cast) -> None:
    await Enterprise.all().update(restricted_crm=True)
    user = await make.user_with("account_customer_reader", "account_customer_manager", "dialler", crm=cast.sales)
    access = (await api.as_(cast.ola)(USER, id=id_of(user)))["node"]["access"]
    reader, manager = {"name": "Account Customer Reader"}, {"name": "Account Customer Manager"}
    rights = {right["permission"]["name"]: right["roles"] for right in access["rights"]}
    assert rights["contacts:read"] == [manager, reader]
    assert (rights["contacts:edit"], rights["calls:dial"]) == ([manager], [{"name": "Dialler"}])
    nothing = {"reach": "NONE", "changesOwn": False, "roles": []}
    [project] = await Project.filter(members=user.id)
    assert access["crms"] == [
        {
            "crm": {"name": "Sales"}, "open": True, "projects": [{"name": project.name}],
            "customers": {"reach": "READ", "changesOwn": True, "roles": [reader]}, "partners": nothing,
        },
        {"crm": {"name": "Service"}, "open": False, "projects": [], "customers": nothing, "partners": nothing},
    ]  # fmt: skip


async def test_access_is_shown_to_who_edits_users_and_to_oneself(api: Api, cast: Cast) -> None:
    own = (await api.as_(cast.bartek)(f"{{ viewer {{ user {ACCESS} }} }}"))["viewer"]["user"]["access"]
    assert own["crms"][0]["customers"] == {"reach": "EDIT", "changesOwn": True, "roles": [{"name": "Consultant"}]}
    assert (await api.as_(cast.bartek)(USER, id=id_of(cast.zofia)))["node"]["access"] is None
    assert (await api.as_(cast.ola)(USER, id=id_of(cast.zofia)))["node"]["access"] is not None


async def test_an_inactive_user_has_no_access(api: Api, cast: Cast) -> None:
    await User.filter(id=cast.bartek.id).update(active=False)
    access = (await api.as_(cast.ola)(USER, id=id_of(cast.bartek)))["node"]["access"]
    assert access["rights"] == []
    assert {(each["open"], each["customers"]["reach"]) for each in access["crms"]} == {(False, "NONE")}


async def test_the_access_of_all_users_takes_a_constant_number_of_statements(api: Api, cast: Cast) -> None:
    numbers = []
    for _ in range(2):
        with counted() as sent:
            await api.as_(cast.ola)(f"{{ users {{ nodes {ACCESS} }} }}")
        numbers.append(len(sent))
        for _ in range(5):
            await make.user_with("consultant", crm=cast.sales)
    assert numbers[0] == numbers[1] <= 10, "\n".join(sent)
