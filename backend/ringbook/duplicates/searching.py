"""Searching a whole Crm for duplicates, in steps: each is a transaction of its own, and may be done twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.contacts.look_alikes.names import ALIKE
from ringbook.duplicates.models import DuplicateKind, DuplicateSearch
from ringbook.duplicates.reasons import SWITCHBOARD
from ringbook.duplicates.statements import NAMES, SIGNS
from ringbook.organizations.look_alikes.names import SHORTEST

PARTS = 16
"""Steps in which the names of people are compared, each with its share of the towns; a power of two."""
BLOCK = 1000
"""Names that begin alike in one town and are still compared with each other: beyond it the beginning says nothing."""
PAIRS = 6
"""Names that are alike in one town make at most so many pairs: four of one name do, the fifth Anna Nowak says that
the name is common there. Numbers and addresses tell them apart all the same."""
NEAREST = 3
"""Names that each name is paired with, the most alike first."""
_FIT = "SET LOCAL work_mem = '96MB'; SET LOCAL max_parallel_workers_per_gather = 0"
"""One core, so that people have the other ones."""
STORE = """
INSERT INTO duplicate_pair (id, crm_id, kind, one_id, other_id, score, seen_at)
SELECT gen_random_uuid(), %(crm)s, %(kind)s, one, other, bit_or(weight), %(seen)s
FROM ({pairs}) pair GROUP BY one, other
ON CONFLICT (one_id, other_id) DO UPDATE SET
    score = CASE WHEN duplicate_pair.seen_at < excluded.seen_at THEN 0 ELSE duplicate_pair.score END | excluded.score,
    seen_at = greatest(duplicate_pair.seen_at, excluded.seen_at)
"""
_FORGET = "DELETE FROM duplicate_pair WHERE crm_id = %(crm)s AND rejected_at IS NULL AND seen_at < %(seen)s"
_SIZE = """
SELECT (SELECT count(*) FROM contact WHERE crm_id = ANY(%(crms)s::uuid[]) AND deleted_at IS NULL)
    + (SELECT count(*) FROM organization WHERE crm_id = ANY(%(crms)s::uuid[]) AND deleted_at IS NULL) AS size
"""


@dataclass(frozen=True, slots=True)
class Step:
    """One statement over one Crm; last: then pairs that this search did not find go."""

    crm_id: UUID
    kind: DuplicateKind
    pairs: str
    part: int = 0
    last: bool = False


def steps(crm_ids: Sequence[UUID]) -> list[Step]:
    """Always the same for the same Crms, so that a search can go on where it was cut off."""
    return [step for id in crm_ids for step in _of_crm(id)]


def _of_crm(id: UUID) -> Iterator[Step]:
    for kind in DuplicateKind:
        for statement in SIGNS[kind.value]:
            yield Step(id, kind, statement)
    for part in range(PARTS):
        yield Step(id, DuplicateKind.CONTACT, NAMES["contact"], part)
    yield Step(id, DuplicateKind.ORGANIZATION, NAMES["organization"], last=True)


async def take(step: Step, seen: datetime) -> None:
    """Store what the step finds. seen: when the search began, the same for all of its steps."""
    database = connections.get("default")
    for setting in _FIT.split("; "):
        await database.execute_query(setting)
    limits: dict[str, float] = {"most": SWITCHBOARD, "block": BLOCK, "pairs": PAIRS, "nearest": NEAREST}
    limits |= {"alike": ALIKE, "shortest": SHORTEST, "parts": PARTS}
    values: Any = {"crm": step.crm_id, "kind": step.kind.value, "seen": seen, "part": step.part} | limits
    await database.execute_query(STORE.format(pairs=step.pairs), values)
    if step.last:
        await database.execute_query(_FORGET, values)
        await _note(step.crm_id, seen)


async def size(crm_ids: Sequence[UUID]) -> int:
    """How many records the Crms have."""
    values: Any = {"crms": list(crm_ids)}
    [row] = await connections.get("default").execute_query_dict(_SIZE, values)
    count: int = row["size"]
    return count


async def _note(crm_id: UUID, at: datetime) -> None:
    if not await DuplicateSearch.filter(crm_id=crm_id).update(searched_at=at):
        await DuplicateSearch.create(crm_id=crm_id, searched_at=at)
