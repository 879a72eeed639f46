"""What happens to Crms and the enterprise's settings."""

from collections.abc import Sequence
from typing import Any

import phonenumbers

from ringbook.core.checks import name_of
from ringbook.core.errors import DomainError, not_found
from ringbook.core.still import change_rules
from ringbook.core.viewer import Viewer
from ringbook.crms.bases import ContactBaseKind
from ringbook.crms.models import Crm, Enterprise
from ringbook.crms.parameters import Given, settle
from ringbook.history.actions import SETTINGS, Change, record, update

CREATED = "crm.created"
CHANGED = "crm.changed"
DELETED = "crm.deleted"
ENTERPRISE_CHANGED = "enterprise.changed"


async def create(*, name: str, region: str, by: Viewer, base_values: Sequence[Given] = (), **values: Any) -> Crm:
    """A new contact base. values: other columns. Its first lists come with the event (dictionaries/start.py).

    Raises BLANK, TOO_LONG, TAKEN, UNKNOWN_REGION, and what `settle` finds wrong with `base_values`.
    """
    values |= {"name": await _free(name), "region": region_of(region)}
    kind = values.get("base_kind", ContactBaseKind.LOCAL)
    stored, sealed = settle(kind, base_values, {}, {})
    crm = await Crm.create(base_values=stored, base_secrets=sealed, **values)
    await record(CREATED, crm, by=by, also_tell=[SETTINGS])
    return crm


async def change(crm: Crm, *, by: Viewer, expected_version: int | None = None, **values: Any) -> Crm:
    """Change what is given. Another kind of base forgets the parameters of the old one.

    Raises what `create` does, and CONFLICT.
    """
    if "name" in values:
        values["name"] = await _free(values["name"], but=crm)
    if "region" in values:
        values["region"] = region_of(values["region"])
    if "base_kind" in values or "base_values" in values:
        await _settle(crm, values)
    if changes := await update(crm, expected_version=expected_version, **values):
        await record(CHANGED, crm, by=by, changes=map(_unsaid, changes), also_tell=[SETTINGS])
    return crm


async def _settle(crm: Crm, values: dict[str, Any]) -> None:
    """Put what is stored from now on in the place of the parameters that were given."""
    current = await Crm.select_for_update(no_key=True).get_or_none(id=crm.id)
    if current is None:
        raise not_found()
    kind = values.get("base_kind", current.base_kind)
    stays = kind == current.base_kind
    before = (current.base_values, current.base_secrets) if stays else ({}, {})
    values["base_values"], values["base_secrets"] = settle(kind, values.get("base_values", ()), *before)


def _unsaid(change: Change) -> Change:
    return Change(change.field, None, None) if change.field == "base_secrets" else change


async def delete(crm: Crm, *, by: Viewer) -> None:
    """Away with an empty Crm, its dictionaries and its settings. Raises IN_USE while anything is in it."""
    await change_rules(crm.id)
    used = {name: await getattr(crm, name).all().count() for name in ("contacts", "organizations", "projects")}
    if any(used.values()):
        raise DomainError(
            "in_use",
            "This CRM is not empty. Contacts: {contacts}, organizations: {organizations}, projects: {projects}; those"
            " in the trash count too.",
            field="id",
            **used,
        )
    if (await enterprise()).default_crm_id == crm.id:
        await change_enterprise(by=by, default_crm=None)
    await record(DELETED, crm, by=by, also_tell=[SETTINGS])
    await crm.delete()


async def enterprise() -> Enterprise:
    """The one row of settings; made when first asked for."""
    return await Enterprise.first() or await Enterprise.create()


async def change_enterprise(*, by: Viewer, expected_version: int | None = None, **values: Any) -> Enterprise:
    """Change what holds for everybody. Raises CONFLICT."""
    settings = await enterprise()
    if changes := await update(settings, expected_version=expected_version, **values):
        await record(ENTERPRISE_CHANGED, settings, by=by, changes=changes, also_tell=[SETTINGS])
    return settings


def region_of(code: str, *, field: str = "region") -> str:
    """An ISO 3166 country code whose numbers we can read. Raises UNKNOWN_REGION."""
    code = code.strip().upper()
    if code not in phonenumbers.SUPPORTED_REGIONS:
        raise DomainError(
            "unknown_region", "{region} is not a country code we know, such as PL.", field=field, region=code
        )
    return code


async def _free(name: str, but: Crm | None = None) -> str:
    name = name_of(name)
    if await Crm.filter(name__iexact=name).exclude(id=but.id if but else None).exists():
        raise DomainError("taken", "There already is a CRM “{name}”.", field="name", name=name)
    return name
