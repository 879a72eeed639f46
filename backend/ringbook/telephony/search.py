"""Looking for calls: by the other side's number, by the names of the contact and of the organization."""

from collections.abc import Iterable

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term
from tortoise.expressions import Q

from ringbook.contacts.accounts import Accounts
from ringbook.core.conditions import NOTHING, Over, Where, any_of, begins
from ringbook.phones.kinds import is_valid
from ringbook.phones.numbers import read
from ringbook.phones.policy import SHORTEST_ENDING
from ringbook.telephony.models import Call


def with_number(text: str, regions: Iterable[str]) -> Q:
    """Calls with the number `text`, read as in any of the regions; a part of one finds those that end with it."""
    whole = [e164 for region in regions if (e164 := read(text, region).e164) and is_valid(e164)]
    return any_of(Q(e164=e164) for e164 in dict.fromkeys(whole)) if whole else ending(text)


def ending(text: str) -> Q:
    """Calls whose number ends with these digits; none for less than four."""
    digits = "".join(str(int(sign)) for sign in text if sign.isdecimal()).lstrip("0")
    if len(digits) < SHORTEST_ENDING or any(sign.isalpha() for sign in text):
        return NOTHING

    return Where(lambda row: begins(_reversed(row), digits[::-1])) & Where(lambda row: row.number != "")


def _reversed(row: Table) -> Term:
    """As the index on it has it."""
    return Over("reverse(regexp_replace(coalesce({}, {}), '\\D', '', 'g'))", row.e164, row.number)


def has_word(word: str, accounts: Accounts) -> Q:
    """`word` ends the number, or is in the name of one of the accounts."""
    return accounts.referring(Call, [ending(word)])
