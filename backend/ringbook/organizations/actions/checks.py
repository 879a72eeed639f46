"""What an organization's values must be like, whoever brings them: a form, a register or a machine."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from ringbook.core.checks import name_of, too_long, too_many
from ringbook.core.errors import DomainError
from ringbook.core.words import tidied
from ringbook.crms.foreign import foreign
from ringbook.crms.models import Crm, OrganizationRegister
from ringbook.organizations.identifiers import krs_of, regon_of, tax_id_of, website_of

LENGTHS = {
    "website": 300,
    "industry": 120,
    "address1": 200,
    "address2": 200,
    "postal_code": 20,
    "city": 120,
    "voivodeship": 80,
    "country": 80,
    "idempotency_key": 100,
}
NAME = 200


def tidy(values: dict[str, Any], crm: Crm) -> list[DomainError]:
    """Bring the given values into the form they are stored in; answers all that is wrong with them.

    BLANK, TOO_LONG, TOO_MANY, INVALID_NIP, INVALID_VAT_ID, INVALID_REGON, INVALID_KRS, INVALID_URL, WRONG_CRM.
    """
    for name in LENGTHS.keys() & values.keys():
        values[name] = tidied(values[name]) if values[name] else values[name]
    found, lengths = [], dict(LENGTHS)
    for name, read in _readers(crm, values).items():
        try:
            values[name] = read(values[name])
        except DomainError as error:
            found.append(error)
            lengths.pop(name, None)
    return [*found, *too_long(values, lengths), *too_many(values), *foreign(values, crm.id)]


def _readers(crm: Crm, values: Mapping[str, Any]) -> dict[str, Callable[[str], str]]:
    """How the given ones of these values are read; an empty text stays empty, but for the name."""
    bare = crm.organization_register is OrganizationRegister.PL
    readers: dict[str, Callable[[str], str]] = {
        "tax_id": partial(tax_id_of, bare=bare),
        "regon": regon_of,
        "krs": krs_of,
        "website": website_of,
    }
    wanted = {name: _or_empty(read) for name, read in readers.items() if name in values}
    return wanted | ({"name": partial(name_of, most=NAME)} if "name" in values else {})


def _or_empty(read: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: read(text.strip()) if text.strip() else ""
