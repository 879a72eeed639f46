"""Adding many organizations at once, as imports do: by their names alone."""

from collections.abc import Mapping

from ringbook.core.checks import name_of
from ringbook.core.copying import copy_into, insert_all
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import check_entry, managers_with
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.history.bulk import record_all
from ringbook.organizations.actions.checks import NAME
from ringbook.organizations.actions.create import CREATED
from ringbook.organizations.models import Organization


async def create_all(crm: Crm, names: Mapping[str, AccountKind], *, by: Viewer) -> list[Organization]:
    """`create` for many names at once, all or none. Raises BLANK, TOO_LONG, FORBIDDEN."""
    managers = {}
    for kind in set(names.values()):
        check_entry(crm, kind, by=by)
        managers[kind] = await managers_with((), crm, kind, by=by)
    made = [Organization(crm=crm, name=name_of(name, most=NAME), account_kind=kind) for name, kind in names.items()]
    await insert_all(made)
    looked_after = [(each.id, user.id) for each in made for user in managers[each.account_kind]]
    await copy_into("organization_manager", ("organization_id", "user_id"), looked_after)
    await record_all(CREATED, [(each, []) for each in made], by=by)
    return made
