"""Batch reads of calls and of what hangs on them."""

from collections.abc import Hashable, Iterable, Mapping
from uuid import UUID

from tortoise import connections

from ringbook.contacts.loaders import contacts_by_id
from ringbook.contacts.models import Contact
from ringbook.core.prepared import rows_by
from ringbook.core.reading import by, linked
from ringbook.core.viewer import Viewer
from ringbook.identity import policy as users
from ringbook.identity.models import User
from ringbook.telephony.certainty import CallerCertainty
from ringbook.telephony.models import Call, CtiConnection
from ringbook.telephony.policy import connections as connections_of
from ringbook.telephony.policy import visible_to, waiting_for, wrappable_by

MOST_WAITING = 100
_ANSWERED_BY = """
SELECT id AS call_id,
       coalesce(user_id, (SELECT (array_agg(user_id))[1] FROM call_user WHERE call_id = call.id HAVING count(*) = 1))
           AS user_id
FROM call WHERE id = ANY(%s) AND answered_at IS NOT NULL
"""


async def calls_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Call]:
    return by("id", await visible_to(viewer, ids))


async def wrappable_by_call(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """Whether the viewer may say what it came to."""
    found: list[UUID] = await wrappable_by(viewer, ids).values_list("id", flat=True)  # type: ignore[assignment]
    return dict.fromkeys(found, True)


async def users_by_call(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[User]]:
    """Those whose phone rings."""
    return await linked(users.visible_to(viewer), "call_user", "call_id", "user_id", ids, "name")


async def answerers_by_call(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, User]:
    """Who answered; when the PBX did not say and one phone alone rang, that phone's user."""
    pairs = await connections.get("default").execute_query_dict(_ANSWERED_BY, [ids])
    wanted = {pair["user_id"] for pair in pairs if pair["user_id"]}
    found = by("id", await users.visible_to(viewer).filter(id__in=wanted))
    return {pair["call_id"]: found[pair["user_id"]] for pair in pairs if pair["user_id"] in found}


async def candidates_by_call(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, list[Contact]]:
    """Contacts that share the caller's number, by name; none once the call is attached to one."""
    alone = Call.filter(id__in=ids, contact_id=None).exclude(certainty=CallerCertainty.MENTIONED)
    calls = await alone.only("id", "candidate_ids")
    wanted = {id for call in calls for id in call.candidate_ids}
    found = await contacts_by_id(list(map(UUID, wanted)), viewer) if wanted else {}
    return {call.id: _by_name({found[id] for id in map(UUID, call.candidate_ids) if id in found}) for call in calls}


async def suggestions_by_call(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, list[Contact]]:
    """Contacts in whose notes the number was seen, the latest note first; none once the call is attached to one."""
    alone = Call.filter(id__in=ids, contact_id=None, certainty=CallerCertainty.MENTIONED)
    calls = await alone.only("id", "candidate_ids")
    wanted = {UUID(id) for call in calls for id in call.candidate_ids}
    found = await contacts_by_id(list(wanted), viewer) if wanted else {}
    return {call.id: [found[id] for id in map(UUID, call.candidate_ids) if id in found] for call in calls}


async def callback_count_by_viewer(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    """Missed calls that wait for the viewer, MOST_WAITING at most."""
    found: list[UUID] = await waiting_for(viewer).limit(MOST_WAITING).values_list("id", flat=True)  # type: ignore[assignment]
    return dict.fromkeys(ids, len(found))


async def connections_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, CtiConnection]:
    return by("id", await rows_by(connections_of(viewer), "id", ids))


def _by_name(contacts: Iterable[Contact]) -> list[Contact]:
    return sorted(contacts, key=lambda each: (each.sort_name, each.pk))
