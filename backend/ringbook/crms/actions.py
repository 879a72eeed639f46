"""What happens to Crms and the enterprise's settings."""

from typing import Any

import phonenumbers

from ringbook.core.checks import name_of
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm, Enterprise
from ringbook.history.actions import record, update

CREATED = "crm.created"
CHANGED = "crm.changed"
ENTERPRISE_CHANGED = "enterprise.changed"


async def create(*, name: str, region: str, by: Viewer) -> Crm:
    """A new, empty contact base. Raises BLANK, TOO_LONG, TAKEN or UNKNOWN_REGION."""
    crm = await Crm.create(name=await _free(name), region=region_of(region))
    await record(CREATED, crm, by=by)
    return crm


async def change(crm: Crm, *, by: Viewer, expected_version: int | None = None, **values: Any) -> Crm:
    """Rename a Crm or change its region. Raises what `create` does, and CONFLICT."""
    if "name" in values:
        values["name"] = await _free(values["name"], but=crm)
    if "region" in values:
        values["region"] = region_of(values["region"])
    if changes := await update(crm, expected_version=expected_version, **values):
        await record(CHANGED, crm, by=by, changes=changes)
    return crm


async def enterprise() -> Enterprise:
    """The one row of settings; made when first asked for."""
    return await Enterprise.first() or await Enterprise.create()


async def change_enterprise(*, by: Viewer, **values: Any) -> Enterprise:
    settings = await enterprise()
    if changes := await update(settings, **values):
        await record(ENTERPRISE_CHANGED, settings, by=by, changes=changes)
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
