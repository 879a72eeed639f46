"""Who asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self
from uuid import UUID
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Viewer:
    """The person (or the API key acting for them) behind a request, a socket or a job.

    user_id: the user's; for a PBX or a seed, which are nobody, the id of what speaks.
    permissions: names such as "contacts:edit"; a key's are the part of its user's that its scopes leave.
    crm_ids: the Crms of the projects the user is a member of.
    crm_enabled: the CRM is on, or they may set it up; else they have no Crm and none of its permissions.
    restricted: the enterprise shows each Crm only to the members of its projects.
    timezone: the IANA name of the zone where their days begin and end.
    key_id: the API key's, where one acts for them.
    via: how they act, for the audit: "person", "key", "import", "pbx", or "rules" for what follows from settings.
    """

    user_id: UUID
    name: str
    permissions: frozenset[str]
    crm_ids: frozenset[UUID]
    restricted: bool = False
    crm_enabled: bool = True
    language: str = "en"
    via: str = "person"
    timezone: str = "Europe/Warsaw"
    key_id: UUID | None = None

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def scopes(self) -> list[str] | None:
        """What the API key that acts may do; None for a person. Kept with what goes on when the request is over."""
        return sorted(self.permissions) if self.via == "key" else None

    def within(self, scopes: Sequence[str] | None) -> Self:
        """With no more rights than these; None for all."""
        return self if scopes is None else replace(self, permissions=self.permissions & frozenset(scopes))

    def known_to(self, policy: Callable[[Any], Any]) -> "Viewer":
        """By whom what a policy says is kept. Of those who are answered together it is nobody in particular."""
        return self

    def may(self, permission: str) -> bool:
        return permission in self.permissions
