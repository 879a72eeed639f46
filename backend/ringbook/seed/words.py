"""The dictionaries that sample people need."""

from dataclasses import dataclass
from uuid import UUID

from ringbook.crms.models import Crm
from ringbook.dictionaries.models import Position, Source, Stage, StageFlag
from ringbook.samples import POSITIONS, SOURCES, STAGES, TAGS
from ringbook.tags.models import Tag

COLOURS = ("#868e96", "#228be6", "#7950f2", "#f08c00", "#12b886", "#e03131")
FLAGS = {"Klient": StageFlag.WON, "Utracony": StageFlag.LOST}


@dataclass(frozen=True, slots=True)
class Words:
    """Name -> id, for each dictionary of a Crm."""

    stages: dict[str, UUID]
    positions: dict[str, UUID]
    sources: dict[str, UUID]
    tags: dict[str, UUID]


async def words_of(crm: Crm) -> Words:
    """The Crm's words; those that the samples use and the Crm lacks are added."""
    for rank, (name, colour) in enumerate(zip(STAGES, COLOURS, strict=True)):
        flag = FLAGS.get(name, StageFlag.OPEN)
        await Stage.get_or_create(crm=crm, name=name, defaults={"colour": colour, "rank": rank, "flag": flag})
    for rank, name in enumerate(POSITIONS):
        await Position.get_or_create(crm=crm, name=name, defaults={"rank": rank})
    for rank, name in enumerate(SOURCES):
        await Source.get_or_create(crm=crm, name=name, defaults={"rank": rank, "system": True})
    for rank, name in enumerate(sorted({tag for tags in TAGS for tag in tags})):
        await Tag.get_or_create(crm=crm, name=name, defaults={"colour": COLOURS[rank % len(COLOURS)]})
    return Words(
        stages={row.name: row.id for row in await Stage.filter(crm_id=crm.id)},
        positions={row.name: row.id for row in await Position.filter(crm_id=crm.id)},
        sources={row.name: row.id for row in await Source.filter(crm_id=crm.id)},
        tags={row.name: row.id for row in await Tag.filter(crm_id=crm.id)},
    )
