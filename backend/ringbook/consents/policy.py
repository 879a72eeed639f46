"""Who sees consents: who sees a contact sees theirs. They stay; nobody changes or deletes one."""

from tortoise.expressions import Subquery
from tortoise.queryset import QuerySet

from ringbook.consents.models import Consent
from ringbook.contacts import policy as contacts
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal import policy as dictionaries
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind


def visible_to(viewer: Viewer) -> QuerySet[Consent]:
    return Consent.filter(contact_id__in=Subquery(contacts.visible_to(viewer).values("id")))


def kinds(viewer: Viewer) -> QuerySet[DictionaryEntry]:
    """What one can agree to, inactive kinds too."""
    return dictionaries.visible_to(viewer).filter(kind=DictionaryKind.CONSENT_KIND)
