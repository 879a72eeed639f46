"""A kind of consent stays while anybody has said something of it."""

from collections.abc import Sequence

from ringbook.consents.models import Consent
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.actions import DELETED
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.history.listening import on


@on(DELETED)
async def keep_used(entries: Sequence[DictionaryEntry], by: Viewer) -> None:
    """Raises IN_USE, which keeps the entry."""
    ids = [entry.id for entry in entries]
    # Locked, so that a consent recorded in this moment is counted, or finds the kind gone.
    await DictionaryEntry.filter(id__in=ids).select_for_update()
    count = len(await Consent.filter(kind_id__in=ids).distinct().values_list("contact_id", flat=True))
    if count:
        sentence = "Contacts that gave or withdrew this consent: {count}. Hide it instead."
        raise DomainError("in_use", sentence, field="id", count=count)
