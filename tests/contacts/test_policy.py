"""Who sees and changes which accounts (ACC-4), as a table; organizations and contacts alike."""

from dataclasses import replace
from itertools import product

import pytest
from tests import factories as make
from tests.cast import Cast, eyes_of
from tortoise.models import Model

from ringbook.contacts import policy as contacts
from ringbook.core.viewer import Viewer
from ringbook.crms.policy import AccountKind
from ringbook.identity.models import User
from ringbook.identity.permissions import SYSTEM_ROLES
from ringbook.organizations import policy as organizations

# Eight accounts, in this order:        customers         partners
#   of the viewer's Crm or another      mine    other     mine    other
#   that the viewer manages or not      m  -    m  -      m  -    m  -
ALL, NONE = "11 11  11 11", "00 00  00 00"
MINE, CUSTOMERS, PARTNERS = "11 00  11 00", "11 11  00 00", "00 00  11 11"
MY_CUSTOMERS, MY_PARTNERS = "11 00  00 00", "00 00  11 00"
TABLE = {
    # role: sees, edits; with restricted CRM: sees, edits
    "administrator": (ALL, ALL, ALL, ALL),
    "crm_administrator": (ALL, ALL, ALL, ALL),
    "supervisor": (MINE, MINE, MINE, MINE),
    "consultant": (MINE, MINE, MINE, MINE),
    "dialler": (NONE, NONE, NONE, NONE),
    "account_customer_manager": ("10 10  00 00", "10 10  00 00", "10 00  00 00", "10 00  00 00"),
    "account_customer_reader": (CUSTOMERS, NONE, MY_CUSTOMERS, NONE),
    "account_customer_admin": (CUSTOMERS, CUSTOMERS, MY_CUSTOMERS, MY_CUSTOMERS),
    "account_partner_manager": ("00 00  10 10", "00 00  10 10", "00 00  10 00", "00 00  10 00"),
    "account_partner_reader": (PARTNERS, NONE, MY_PARTNERS, NONE),
    "account_partner_admin": (PARTNERS, PARTNERS, MY_PARTNERS, MY_PARTNERS),
}


def test_the_table_has_every_role() -> None:
    assert TABLE.keys() == SYSTEM_ROLES.keys()


@pytest.mark.parametrize("role", TABLE)
@pytest.mark.parametrize("restricted", [False, True], ids=["open", "restricted"])
async def test_each_role_reaches_its_accounts(cast: Cast, role: str, restricted: bool) -> None:
    user = await make.user_with(role, crm=cast.sales)
    viewer = replace(await eyes_of(user), restricted=restricted)
    sees, edits = TABLE[role][2:] if restricted else TABLE[role][:2]
    for kind, policy in (("contact", contacts), ("organization", organizations)):
        rows = await accounts(kind, cast, user)
        assert (kind, marks(rows, await policy.visible_to(viewer))) == (kind, sees)
        assert (kind, marks(rows, await policy.editable_by(viewer))) == (kind, edits)


async def accounts(kind: str, cast: Cast, manager: User) -> list[Model]:
    kinds = product(AccountKind, (cast.sales, cast.service), ([manager], []))
    return [
        await getattr(make, kind)(account_kind=account_kind, crm=crm, managers=managers)
        for account_kind, crm, managers in kinds
    ]


def marks(rows: list[Model], found: list[Model]) -> str:
    """1 for found, 0 for not, in the table's spelling."""
    bits = ["1" if row in found else "0" for row in rows]
    pairs = ["".join(bits[place : place + 2]) for place in range(0, 8, 2)]
    return f"{pairs[0]} {pairs[1]}  {pairs[2]} {pairs[3]}"


async def test_rights_add_up(cast: Cast) -> None:
    both = await eyes_of(await make.user_with("account_customer_reader", "account_partner_manager"))
    customer, partner = await make.contact(), await make.contact(account_kind="partner")
    assert set(await contacts.visible_to(both)) == {customer}
    await partner.managers.add(await User.get(id=both.user_id))
    assert set(await contacts.visible_to(both)) == {customer, partner}
    assert await contacts.editable_by(both) == [partner]


async def test_a_key_without_the_scope_sees_no_contacts(cast: Cast) -> None:
    await make.contact()
    key = narrowed(await eyes_of(cast.ola), "accounts:all", "organizations:read")
    assert await contacts.visible_to(key) == []


def narrowed(viewer: Viewer, *scopes: str) -> Viewer:
    return replace(viewer, permissions=viewer.permissions & set(scopes))


@pytest.mark.parametrize("kind", ["contact", "organization"])
async def test_the_trash_is_hidden_from_everybody(cast: Cast, kind: str) -> None:
    row = await getattr(make, kind)(deleted_at="2026-01-01T00:00:00Z")
    policy = contacts if kind == "contact" else organizations
    assert row not in await policy.visible_to(await eyes_of(cast.ola))
