"""Whose phone it is: the users behind the names that a PBX gives."""

import re
from collections.abc import Iterable

from tortoise.expressions import Q

from ringbook.core.viewer import Viewer
from ringbook.identity.models import User
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.models import CtiConnection

_ADDRESS = re.compile(r"^(?:sips?:|tel:|(?:pj)?sip/)|[@;].*$", re.I)
"""What stands around an extension: `sip:101@pbx.example`, `SIP/101`."""


async def ringing(event: CtiEvent) -> list[User]:
    """Whose phones ring, or who dials: those the PBX names, else whose extension our number is."""
    return await _users(event.users) or await _users([event.own])


async def answering(event: CtiEvent) -> User | None:
    """Who answered: the phone that did, else the user the PBX names, else whose extension our number is."""
    for names in ([event.answering], event.users[:1], [event.own]):
        if found := await _users(names):
            return found[0]
    return None


def pbx(connection: CtiConnection) -> Viewer:
    """The PBX as the author of what it tells."""
    return Viewer(connection.id, connection.name, frozenset(), frozenset(), via="pbx")


async def _users(names: Iterable[str]) -> list[User]:
    """Active users by extension or e-mail address."""
    said = {name for name in names if name}
    if not said:
        return []
    extensions = said | {_ADDRESS.sub("", name) for name in said}
    either = Q(extension__in=extensions) | Q(email__in={name.lower() for name in said})
    return await User.filter(either, active=True).order_by("id")
