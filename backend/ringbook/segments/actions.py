"""What happens to a Crm's segmentation: it is saved as a whole, or only tried out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.contacts import policy as contacts
from ringbook.contacts.filters import ContactFilter, condition
from ringbook.core.ids import global_id
from ringbook.core.selecting import named, statement
from ringbook.core.still import change_rules
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.crms.regions import regions
from ringbook.history.actions import SETTINGS, record, update
from ringbook.segments.borders import GivenDefinition, read_definitions
from ringbook.segments.models import Classifier, Segmentation, SegmentDefinition
from ringbook.segments.points import GivenClassifier, read_classifiers
from ringbook.segments.recalculation import segmentation_of, want
from ringbook.segments.rules import Rules, classifiers_of, counts, definitions_of
from ringbook.segments.scoring import scores
from ringbook.segments.telling import changes_of

CHANGED = "segmentation.changed"
PREVIEW_SECONDS = 30
"""A preview scores all contacts of a Crm, which may take longer than a statement otherwise may."""
_MOVES = """
SELECT was, rank, count(*) AS count FROM ({scores}) AS scored
WHERE was IS DISTINCT FROM segment GROUP BY was, rank ORDER BY was, rank
"""


@dataclass(frozen=True, slots=True)
class Move:
    """So many contacts go from the segment `was` to the definition at the place `to` of those that were given."""

    was: SegmentDefinition | None
    to: int | None
    count: int


async def save(
    crm: Crm,
    definitions: Sequence[GivenDefinition],
    classifiers: Sequence[GivenClassifier],
    *,
    by: Viewer,
    expected_version: int | None = None,
) -> Segmentation:
    """Make these the Crm's rules; its contacts follow in the background.

    Raises what `read_definitions` and `read_classifiers` do, and CONFLICT.
    """
    await change_rules(crm.id)
    row = await segmentation_of(crm.id)
    late = expected_version is not None and expected_version < row.version
    new_definitions, new_classifiers = await _read(crm.id, definitions, classifiers, late=late)
    old_definitions, old_classifiers = await definitions_of(crm.id), await classifiers_of(crm.id)
    also = changes_of((old_definitions, old_classifiers), (_ordered(new_definitions), new_classifiers))
    if changes := await update(row, expected_version=expected_version, also=also):
        await _keep_definitions(crm.id, old_definitions, new_definitions)
        await Classifier.filter(crm_id=crm.id).delete()
        await Classifier.bulk_create(new_classifiers)
        await record(CHANGED, row, by=by, changes=changes, also_tell=[SETTINGS])
        await want(crm.id)
    return await segmentation_of(crm.id)


async def forget(crm_id: UUID, word: UUID, *, by: Viewer) -> None:
    """Take the rules out that stand over a stage, position, source or tag which is being deleted."""
    old, new = await classifiers_of(crm_id), await classifiers_of(crm_id)
    for row in new:
        if row.custom_field_id is None:
            row.rules = [rule for rule in row.rules if rule["value"] != str(word)]
    segmentation, definitions = await segmentation_of(crm_id), await definitions_of(crm_id)
    if changes := await update(segmentation, also=changes_of((definitions, old), (definitions, new))):
        for row in new:
            await Classifier.filter(id=row.id).update(rules=row.rules)
        await record(CHANGED, segmentation, by=by, changes=changes, also_tell=[SETTINGS])


async def preview(
    crm: Crm,
    definitions: Sequence[GivenDefinition],
    classifiers: Sequence[GivenClassifier],
    *,
    by: Viewer,
    filter: ContactFilter | None = None,
) -> list[Move]:
    """How many of the contacts that the viewer sees, and that fit the filter, would go where.

    Raises what `save` does, but for CONFLICT, and at `filter` what is wrong with it.
    """
    given, read = await _read(crm.id, definitions, classifiers)
    counted = [each for each in read if counts(each)]
    ordered = _ordered(given)
    seen = contacts.visible_to(by).filter(crm_id=crm.id)
    if filter:
        seen = seen.filter(await condition(filter, by, await regions()))
    ids, own = named(*statement(seen.values("id")), "seen")
    asked = scores(Rules(ordered, counted), f"c.id IN ({ids})", **own)
    connection = connections.get("default")
    await connection.execute_query(f"SET LOCAL statement_timeout = '{PREVIEW_SECONDS}s'")
    values: Any = asked.values
    found = await connection.execute_query_dict(_MOVES.format(scores=asked.sql), values)
    known = {row.id: row for row in await definitions_of(crm.id)}
    moves: dict[tuple[UUID | None, int | None], int] = {}
    for each in found:
        was = each["was"] if each["was"] in known else None
        to = given.index(ordered[each["rank"] - 1]) if each["rank"] else None
        if was or to is not None:
            moves[was, to] = moves.get((was, to), 0) + each["count"]
    return [Move(known[was] if was else None, to, count) for (was, to), count in moves.items()]


async def _read(
    crm_id: UUID,
    definitions: Sequence[GivenDefinition],
    classifiers: Sequence[GivenClassifier],
    *,
    late: bool = False,
) -> tuple[list[SegmentDefinition], list[Classifier]]:
    """late: what somebody else has removed meanwhile counts as new, so that the answer is a CONFLICT."""
    old_definitions, old_classifiers = await definitions_of(crm_id), await classifiers_of(crm_id)
    known, listed = _by_global_id(old_definitions), _by_global_id(old_classifiers)
    if late:
        definitions = [each if each.id in known else replace(each, id=None) for each in definitions]
        classifiers = [each if each.id in listed else replace(each, id=None) for each in classifiers]
    return read_definitions(definitions, known), await read_classifiers(crm_id, classifiers, listed)


def _by_global_id(rows: Sequence[Any]) -> Mapping[str, Any]:
    return {global_id(type(row).__name__, row.id): row for row in rows}


def _ordered(rows: Sequence[SegmentDefinition]) -> list[SegmentDefinition]:
    return sorted(rows, key=lambda row: row.low)


async def _keep_definitions(crm_id: UUID, old: Sequence[SegmentDefinition], new: Sequence[SegmentDefinition]) -> None:
    """Those that are gone stay until no contact has them any more; see `recalculation.finish`."""
    kept = {row.id: row for row in old}
    gone = kept.keys() - {row.id for row in new}
    await SegmentDefinition.filter(id__in=gone).update(deleted_at=datetime.now(UTC))
    for row in new:
        row.crm_id = crm_id
        values = {"name": row.name, "low": row.low, "high": row.high, "colour": row.colour}
        if row.id in kept:
            await SegmentDefinition.filter(id=row.id).update(**values)
    await SegmentDefinition.bulk_create([row for row in new if row.id not in kept])
