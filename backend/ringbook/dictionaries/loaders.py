"""Batch reads of dictionary entries."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from ringbook.core.prepared import every, rows_by
from ringbook.core.reading import by, grouped
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.models import Position, Source, Stage
from ringbook.dictionaries.policy import positions, sources, stages

# By id also beyond the Crm gate: whoever sees an account may read the words on it.


async def stages_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Stage]:
    return by("id", await rows_by(every(Stage), "id", ids))


async def positions_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Position]:
    return by("id", await rows_by(every(Position), "id", ids))


async def sources_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Source]:
    return by("id", await rows_by(every(Source), "id", ids))


async def stages_by_crm(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Stage]]:
    return grouped("crm_id", await rows_by(stages(viewer), "crm_id", ids, "rank", "name"))


async def positions_by_crm(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Position]]:
    return grouped("crm_id", await rows_by(positions(viewer), "crm_id", ids, "rank", "name"))


async def sources_by_crm(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Source]]:
    return grouped("crm_id", await rows_by(sources(viewer), "crm_id", ids, "rank", "name"))
