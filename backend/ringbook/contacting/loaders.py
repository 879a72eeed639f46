"""Batch reads of what hangs on the rules."""

from collections.abc import Hashable, Mapping
from functools import partial
from uuid import UUID

from ringbook.core.reading import linked
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.dictionaries.universal.policy import visible_to


async def _by_rules(channel: str, ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[DictionaryEntry]]:
    table = f"contacting_{channel}_consent"
    return await linked(visible_to(viewer), table, "rules_id", "entry_id", ids, "rank", "name")


call_consents, email_consents, sms_consents, fax_consents = (
    partial(_by_rules, channel) for channel in ("call", "email", "sms", "fax")
)
"""The kinds of consent that a channel needs, by the rules' id."""
