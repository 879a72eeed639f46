"""The contact persons of an activity whom its editor can't see, and so can't mean to send away."""

from collections.abc import Mapping
from typing import Any

from ringbook.activities.planned.models import Activity
from ringbook.contacts import policy as contacts
from ringbook.contacts.models import Contact
from ringbook.core.viewer import Viewer

COMPANY = {"contact", "people", "organization"}


async def keep_unseen(activity: Activity, values: dict[str, Any], viewer: Viewer) -> None:
    """Add to the values, in place, those whom the viewer does not see; the main one stays so unless one is chosen.

    Who does not fit with the chosen organization or main person goes: an error would name whom the viewer can't see.
    """
    if not COMPANY & values.keys():
        return
    await activity.fetch_related("contact", "organization", "people")
    there = [each for each in (activity.contact, *activity.people) if each]
    seen = await contacts.visible_to(viewer).filter(id__in=[each.id for each in there])
    if len(seen) == len(there):
        return
    unseen = [each for each in there if each not in seen and _fits(each, activity, values)]
    people = [*values.get("people", [each for each in activity.people if each in seen]), *unseen]
    main = values.get("contact", activity.contact if activity.contact in seen else None)
    values |= {"contact": main or next(iter([*unseen, *people]), None), "people": people}


def _fits(person: Contact, activity: Activity, values: Mapping[str, Any]) -> bool:
    firm, main = values.get("organization", activity.organization), values.get("contact")
    if firm:
        return bool(person.organization_id == firm.id)
    return main is None or person.crm_id == main.crm_id
