"""Whoever lacks the permission saves no second organization with the same tax id, number or address (LST-9)."""

from collections.abc import Sequence
from dataclasses import dataclass

from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.emails.actions import Address, email_key
from ringbook.organizations.models import Organization
from ringbook.organizations.policy import MAY_DUPLICATE
from ringbook.organizations.twins import holders, keys_of, number_key, one_at_a_time, taxed
from ringbook.phones.actions import Given
from ringbook.phones.numbers import read


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells a company from others. tax_id: as it is stored, "" for none."""

    tax_id: str = ""
    emails: Sequence[Address] = ()
    phones: Sequence[Given] = ()


async def duplicates(
    crm: Crm, signs: Signs, *, by: Viewer, organization: Organization | None = None
) -> list[DomainError]:
    """DUPLICATE at taxId, emails.N.address and phones.N.number for what another one in the Crm has, hidden or not.

    organization: whose signs these will be; what it has by now may stay. Nothing for those who may duplicate.
    """
    if by.may(MAY_DUPLICATE):
        return []
    keys = _keys(crm, signs)
    await one_at_a_time("organization", crm, keys.values())
    taken = await taken_keys(crm, signs, organization)
    return [_refusal(path) for path, key in keys.items() if key in taken]


async def taken_keys(crm: Crm, signs: Signs, organization: Organization | None = None) -> set[str]:
    """Those of the signs that another organization of the Crm has, by their keys."""
    numbers = [read(phone.number, crm.region) for phone in signs.phones]
    held = {*await holders("organization", crm, [email.tidy for email in signs.emails], numbers)}
    held |= {signs.tax_id} if await taxed(crm, signs.tax_id) else set()
    taken = held & {*_keys(crm, signs).values()}
    return taken - await _own(organization) if organization and taken else taken


def _keys(crm: Crm, signs: Signs) -> dict[str, str]:
    """By path what must be nobody else's."""
    keys = {"taxId": signs.tax_id} if signs.tax_id else {}
    keys |= {f"emails.{place}.address": email_key(email.tidy) for place, email in enumerate(signs.emails)}
    numbers = [read(phone.number, crm.region) for phone in signs.phones]
    return keys | {f"phones.{place}.number": number_key(number) for place, number in enumerate(numbers)}


def _refusal(path: str) -> DomainError:
    if path == "taxId":
        return DomainError("duplicate", "You may not save a second organization with this tax number.", field=path)
    if path.startswith("emails"):
        return DomainError("duplicate", "You may not save a second organization with this e-mail address.", field=path)
    return DomainError("duplicate", "You may not save a second organization with this number.", field=path)


async def _own(organization: Organization) -> set[str]:
    """What it is stored with."""
    stored = await Organization.get(id=organization.id)
    return {stored.tax_id, *await keys_of("organization", stored.id)}
