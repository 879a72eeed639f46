"""Whose line: the one that lists the user's extension, else the main one, else that of RINGBOOK_DIAL_URL, else links.

Where no line is marked as the main one, the oldest that dials is it.
"""

from dataclasses import dataclass
from uuid import UUID

from tortoise.queryset import QuerySet

from ringbook.core.secrets import unseal
from ringbook.dialling.lines.ari import AriPbx
from ringbook.dialling.lines.links import sip, tel
from ringbook.dialling.lines.template import TemplatePbx
from ringbook.dialling.over_http import HttpPbx
from ringbook.dialling.pbx import Pbx
from ringbook.identity.models import User
from ringbook.phones.numbers import Number
from ringbook.settings import settings
from ringbook.telephony.lines.models import CtiConnection, CtiExtension, DialAdapter

RINGING = (DialAdapter.HTTP, DialAdapter.ARI)
"""Adapters that ring by themselves; the others make links."""


@dataclass(frozen=True, slots=True)
class Route:
    """How calls go out for somebody. line: None for RINGBOOK_DIAL_URL or, without that, for tel: links.

    extension: the phone to ring, "" where that is nobody's in particular. rings: a PBX does it; else a link is opened.
    """

    line: CtiConnection | None
    extension: str
    rings: bool

    @property
    def line_id(self) -> UUID | None:
        return self.line.id if self.line else None

    def link(self, number: Number) -> str:
        """For the viewer's own device."""
        if self.line and self.line.dial_adapter is DialAdapter.SIP:
            return sip(number, self.line.dial_endpoint)
        return tel(number)


async def route_for(user: User) -> Route:
    """For a person who dials. Whoever has no extension opens links: no PBX could know which phone to ring."""
    dialling = CtiConnection.filter(deleted_at=None).exclude(dial_adapter=DialAdapter.NONE)
    if own := await _own(user, dialling):
        return Route(own[0], own[1], own[0].dial_adapter in RINGING)
    extension = user.extension or ""
    if line := await dialling.order_by("-dial_main", "id").first():
        return Route(line, extension, bool(extension) and line.dial_adapter in RINGING)
    return Route(None, extension, bool(extension and settings().dial_url))


async def machine_route(user: User | None) -> Route | None:
    """For the dialler, which opens no links; None where no PBX rings at all."""
    ringing = CtiConnection.filter(deleted_at=None, dial_adapter__in=RINGING)
    if user and (own := await _own(user, ringing)):
        return Route(own[0], own[1], rings=True)
    line = await ringing.order_by("-dial_main", "id").first()
    extension = (user.extension or "") if user else ""
    return Route(line, extension, rings=True) if line or settings().dial_url else None


async def _own(user: User, lines: QuerySet[CtiConnection]) -> tuple[CtiConnection, str] | None:
    """The line among `lines` that lists an extension of the user's, the main one first, and that extension."""
    theirs = {row.connection_id: row.extension for row in await CtiExtension.filter(user_id=user.id).order_by("-id")}
    line = await lines.filter(id__in=list(theirs)).order_by("-dial_main", "id").first() if theirs else None
    return (line, theirs[line.id]) if line else None


def pbx_of(line: CtiConnection) -> Pbx | None:
    """Whom to ask; None for lines that make links. Raises WrongKey for a secret sealed with another key."""
    secret = unseal(line.dial_secret) if line.dial_secret else ""
    if line.dial_adapter is DialAdapter.HTTP:
        return TemplatePbx(line.dial_url, line.dial_method, line.dial_body, line.dial_username, secret)
    if line.dial_adapter is DialAdapter.ARI:
        return AriPbx(line.dial_url, line.dial_endpoint, line.dial_context, line.dial_username, secret)
    return None


def house_pbx() -> Pbx | None:
    """That of RINGBOOK_DIAL_URL."""
    url, token = settings().dial_url, settings().dial_token
    return HttpPbx(url, token.get_secret_value() if token else "") if url else None
