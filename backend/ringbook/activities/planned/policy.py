"""Who sees and changes activities (ACC-7): the gate of the accounts they are with, then how far the viewer's role sees.

One's own are those that one planned, is to do, or takes part in.
"""

from collections.abc import Callable
from typing import Any

from pypika_tortoise.dialects.postgresql import PostgreSQLQuery
from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Criterion, Term
from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.contacts import policy as contacts
from ringbook.contacts.models import Contact
from ringbook.core.conditions import EVERYTHING, NOTHING, Exists, OneByOne, Outer, Where, each_referring, linked_to
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.identity.models import User
from ringbook.organizations import policy as organizations
from ringbook.organizations.models import Organization
from ringbook.projects.models import Project

WITH_NOBODY = Q(contact_id=None, organization_id=None)
PEOPLE, PARTICIPANTS = Table("activity_person"), Table("activity_participant")


def visible_to(viewer: Viewer, among: QuerySet[Activity] | None = None) -> QuerySet[Activity]:
    """Those that are with a contact or an organization that the viewer sees, or with none, and within their reach.

    among: these alone are asked for.
    """
    rows = Activity.all() if among is None else among
    return rows.filter(account_seen(viewer), within_reach(viewer), deleted_at=None)


def of_kind(kind: ActivityKind) -> Callable[[Viewer], QuerySet[Activity]]:
    """`visible_to`, of one kind alone."""
    return lambda viewer: visible_to(viewer).filter(kind=kind)


def account_seen(viewer: Viewer) -> Q:
    """The viewer sees one of those whom it is with; what is with nobody needs nothing but the CRM."""
    with_nobody = WITH_NOBODY if viewer.crm_enabled else NOTHING
    return with_nobody | _with(contacts.visible_to(viewer), organizations.visible_to(viewer))


def within_reach(viewer: Viewer) -> Q:
    """Their own; with activities:project their colleagues' and their projects' too; with activities:all all."""
    if viewer.may("activities:all"):
        return EVERYTHING
    return own(viewer) | _of_projects(viewer) if viewer.may("activities:project") else own(viewer)


def own(viewer: Viewer) -> Q:
    """Planned by the viewer, theirs to do, or with them among the participants."""
    return Q(author_id=viewer.user_id) | done_by(viewer.user_id)


def done_by(*user_ids: Any) -> Q:
    """Those that one of these users is to do or takes part in."""
    if not user_ids:
        return NOTHING
    return Q(assignee_id__in=user_ids) | linked_to("activity_participant", "activity_id", "user_id", user_ids)


def editable_by(viewer: Viewer, among: QuerySet[Activity] | None = None) -> QuerySet[Activity]:
    """Their own, those with accounts they may change, and with activities:all those with nobody; never unseen ones."""
    rows = visible_to(viewer, among)
    if not viewer.may("activities:edit"):
        return rows.filter(NOTHING)
    with_nobody = WITH_NOBODY if viewer.may("activities:all") else NOTHING
    theirs = _with(contacts.editable_by(viewer), organizations.editable_by(viewer))
    return rows.filter(own(viewer) | with_nobody | theirs)


async def check_edit(activity: Activity, viewer: Viewer) -> None:
    """Raises FORBIDDEN for one that the viewer may only read."""
    if not await editable_by(viewer, among=Activity.filter(id=activity.id)).exists():
        raise forbidden()


def forbidden() -> DomainError:
    return DomainError("forbidden", "This is somebody else's activity.", field="id")


def _with(people: QuerySet[Contact], firms: QuerySet[Organization]) -> Q:
    among_people = _any_of(PEOPLE, "contact_id", Subquery(people.values("id")), OneByOne)
    return each_referring("contact_id", people) | each_referring("organization_id", firms) | among_people


def _of_projects(viewer: Viewer) -> Q:
    """Of one of their projects, or of somebody who shares a project with them."""
    mine = Project.filter(members=viewer.user_id)
    colleagues = Subquery(User.filter(projects__id__in=Subquery(mine.values("id"))).values("id"))
    theirs = Q(project_id__in=Subquery(mine.values("id"))) | Q(assignee_id__in=colleagues)
    return theirs | _any_of(PARTICIPANTS, "user_id", colleagues, Exists)


def _any_of(link: Table, column: str, wanted: Term, exists: type[Exists]) -> Q:
    """The activities that a link table ties, by this column of it, to one of the `wanted` ids."""

    def tied(row: Table) -> Criterion:
        links: Any = PostgreSQLQuery.from_(link).select(link["activity_id"])
        return exists(links.where(link["activity_id"] == Outer(row)).where(link[column].isin(wanted)))

    return Where(tied)
