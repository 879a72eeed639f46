"""Who reads the log: those who set up the lines."""

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.conditions import NOTHING
from ringbook.core.viewer import Viewer
from ringbook.telephony.log.models import CtiLogEntry


def visible_to(viewer: Viewer) -> QuerySet[CtiLogEntry]:
    """Entries of lines that were taken away stay until they are too old."""
    return CtiLogEntry.filter(Q() if viewer.may("telephony:configure") else NOTHING)
