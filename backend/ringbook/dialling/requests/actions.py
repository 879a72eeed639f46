"""A press on a number: the guard is asked, the wish is committed, and only then a PBX is asked, once (see 0024)."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from tortoise import connections

from ringbook.contacting.problems import Problem
from ringbook.core.errors import DomainError, below
from ringbook.core.jobs import defer
from ringbook.core.viewer import Viewer
from ringbook.dialling.lines.choice import Route, route_for
from ringbook.dialling.meetings import clock
from ringbook.dialling.overriding import reason_of, tell_override
from ringbook.dialling.requests.models import DialRequest, DialRequestState
from ringbook.dialling.requests.telling import ASKED, tell
from ringbook.dialling.requests.wanted import Wanted
from ringbook.identity.models import User
from ringbook.projects.models import Project
from ringbook.telephony.missed import actions as missed
from ringbook.telephony.models import Call

ASK = "dialling.ask"
AT_LEAST = timedelta(seconds=5)
"""Between two calls of one number by one person: a second press within that time is the same wish."""


@dataclass(frozen=True, slots=True)
class Dialled:
    """request: a PBX is asked. link: the viewer's own device does it. problems: neither, as these speak against it."""

    link: str | None = None
    request: DialRequest | None = None
    problems: list[Problem] = field(default_factory=list)


async def dial(whom: Wanted, *, reason: str | None = None, callback_of: Call | None = None, by: Viewer) -> Dialled:
    """Have the viewer's phone and the number rung. callback_of: the missed call that is rung back; it is claimed.

    Raises TOO_SHORT and TOO_LONG for the reason, DIALLING for a second press, and what claiming does.
    """
    why, problems = reason_of(reason), await whom.objections(by)
    if problems and not why:
        return Dialled(problems=problems)
    if callback_of:
        with below("callbackOfId"):
            await missed.claim(callback_of, by=by)
    user = await User.get(id=by.user_id)
    route, now = await route_for(user), await clock()
    about = [whom.ticket] if whom.ticket else []
    if route.rings:
        await _refuse_second(user, whom, now)
        values = {"at": now, "callback_of": callback_of}
        request = await _request(whom, route, user, overridden=problems, reason=why, by=by, **values)
    await tell_override(whom.record, problems, why, national=whom.national, about=about, by=by)
    return Dialled(request=request) if route.rings else Dialled(link=route.link(whom.number))


async def _refuse_second(user: User, whom: Wanted, now: datetime) -> None:
    """Raises DIALLING. Two presses at once take turns."""
    sql = "SELECT pg_advisory_xact_lock(hashtext('dial_request'), hashtext(%s))"
    await connections.get("default").execute_query(sql, [str(user.id)])
    mine = DialRequest.filter(user_id=user.id, called=whom.called)
    asked = mine.filter(state=DialRequestState.ASKED, at__gt=now - 6 * AT_LEAST)
    if await asked.exists() or await mine.filter(at__gt=now - AT_LEAST, ended_at=None).exists():
        raise DomainError("dialling", "It is being dialled right now.", field="number")


async def _request(
    whom: Wanted, route: Route, user: User, *, overridden: list[Problem], reason: str, by: Viewer, **values: Any
) -> DialRequest:
    project = await _project(whom, by)
    request = DialRequest(
        user=user,
        called=whom.called,
        national=whom.national,
        presented=project.presented_number if project else "",
        project_name=project.name if project else "",
        contact=whom.contact,
        organization=whom.organization,
        line=route.line,
        extension=route.extension,
        overridden=[problem.code.value for problem in overridden],
        reason=reason if overridden else "",
        **values,
    )
    request.external_id = str(request.id)
    await request.save()
    await defer(ASK, request_id=str(request.id))
    await tell(ASKED, request, by=by)
    return request


async def _project(whom: Wanted, by: Viewer) -> Project | None:
    """In whose name it is called: the viewer's only project that works with this record's Crm."""
    if whom.record is None:
        return None
    found = await Project.filter(crm_id=whom.record.crm_id, members=by.user_id).limit(2)
    return found[0] if len(found) == 1 else None
