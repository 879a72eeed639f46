"""Quick search: a word anywhere in what people call a contact by."""

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term
from tortoise.expressions import Q, Subquery

from ringbook.contacts.models import Contact
from ringbook.core.conditions import AnyOf, Around, Where, contains
from ringbook.core.viewer import Viewer
from ringbook.emails.filters import with_beginning
from ringbook.organizations import policy as organizations
from ringbook.organizations.search import named as company_named
from ringbook.phones.filters import with_ending

TRIGRAM = 3
"""Letters that the index needs to narrow a search."""


def first_name_first(row: Table) -> Term:
    """The whole name that begins with the first one, as an index has it."""
    return Around(row.search, '({} COLLATE "C")'.format)


def named(word: str) -> Q:
    """Those with `word` in their name."""
    return Where(lambda row: contains(row.search, word))


def has_word(word: str, viewer: Viewer) -> Q:
    """`word` is in the name, begins an e-mail address, is in the name of an organization the viewer sees, or ends
    a number."""
    companies = organizations.visible_to(viewer).filter(company_named(word))
    places = [
        named(word),
        with_beginning("contact_id", word),
        Q(organization_id__in=Subquery(companies.values("id"))),
        with_ending("contact_id", word),
    ]
    if len(word) < TRIGRAM:
        return Q(*places, join_type=Q.OR)
    return Q(id__in=AnyOf(*(Contact.filter(place).values("id") for place in places)))
