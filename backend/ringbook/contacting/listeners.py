"""A kind of consent stays while the rules need it."""

from collections.abc import Sequence

from ringbook.contacting.actions import CONSENTS
from ringbook.contacting.models import ContactingRules
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.actions import DELETED
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.history.listening import on


@on(DELETED)
async def keep_needed(entries: Sequence[DictionaryEntry], by: Viewer) -> None:
    """Raises IN_USE, which keeps the entry: without it people would be called who were not before."""
    ids = [entry.id for entry in entries]
    for name in CONSENTS:
        if await ContactingRules.filter(**{f"{name}__id__in": ids}).exists():
            sentence = "The rules of contacting people need this consent. Take it out of them first."
            raise DomainError("in_use", sentence, field="id")
