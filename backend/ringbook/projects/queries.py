"""Asking for projects."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.reading import shown
from ringbook.projects import policy
from ringbook.projects.types import Project


@strawberry.type
class ProjectQueries:
    @query(requires=SIGNED_IN, description="All projects, by name.")
    async def projects(self, info: Info) -> list[Project]:
        return shown(await policy.visible_to(info.context.viewer).order_by("name"))
