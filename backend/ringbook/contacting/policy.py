"""Who sees the rules: everybody, since they hold for everybody's calls and messages."""

from tortoise.queryset import QuerySet

from ringbook.contacting.models import ContactingRules
from ringbook.core.viewer import Viewer


def visible_to(viewer: Viewer) -> QuerySet[ContactingRules]:
    return ContactingRules.all()
