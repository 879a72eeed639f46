"""Looking for tickets: by number, by words of the subject, of the contact's name, of the organization's."""

from tortoise.expressions import Q

from ringbook.contacts.accounts import Accounts
from ringbook.core.conditions import Where, contains
from ringbook.tickets.models import Ticket

DIGITS = 9
"""More make no ticket's number."""


def number_in(word: str) -> int | None:
    """1042 for "#1042" and "1042"; None for anything else."""
    digits = word.removeprefix("#")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= DIGITS else None


def named(word: str) -> Q:
    """Those with `word` in their subject."""
    return Where(lambda row: contains(row.sort_subject, word))


def has_word(word: str, accounts: Accounts) -> Q:
    """`word` is the number, or in the subject, or in the name of one of the accounts."""
    number = number_in(word)
    if word.startswith("#") and number is not None:
        return Q(number=number)
    places = [named(word), *([] if number is None else [Q(number=number)])]
    return accounts.referring(Ticket, places)
