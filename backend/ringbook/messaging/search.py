"""Quick search in messages: a word anywhere in what one says, where it goes, or in the name of whom it is to."""

from tortoise.expressions import Q

from ringbook.contacts.accounts import Accounts
from ringbook.core.conditions import Where, contains, folded
from ringbook.messaging.models import Message

TEXTS = ("subject", "text", "recipient")


def has_word(word: str, accounts: Accounts) -> Q:
    """`word` is in one of its TEXTS, or in the name of one of the accounts."""
    return accounts.referring(Message, [_said(text, word) for text in TEXTS])


def _said(column: str, word: str) -> Q:
    return Where(lambda row: contains(folded(row[column]), word))
