"""Quick search: a word anywhere in what people call a contact by."""

from pypika_tortoise.functions import Lower
from tortoise.expressions import Q, Subquery

from ringbook.contacts.models import Contact, EmailAddress
from ringbook.core.conditions import AnyOf, Where, begins, contains
from ringbook.core.viewer import Viewer
from ringbook.organizations import policy as organizations
from ringbook.organizations.filters import named
from ringbook.phones.filters import with_ending

TRIGRAM = 3
"""Letters that the index needs to narrow a search."""


def has_word(word: str, viewer: Viewer) -> Q:
    """`word` is in the name, begins an e-mail address, is in the name of an organization the viewer sees, or ends
    a number."""
    companies = organizations.visible_to(viewer).filter(named(word))
    emails = EmailAddress.filter(Where(lambda row: begins(Lower(row.address), word.lower())))
    places = [
        Where(lambda row: contains(row.search, word)),
        Q(id__in=Subquery(emails.values("contact_id"))),
        Q(organization_id__in=Subquery(companies.values("id"))),
        with_ending("contact_id", word),
    ]
    if len(word) < TRIGRAM:
        return Q(*places, join_type=Q.OR)
    return Q(id__in=AnyOf(*(Contact.filter(place).values("id") for place in places)))
