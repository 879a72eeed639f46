"""Conditions of the list's filter that go beyond a column."""

from collections.abc import Sequence
from uuid import UUID

from tortoise.expressions import Q

from ringbook.activities.planned.ids import named_by
from ringbook.contacts.models import Contact
from ringbook.core.conditions import NOTHING, any_of, each_referring, linked_to
from ringbook.core.filters import IdFilter, few
from ringbook.core.ids import key_of
from ringbook.core.viewer import Viewer
from ringbook.crms.filters import ManagersFilter
from ringbook.organizations.models import Organization
from ringbook.projects.models import Project


def on_id(given: IdFilter, path: str) -> Q:
    """By ids of activities of any kind. Raises TOO_MANY."""
    if given.eq is None and given.in_ is None:
        return Q()
    wanted = given.in_ if given.in_ is not None else [given.eq]
    few(wanted, f"{path}.in")
    return any_of(named_by(id) for id in wanted if id and given.eq in (None, id))


def on_participants(given: ManagersFilter, viewer: Viewer, path: str) -> Q:
    """Raises TOO_MANY."""
    table, owner = "activity_participant", "activity_id"
    parts = list[Q]()
    if given.me is not None:
        mine = linked_to(table, owner, "user_id", [viewer.user_id])
        parts.append(mine if given.me else ~mine)
    if given.is_null is not None:
        some = linked_to(table, owner)
        parts.append(~some if given.is_null else some)
    if given.in_ is not None:
        keys = _users(given.in_, path)
        parts.append(linked_to(table, owner, "user_id", keys) if keys else NOTHING)
    return Q(*parts)


def on_people(keys: Sequence[UUID] | None) -> Q:
    """By any of the contact persons. keys: contacts, None for whichever."""
    if keys is None:
        return Q()
    main = Q(contact_id__in=keys, contact_id__isnull=False)
    return main | linked_to("activity_person", "activity_id", "contact_id", keys) if keys else NOTHING


def on_crm(given: IdFilter, path: str) -> Q:
    """By the Crm of whom it is with; what is with nobody has that of its project. Raises TOO_MANY."""
    with_nobody = Q(contact_id__isnull=True, organization_id__isnull=True)
    parts = list[Q]()
    if given.is_null is not None:
        none = Q(with_nobody, ~each_referring("project_id", Project.filter(crm_id__isnull=False)))
        parts.append(none if given.is_null else ~none)
    keys = given.keys("Crm", path)
    if keys:
        by_project = Q(with_nobody, each_referring("project_id", Project.filter(crm_id__in=keys)))
        people, firms = Contact.filter(crm_id__in=keys), Organization.filter(crm_id__in=keys)
        parts.append(each_referring("contact_id", people) | each_referring("organization_id", firms) | by_project)
    return Q(*parts) if keys != [] else NOTHING


def _users(ids: Sequence[str], path: str) -> list[UUID]:
    few(list(ids), f"{path}.in")
    return [key for id in ids if (key := key_of(id, "User"))]
