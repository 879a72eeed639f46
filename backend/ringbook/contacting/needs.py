"""Which of the consents that a channel needs are missing."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.contacting.models import Channel, ContactingRules
from ringbook.contacting.problems import Wish
from ringbook.dictionaries.universal.models import DictionaryEntry

_GRANTED = """
SELECT contact_id, kind_id FROM (
    SELECT DISTINCT ON (contact_id, kind_id) contact_id, kind_id, granted FROM consent
    WHERE contact_id = ANY(%s) AND kind_id = ANY(%s) ORDER BY contact_id, kind_id, at DESC, id DESC) latest
WHERE granted
"""


async def needed(rules: ContactingRules | None, channel: Channel) -> list[DictionaryEntry]:
    """The kinds of consent that the channel needs, in the order of their list; none of rules that nobody ever set."""
    if rules is None:
        return []
    kinds: Any = getattr(rules, f"{channel.value.lower()}_consents")
    return list(await kinds.all().order_by("rank", "name"))


async def missing_of(
    rules: ContactingRules | None, channel: Channel, wishes: Sequence[Wish]
) -> Mapping[UUID, Sequence[str]]:
    """The names of the kinds that each contact has not given, or has withdrawn; by the contact's id."""
    kinds = await needed(rules, channel)
    ids = [wish.contact.id for wish in wishes if wish.contact]
    if not kinds or not ids:
        return {}
    values = [ids, [kind.id for kind in kinds]]
    rows = await connections.get("default").execute_query_dict(_GRANTED, values)
    given = {(row["contact_id"], row["kind_id"]) for row in rows}
    return {id: [kind.name for kind in kinds if (id, kind.id) not in given] for id in ids}
