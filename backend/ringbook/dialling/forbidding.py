"""Whom no machine dials, and when: no reason that a person could give overrides it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ringbook.activities.planned.models import Activity
from ringbook.contacting.models import Channel
from ringbook.contacting.problems import ProblemCode
from ringbook.contacting.rules import problems
from ringbook.contacts.models import Contact
from ringbook.dialling.meetings import clock, number_of
from ringbook.dialling.wording import Refusal
from ringbook.notifications.actions import CLOCK
from ringbook.organizations.models import Organization
from ringbook.projects.models import Project

REFUSALS = {
    ProblemCode.DO_NOT_CALL: Refusal.DO_NOT_CALL,
    ProblemCode.OUT_OF_USE: Refusal.OUT_OF_USE,
    ProblemCode.ARCHIVED: Refusal.ARCHIVED,
    ProblemCode.NO_CONSENT: Refusal.NO_CONSENT,
}
"""Quiet hours alone are no refusal: they pass."""
LOOK_AGAIN = timedelta(days=1)
"""After which quiet hours without an end are looked at again."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """refusal: why the rules forbid to dial a meeting by itself. quiet_until: it has to wait until then."""

    refusal: Refusal | None = None
    quiet_until: datetime | None = None


async def why_not(meeting: Activity, project: Project) -> Refusal | None:
    """Why the rules forbid to dial this meeting by itself; None: nothing does, but perhaps the hour."""
    return (await verdict(meeting, project)).refusal


async def verdict(meeting: Activity, project: Project) -> Verdict:
    """What all rules say of dialling this meeting now."""
    if not number_of(meeting).digits:
        return Verdict(Refusal.NO_NUMBER)
    contact = await Contact.get(id=meeting.contact_id) if meeting.contact_id else None
    organization = await Organization.get(id=meeting.organization_id) if meeting.organization_id else None
    if contact and (refusal := await _contact(contact, project)):
        return Verdict(refusal)
    if organization and not contact and (refusal := _organization(organization, project)):
        return Verdict(refusal)
    return await _of_house(meeting, contact, organization, project)


async def _of_house(
    meeting: Activity, contact: Contact | None, organization: Organization | None, project: Project
) -> Verdict:
    """What holds for everybody's calls."""
    by, now = replace(CLOCK, timezone=project.timezone), await clock()
    found = await problems(
        Channel.CALL,
        number=number_of(meeting),
        contact=contact,
        organization=organization,
        at=now,
        by=by,
    )
    for problem in found:
        if problem.code in REFUSALS:
            return Verdict(REFUSALS[problem.code])
    quiet = [problem.until or now + LOOK_AGAIN for problem in found]
    return Verdict(quiet_until=max(quiet, default=None))


async def _contact(contact: Contact, project: Project) -> Refusal | None:
    if contact.deleted_at:
        return Refusal.DELETED
    if contact.archived_at:
        return Refusal.ARCHIVED
    if contact.account_kind.value not in project.dial_kinds:
        return Refusal.ACCOUNT_KIND
    stages = {stage.id for stage in await project.dial_stages.all()}
    return Refusal.STAGE if stages and contact.stage_id not in stages else None


def _organization(organization: Organization, project: Project) -> Refusal | None:
    """Stages are those of people."""
    if organization.deleted_at:
        return Refusal.DELETED
    return None if organization.account_kind.value in project.dial_kinds else Refusal.ACCOUNT_KIND
