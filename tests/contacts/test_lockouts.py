"""Managers who can't see what they look after are shown, with what they lack (ACC-8)."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast

from ringbook.crms.models import Enterprise
from ringbook.identity.models import Role, User
from ringbook.projects.models import Project

LACKS = "lockedOutManagers { user { name } missingRole { key } missingProject }"
CONTACTS = f"{{ contacts {{ nodes {{ lastName {LACKS} }} }} }}"
COMPANIES = f"{{ organizations {{ nodes {{ name {LACKS} }} }} }}"
RECORD = f"query($id: ID!) {{ node(id: $id) {{ ... on Contact {{ {LACKS} }} ... on Organization {{ {LACKS} }} }} }}"


def lack(user: User, role: str | None, project: bool = False) -> dict[str, Any]:
    return {"user": {"name": user.name}, "missingRole": role and {"key": role}, "missingProject": project}


@pytest.mark.parametrize("kind", ["contact", "organization"])
@pytest.mark.parametrize("account_kind", ["customer", "partner"])
async def test_the_missing_role_is_named(api: Api, cast: Cast, kind: str, account_kind: str) -> None:
    everybody = [cast.ola, cast.bartek, cast.zofia, cast.karol]
    row = await getattr(make, kind)(account_kind=account_kind, managers=everybody)
    key = f"account_{account_kind}_manager"
    found = (await api.as_(cast.ola)(RECORD, id=id_of(row)))["node"]["lockedOutManagers"]
    assert found == [lack(cast.karol, key), lack(cast.zofia, key)]
    await cast.karol.roles.add(await Role.get(key=key))
    assert (await api.as_(cast.ola)(RECORD, id=id_of(row)))["node"]["lockedOutManagers"] == [lack(cast.zofia, key)]
    assert (await api.as_(cast.karol)(RECORD, id=id_of(row)))["node"]["lockedOutManagers"] == [lack(cast.zofia, key)]


async def test_the_crm_gate_alone_needs_a_project(api: Api, cast: Cast) -> None:
    await Enterprise.all().update(restricted_crm=True)
    reader, zofia = await make.user_with("account_customer_reader"), cast.zofia
    contact = await make.contact(managers=[reader, zofia, cast.karol])
    found = (await api.as_(cast.ola)(RECORD, id=id_of(contact)))["node"]["lockedOutManagers"]
    both = lack(cast.karol, "account_customer_manager", project=True)
    assert found == [both, lack(reader, None, project=True), lack(zofia, None, project=True)]
    sales = await Project.get(crm=cast.sales)
    await sales.members.add(reader, zofia)
    assert (await api.as_(cast.ola)(RECORD, id=id_of(contact)))["node"]["lockedOutManagers"] == [both]


async def test_who_may_read_organizations_only_is_locked_out_of_contacts(api: Api, cast: Cast) -> None:
    user = await make.user_with()
    await user.roles.add(await Role.create(name="Companies", permissions=["organizations:read", "customers:read"]))
    person, company = await make.contact(managers=[user]), await make.organization(managers=[user])
    ola = api.as_(cast.ola)
    lacks = [lack(user, "account_customer_manager")]
    assert (await ola(RECORD, id=id_of(person)))["node"]["lockedOutManagers"] == lacks
    assert (await ola(RECORD, id=id_of(company)))["node"]["lockedOutManagers"] == []


async def test_leavers_and_a_crm_that_is_off_lock_nobody_out(api: Api, cast: Cast) -> None:
    contact = await make.contact(managers=[cast.karol, cast.zofia])
    await User.filter(id=cast.karol.id).update(active=False)
    ask = api.as_(cast.ola)
    lacks = [lack(cast.zofia, "account_customer_manager")]
    assert (await ask(RECORD, id=id_of(contact)))["node"]["lockedOutManagers"] == lacks
    await Enterprise.all().update(crm_enabled=False)
    assert (await ask(RECORD, id=id_of(contact)))["node"]["lockedOutManagers"] == []


async def test_lists_tell_it_too(api: Api, cast: Cast) -> None:
    for name, managers in (("A", [cast.zofia]), ("B", [cast.bartek]), ("C", [])):
        await make.contact(last_name=name, managers=managers)
        await make.organization(name=name, managers=managers)
    lacks = [[lack(cast.zofia, "account_customer_manager")], [], []]
    for document, name in ((CONTACTS, "contacts"), (COMPANIES, "organizations")):
        found = (await api.as_(cast.bartek)(document))[name]["nodes"]
        assert [each["lockedOutManagers"] for each in found] == lacks
