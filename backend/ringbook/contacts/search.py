"""Quick search: a word anywhere in what people call a contact by."""

from collections.abc import Sequence

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term
from tortoise.expressions import Q, Subquery

from ringbook.contacts.models import Contact
from ringbook.core.conditions import Around, Where, referring
from ringbook.core.haystack import Haystack, Place
from ringbook.core.texts import has_part
from ringbook.core.viewer import Viewer
from ringbook.emails.filters import beginning_with
from ringbook.organizations import policy as organizations
from ringbook.organizations.search import named as company_named
from ringbook.phones.filters import ending_with


def first_name_first(row: Table) -> Term:
    """The whole name that begins with the first one, as an index has it."""
    return Around(row.search, '({} COLLATE "C")'.format)


def named(word: str) -> Q:
    """Those with `word` in their name; with less than three letters at the beginning of one of its words."""
    return Where(lambda row: has_part(row.search, word))


def haystack(viewer: Viewer) -> Haystack:
    """A word is in the name, begins an e-mail address, is in the name of an organization the viewer sees, or ends a
    number."""

    def places(word: str) -> Sequence[Place]:
        companies = organizations.visible_to(viewer).filter(company_named(word))
        staff = Contact.filter(organization_id__in=Subquery(companies.values("id"))).values("id")
        return (
            beginning_with("contact_id", word),
            Place(staff, referring("organization_id", companies)),
            ending_with("contact_id", word),
        )

    return Haystack(Contact.all(), named, places)
