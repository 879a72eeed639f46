"""What the universal dictionaries hold on the first start, in the language of RINGBOOK_LANGUAGE (CRM-7)."""

from collections.abc import Sequence
from typing import TypeAlias

from ringbook.core.words import say, speaking
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.settings import settings

Word: TypeAlias = tuple[str, str]
"""Name and colour."""
GREY, BLUE, VIOLET, TEAL, ORANGE, RED = "#868e96", "#228be6", "#7950f2", "#12b886", "#f08c00", "#e03131"


async def ensure_dictionaries() -> None:
    """Fill the dictionaries of a new database; what is there already stays as it is."""
    if await DictionaryEntry.exists():
        return
    with speaking(settings().language):
        words = _words()
    entries = [
        DictionaryEntry(kind=kind, name=name, colour=colour, rank=rank, is_default=name == default)
        for kind, (default, names) in words.items()
        for rank, (name, colour) in enumerate(names)
    ]
    await DictionaryEntry.bulk_create(entries, ignore_conflicts=True)


def _words() -> dict[DictionaryKind, tuple[str | None, Sequence[Word]]]:
    """Kind -> the default and all words, in their order."""
    normal = say("Normal")
    return {
        DictionaryKind.ACTIVITY_KIND: (None, _activity_kinds()),
        DictionaryKind.PRIORITY: (
            normal,
            [(say("Low"), GREY), (normal, BLUE), (say("High"), ORANGE), (say("Urgent"), RED)],
        ),
        DictionaryKind.ACTIVITY_CATEGORY: (None, _categories()),
        DictionaryKind.TICKET_TYPE: (
            None,
            [(say("Complaint"), RED), (say("Question"), BLUE), (say("Order"), TEAL), (say("Fault"), ORANGE)],
        ),
        DictionaryKind.CONSENT_KIND: (None, _consents()),
        DictionaryKind.CURRENCY: ("PLN", [(code, GREY) for code in ("PLN", "EUR", "USD", "GBP", "CZK")]),
    }


def _activity_kinds() -> list[Word]:
    return [(say("Task"), BLUE), (say("Conversation"), TEAL), (say("Meeting"), VIOLET), (say("Phone meeting"), ORANGE)]


def _categories() -> list[Word]:
    return [
        (say("Trade negotiations"), VIOLET),
        (say("Customer acquisition"), BLUE),
        (say("Order fulfilment"), ORANGE),
        (say("Customer retention"), TEAL),
    ]


def _consents() -> list[Word]:
    return [
        (say("E-mail marketing"), GREY),
        (say("Phone marketing"), GREY),
        (say("SMS marketing"), GREY),
        (say("Data processing"), GREY),
    ]
