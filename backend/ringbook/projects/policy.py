"""Who sees and changes projects."""

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.projects.models import Project


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[Project]:
    """Their names and members are no secret among colleagues."""
    return Project.all()


def editable_by(viewer: Viewer) -> QuerySet[Project]:
    """Whoever changed the members of a hidden Crm's project could let themselves in."""
    seen = Q(crm_id__in=Subquery(crms.visible_to(viewer).values("id")))
    return Project.filter(Q(crm_id__isnull=True) | seen)
