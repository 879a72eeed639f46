"""Whose phone it is: the users behind the names that a PBX gives."""

import re
from collections.abc import Iterable

from tortoise.expressions import Q

from ringbook.core.viewer import Viewer
from ringbook.identity.models import User
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.lines.models import CtiConnection, CtiExtension, CtiQueue

_ADDRESS = re.compile(r"^(?:sips?:|tel:|(?:(?:pj)?sip|iax2|local|agent)/)|[@;].*$", re.I)
"""What stands around an extension: `sip:101@pbx.example`, `SIP/101`, `Local/101@from-queue`."""
MOST = 250
"""Users that one call rings for."""


async def ringing(event: CtiEvent, connection: CtiConnection) -> list[User]:
    """Whose phones ring, or who dials: those the PBX names, else the queue's, else whose extension our number is."""
    return (
        await users_named(event.users, connection)
        or await _of_queue({event.queue, event.own}, connection)
        or await users_named([event.own], connection)
    )


async def answering(event: CtiEvent, connection: CtiConnection) -> User | None:
    """Who answered: the phone that did, else the user the PBX names, else whose extension our number is."""
    for names in ([event.answering], event.users[:1], [event.own]):
        if found := await users_named(names, connection):
            return found[0]
    return None


async def users_named(names: Iterable[str], connection: CtiConnection) -> list[User]:
    """Active users by what a line's PBX calls them: its list of extensions, else their own extension or e-mail address.

    A name that stands in the list is that user's alone, whoever else has it as an extension.
    """
    said = {name.strip() for name in names if name.strip()}
    if not said:
        return []
    short = {name: _ADDRESS.sub("", name) for name in said}
    mapped = CtiExtension.filter(connection_id=connection.id, extension__in=_fit(said | set(short.values()), 100))
    listed = {row.extension: row.user for row in await mapped.select_related("user")}
    found = {user.id: user for user in listed.values() if user.active}
    rest = {name for name in said if not listed.keys() & {name, short[name]}}
    found |= {user.id: user for user in await _by_themselves(rest, {short[name] for name in rest})}
    return sorted(found.values(), key=lambda user: user.id)[:MOST]


def pbx(connection: CtiConnection) -> Viewer:
    """The PBX as the author of what it tells."""
    return Viewer(connection.id, connection.name, frozenset(), frozenset(), via="pbx")


async def _by_themselves(said: set[str], short: set[str]) -> list[User]:
    if not said:
        return []
    either = Q(extension__in=_fit(said | short, 32)) | Q(email__in=_fit({name.lower() for name in said}, 254))
    return await User.filter(either, active=True).order_by("id").limit(MOST)


def _fit(names: Iterable[str], most: int) -> set[str]:
    """Those that the column can hold: Tortoise refuses even to ask for longer ones."""
    return {name for name in names if len(name) <= most}


async def _of_queue(names: Iterable[str], connection: CtiConnection) -> list[User]:
    """Active users of the line's queues with these names: those it lists, and the members of its project."""
    said = [name.strip() for name in names if name.strip()]
    if not said:
        return []
    either = Q(*(Q(name__iexact=name) for name in said), join_type=Q.OR)
    queues = await CtiQueue.filter(either, connection_id=connection.id).values_list("id", flat=True)
    if not queues:
        return []
    theirs = Q(cti_queues__id__in=queues) | Q(projects__cti_queues__id__in=queues)
    return await User.filter(theirs, active=True).distinct().order_by("id").limit(MOST)
