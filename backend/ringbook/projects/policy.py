"""Who sees and changes projects."""

from tortoise.queryset import QuerySet

from ringbook.core.viewer import Viewer
from ringbook.projects.models import Project


def visible_to(viewer: Viewer) -> QuerySet[Project]:
    """Their names and members are no secret among colleagues."""
    return Project.all()
