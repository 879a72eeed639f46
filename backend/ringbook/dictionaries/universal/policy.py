"""Who sees and changes universal dictionaries: everybody reads them, who configures Crms changes them."""

from tortoise.queryset import QuerySet

from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.models import DictionaryEntry


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[DictionaryEntry]:
    return DictionaryEntry.all()
