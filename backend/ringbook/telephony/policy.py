"""Who sees calls and lines: one's own calls, and with calls:read those of the accounts one sees (TEL-4)."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.core.conditions import NOTHING, each_referring, linked_to
from ringbook.core.errors import DomainError
from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.crms.policy import restricted
from ringbook.organizations import policy as organizations
from ringbook.telephony.models import Call, CallbackState, CallDirection, CallState, CtiConnection

MAY_READ, MAY_LISTEN = "calls:read", "calls:listen"
LONGEST_RING = timedelta(minutes=10)
LONGEST_CALL = timedelta(hours=8)
AHEAD = timedelta(minutes=5)
"""How far the PBX's clock may be ahead of ours."""


def visible_to(viewer: Viewer, among: list[UUID] | None = None) -> QuerySet[Call]:
    """Whoever sees all accounts sees the calls of strangers too.

    among: only these calls; PostgreSQL then looks at their accounts alone. Else a list is walked in its order, and
    each call's account is asked for by itself: few calls make a page, however many there are.
    """
    calls = Call.filter(_phones(viewer)) if among is None else Call.filter(_phones(viewer), id__in=among)
    if not viewer.may(MAY_READ):
        return calls.filter(_own(viewer))
    if viewer.may("accounts:all") and not restricted(viewer):
        return calls
    people, companies = contacts.visible_to(viewer), organizations.visible_to(viewer)
    if among is None:
        theirs, at_work = each_referring("contact_id", people), each_referring("organization_id", companies)
    else:
        people, companies = people.filter(calls__id__in=among), companies.filter(calls__id__in=among)
        theirs = Q(contact_id__in=Subquery(people.values("id")))
        at_work = Q(organization_id__in=Subquery(companies.values("id")))
    return calls.filter(Q(_own(viewer), theirs, at_work, join_type=Q.OR))


def live_for(viewer: Viewer) -> QuerySet[Call]:
    """The calls that ring on the viewer's phone or that they talk in.

    A call that a colleague answered is theirs; one whose end the PBX never told is over after a while,
    and one that has yet to begin is none.
    """
    now, rings_here = datetime.now(UTC), _rings(viewer)
    begun = Q(started_at__lte=now + AHEAD)
    ringing = Q(rings_here, state=CallState.RINGING, started_at__gt=now - LONGEST_RING)
    mine = Q(Q(user_id=viewer.user_id), Q(rings_here, user_id=None), join_type=Q.OR)
    talking = Q(mine, state=CallState.ANSWERED, started_at__gt=now - LONGEST_CALL)
    return Call.filter(_phones(viewer), begun, Q(ringing, talking, join_type=Q.OR), ended_at=None)


def wrappable_by(viewer: Viewer, among: list[UUID]) -> QuerySet[Call]:
    """Those of these calls of which the viewer may say what they came to: they were on the phone, or may change
    whom it was with. Not while it rings."""
    there = Q(Q(user_id=None, answered_at__isnull=False), Q(direction=CallDirection.OUT), join_type=Q.OR)
    mine = Q(Q(user_id=viewer.user_id), Q(_rings(viewer), there), join_type=Q.OR)
    people = contacts.editable_by(viewer).filter(calls__id__in=among)
    companies = organizations.editable_by(viewer).filter(calls__id__in=among)
    theirs = Q(contact_id__in=Subquery(people.values("id")))
    at_work = Q(organization_id__in=Subquery(companies.values("id")))
    rows = visible_to(viewer, among).exclude(state=CallState.RINGING)
    return rows.filter(Q(mine, theirs, at_work, join_type=Q.OR))


async def check_wrap_up(call: Call, viewer: Viewer) -> None:
    """Raises RINGING while it rings, FORBIDDEN for a colleague's call with somebody whom the viewer may not change."""
    if call.state is CallState.RINGING:
        raise DomainError("ringing", "It still rings. Wait until somebody answers.", field="id")
    if not await wrappable_by(viewer, [call.id]).exists():
        raise DomainError("forbidden", "This is somebody else's call.", field="id")


def may_listen(call: Call, viewer: Viewer) -> bool:
    """To the recording of a call that they see."""
    return bool(call.recording_url) and viewer.may(MAY_LISTEN)


def may_ring_back(call: Call, viewer: Viewer) -> bool:
    """Claim it, let go of it, call it settled, of those that they see: it is missed, and has a number."""
    return call.callback_state is not None and viewer.may(MAY_READ)


def waiting_for(viewer: Viewer) -> QuerySet[Call]:
    """Missed calls that they see and may ring back: claimed by nobody, or by themselves."""
    free = Q(callback_state=CallbackState.OPEN)
    own = Q(callback_state=CallbackState.CLAIMED, claimed_by_id=viewer.user_id)
    return visible_to(viewer).filter(free | own) if viewer.may(MAY_READ) else Call.filter(NOTHING)


@per_viewer
def connections(viewer: Viewer) -> QuerySet[CtiConnection]:
    """The lines there are, for those who set them up."""
    return CtiConnection.filter(NOTHING if not viewer.may("telephony:configure") else Q(), deleted_at=None)


def _phones(viewer: Viewer) -> Q:
    """All calls; none at all, one's own neither, for those from whom the CRM is hidden."""
    return Q() if viewer.crm_enabled else NOTHING


def _own(viewer: Viewer) -> Q:
    return Q(Q(user_id=viewer.user_id), _rings(viewer), join_type=Q.OR)


def _rings(viewer: Viewer) -> Q:
    return linked_to("call_user", "call_id", "user_id", [viewer.user_id], one_by_one=True)
