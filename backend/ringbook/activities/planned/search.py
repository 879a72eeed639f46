"""Quick search: a word anywhere in what an activity says, or in the names of those it is with."""

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term
from tortoise.expressions import Q, Subquery

from ringbook.activities.planned.models import Activity
from ringbook.contacts import policy as contacts
from ringbook.contacts.search import named as person_named
from ringbook.core.conditions import AnyOf, Around, Where, contains
from ringbook.core.texts import Indexed
from ringbook.core.viewer import Viewer
from ringbook.organizations import policy as organizations
from ringbook.organizations.search import named as company_named


def both_texts(row: Table) -> Term:
    """Subject and note in one text, as an index has it."""
    return Around(row.subject, lambda subject: f"folded({subject} || ' ' || {subject.replace('subject', 'note')})")


WORDS = Indexed(inside=both_texts)
"""What the index knows of a subject or a note."""


def has_word(word: str, viewer: Viewer) -> Q:
    """`word` is in the subject or the note, or in the name of a contact or an organization that the viewer sees."""
    people = Subquery(contacts.visible_to(viewer).filter(person_named(word)).values("id"))
    firms = Subquery(organizations.visible_to(viewer).filter(company_named(word)).values("id"))
    places = [
        Where(lambda row: contains(both_texts(row), word)),
        Q(contact_id__in=people),
        Q(people__id__in=people),
        Q(organization_id__in=firms),
    ]
    return Q(id__in=AnyOf(*(Activity.filter(place, deleted_at=None).values("id") for place in places)))
