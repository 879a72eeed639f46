"""The columns of a board and how many cards each has."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.queryset import QuerySet

from ringbook.contacts.models import Contact
from ringbook.core.paging import COUNTED
from ringbook.core.selecting import statement
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.dictionaries import policy as dictionaries
from ringbook.dictionaries.models import Stage


def cards_of(rows: QuerySet[Contact], stage_id: UUID) -> QuerySet[Contact]:
    """Those among `rows` that have a card in the column of a stage: who is in the archive has none."""
    return rows.filter(stage_id=stage_id, archived_at=None)


async def stages_of(crm: Crm, viewer: Viewer) -> list[Stage]:
    """The stages that are columns of the board, from left to right."""
    stages = dictionaries.stages(viewer).filter(crm_id=crm.id, in_kanban=True, hidden=False)
    return await stages.order_by("rank", "name", "id")


@dataclass
class Board:
    """Columns over the same rows, which are counted together the first time somebody asks."""

    stages: Sequence[Stage]
    rows: QuerySet[Contact]
    _counts: "asyncio.Task[dict[UUID, int]] | None" = field(default=None, init=False)

    async def count(self, stage: Stage) -> int:
        """The cards of a column, exact to 10 000."""
        if self._counts is None:
            self._counts = asyncio.create_task(self._count())
        return (await self._counts)[stage.id]

    async def _count(self) -> dict[UUID, int]:
        parts, values = list[str](), list[Any]()
        for number, stage in enumerate(self.stages):
            sql, given = statement(cards_of(self.rows, stage.id).limit(COUNTED + 1).values("id"))
            parts.append(f"SELECT {number} AS place, count(*) AS cards FROM ({sql}) AS column_{number}")
            values += given
        found = await connections.get("default").execute_query_dict(" UNION ALL ".join(parts), values)
        return {self.stages[row["place"]].id: row["cards"] for row in found}
