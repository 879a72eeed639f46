"""Whose timelines tell of an activity: the contact's, the other people's, the organization's, and their companies'.

The open page of its ticket hears of it too.
"""

from ringbook.activities.planned.models import Activity
from ringbook.contacts.actions.companies import companies
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record


async def around(activity: Activity) -> list[Record]:
    """The records whose timelines tell what happens to it."""
    people: list[Contact] = list(await activity.people.all())
    if activity.contact_id:
        people += await Contact.filter(id=activity.contact_id)
    firms = await companies(activity.organization_id, *(each.organization_id for each in people))
    return [*people, *firms]


def page_of(activity: Activity) -> list[str]:
    """The channel of its ticket's page."""
    return [str(activity.ticket_id)] if activity.ticket_id else []
