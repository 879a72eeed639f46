"""Looking for tickets: by number, by words of the subject, of the contact's name, of the organization's."""

from tortoise.expressions import Q, Subquery

from ringbook.contacts import policy as contacts
from ringbook.contacts.search import TRIGRAM
from ringbook.contacts.search import named as person_named
from ringbook.core.conditions import AnyOf, Where, contains
from ringbook.core.viewer import Viewer
from ringbook.organizations import policy as organizations
from ringbook.organizations.search import named as company_named
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


def has_word(word: str, viewer: Viewer) -> Q:
    """`word` is the number, or in the subject, or in the name of a contact or an organization that the viewer sees."""
    number = number_in(word)
    if word.startswith("#") and number is not None:
        return Q(number=number)
    people = contacts.visible_to(viewer).filter(person_named(word)).values("id")
    firms = organizations.visible_to(viewer).filter(company_named(word)).values("id")
    places = [named(word), Q(contact_id__in=Subquery(people)), Q(organization_id__in=Subquery(firms))]
    places += [] if number is None else [Q(number=number)]
    if len(word) < TRIGRAM:
        return Q(*places, join_type=Q.OR)
    return Q(id__in=AnyOf(*(Ticket.filter(place).values("id") for place in places)))
