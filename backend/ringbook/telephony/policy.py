"""Who sees calls and lines: one's own calls, and with calls:read those of the accounts one sees (TEL-4)."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.core.conditions import NOTHING
from ringbook.core.viewer import Viewer
from ringbook.crms.policy import restricted
from ringbook.organizations import policy as organizations
from ringbook.telephony.models import Call, CallState, CtiConnection

LONGEST_RING = timedelta(minutes=10)
LONGEST_CALL = timedelta(hours=8)


def visible_to(viewer: Viewer, among: list[UUID] | None = None) -> QuerySet[Call]:
    """Whoever sees all accounts sees the calls of strangers too.

    among: only these calls; PostgreSQL then looks at their accounts alone, not at all that the viewer sees.
    """
    calls = Call.filter(_phones(viewer)) if among is None else Call.filter(_phones(viewer), id__in=among)
    if not viewer.may("calls:read"):
        return calls.filter(_own(viewer))
    if viewer.may("accounts:all") and not restricted(viewer):
        return calls
    people, companies = contacts.visible_to(viewer), organizations.visible_to(viewer)
    if among is not None:
        people, companies = people.filter(calls__id__in=among), companies.filter(calls__id__in=among)
    theirs = Q(contact_id__in=Subquery(people.values("id")))
    at_work = Q(organization_id__in=Subquery(companies.values("id")))
    return calls.filter(Q(_own(viewer), theirs, at_work, join_type=Q.OR))


def live_for(viewer: Viewer) -> QuerySet[Call]:
    """The calls that ring on the viewer's phone or that they talk in.

    A call that a colleague answered is theirs; one whose end the PBX never told is over after a while.
    """
    now, rings_here = datetime.now(UTC), _rings(viewer)
    ringing = Q(rings_here, state=CallState.RINGING, started_at__gt=now - LONGEST_RING)
    mine = Q(Q(user_id=viewer.user_id), Q(rings_here, user_id=None), join_type=Q.OR)
    talking = Q(mine, state=CallState.ANSWERED, started_at__gt=now - LONGEST_CALL)
    return Call.filter(_phones(viewer), Q(ringing, talking, join_type=Q.OR), ended_at=None)


def connections(viewer: Viewer) -> QuerySet[CtiConnection]:
    """The lines there are, for those who set them up."""
    return CtiConnection.filter(NOTHING if not viewer.may("telephony:configure") else Q(), deleted_at=None)


def _phones(viewer: Viewer) -> Q:
    """All calls; none at all, one's own neither, for those from whom the CRM is hidden."""
    return Q() if viewer.crm_enabled else NOTHING


def _own(viewer: Viewer) -> Q:
    return Q(Q(user_id=viewer.user_id), _rings(viewer), join_type=Q.OR)


def _rings(viewer: Viewer) -> Q:
    return Q(id__in=Subquery(Call.filter(users=viewer.user_id).values("id")))
