"""The kinds of contact bases a Crm can have, and what each wants to know (CRM-3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class ContactBaseKind(StrEnum):
    """Where the contacts of a Crm live."""

    LOCAL = "local"
    HUBSPOT = "hubspot"
    ZAMMAD = "zammad"
    LIVESPACE = "livespace"
    SALESFORCE = "salesforce"
    DYNAMICS = "dynamics"
    CUSTOM = "custom"
    CUSTOM_EXT = "custom_ext"


class ParameterKind(StrEnum):
    """How a parameter is written. A flag is "true" or "false"; a secret is stored encrypted and never shown."""

    TEXT = "text"
    URL = "url"
    FLAG = "flag"
    SECRET = "secret"


@dataclass(frozen=True, slots=True)
class Parameter:
    """key: its name in the API, unique in its base kind."""

    key: str
    kind: ParameterKind = ParameterKind.TEXT
    required: bool = False


def _url(key: str = "url", *, required: bool = True) -> Parameter:
    return Parameter(key, ParameterKind.URL, required)


def _secret(key: str, *, required: bool = True) -> Parameter:
    return Parameter(key, ParameterKind.SECRET, required)


def _flag(key: str) -> Parameter:
    return Parameter(key, ParameterKind.FLAG)


_EVENTS, _SYNCHRONISE = _flag("addEvents"), _flag("synchronise")
_TENANT, _APPLICATION = Parameter("tenant", required=True), Parameter("applicationId", required=True)
BASES: dict[ContactBaseKind, Sequence[Parameter]] = {
    ContactBaseKind.LOCAL: (),
    ContactBaseKind.HUBSPOT: (_secret("token"), _EVENTS, _SYNCHRONISE),
    ContactBaseKind.ZAMMAD: (
        *(_flag("ctiPush"), _url("ctiUrl", required=False)),
        *(_url(), _secret("token"), _SYNCHRONISE),
    ),
    ContactBaseKind.LIVESPACE: (_url(), _secret("key"), _secret("secret"), _EVENTS, _SYNCHRONISE),
    ContactBaseKind.SALESFORCE: (_url(), _secret("consumerKey"), _secret("consumerSecret"), _EVENTS, _SYNCHRONISE),
    ContactBaseKind.DYNAMICS: (
        *(_TENANT, _url(), _APPLICATION),
        *(_secret("applicationSecret"), _EVENTS, _SYNCHRONISE),
    ),
    ContactBaseKind.CUSTOM: (_url(), _secret("token", required=False), Parameter("mapping"), _SYNCHRONISE),
    ContactBaseKind.CUSTOM_EXT: (_url(), _url("profileUrl", required=False)),
}
"""The parameters of each kind, in the order of a form."""
READY = frozenset({ContactBaseKind.LOCAL})
"""Kinds whose connector works; of the others the parameters are kept, and nothing is synchronised yet."""
