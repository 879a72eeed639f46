"""Whom no machine dials, whatever the hour."""

from ringbook.activities.planned.calling import is_unwanted
from ringbook.activities.planned.models import Activity
from ringbook.contacts.models import Contact
from ringbook.dialling.meetings import number_of
from ringbook.dialling.wording import Refusal
from ringbook.organizations.models import Organization
from ringbook.projects.models import Project


async def why_not(meeting: Activity, project: Project) -> Refusal | None:
    """Why the rules forbid to dial this meeting by itself; None: nothing does."""
    number = number_of(meeting)
    if not number.digits:
        return Refusal.NO_NUMBER
    if await is_unwanted(number):
        return Refusal.DO_NOT_CALL
    if meeting.contact_id:
        return await _contact(await Contact.get(id=meeting.contact_id), project)
    if meeting.organization_id:
        return _organization(await Organization.get(id=meeting.organization_id), project)
    return None


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
