"""Many records of one kind changed at once: the rules and the stories of `change`, in a few statements for all of them.

For what can be told from a record alone. What others have a say in, such as unique values, consents or who stands
above whom, is left to the verbs for one record.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections
from tortoise.models import Model

from ringbook.bulk.sides import Record, Side
from ringbook.bulk.traces import column_of, raw_of
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.custom_fields import writing as custom
from ringbook.custom_fields.models import CustomField
from ringbook.custom_fields.policy import of_records
from ringbook.history.actions import Change, plain, reference
from ringbook.history.bulk import Happening, write_all
from ringbook.history.listening import announce

LINKS = ("tags", "managers")
_UPDATE = """
UPDATE {table} t SET {columns}, version = n.version, updated_at = %s
FROM jsonb_populate_recordset(NULL::{table}, %s::jsonb) n WHERE t.id = n.id
"""
_UNTIE = """
DELETE FROM {table} l USING unnest(%s::uuid[], %s::uuid[]) AS gone (owner, item)
WHERE l.{owner} = gone.owner AND l.{item} = gone.item
"""
_TIE = """
INSERT INTO {table} ({owner}, {item}) SELECT owner, item FROM unnest(%s::uuid[], %s::uuid[]) AS new (owner, item)
ON CONFLICT DO NOTHING
"""


@dataclass(slots=True)
class Edit:
    """What one record is to get, as `Side.change` takes it; no values: nothing. stays: what has to be as it is, for the
    report. changes: for the history, once it is written."""

    record: Record
    values: dict[str, Any]
    stays: Sequence[DomainError] = ()
    changes: Sequence[Change] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """crms, fields: of the Crms whose records are changed, by their ids. before: rows that are referred to now."""

    side: Side
    by: Viewer
    crms: Mapping[UUID, Crm]
    fields: Mapping[UUID, dict[str, CustomField]]
    before: Mapping[UUID, Model]


async def write(side: Side, edits: Sequence[Edit], *, by: Viewer) -> dict[UUID, DomainError]:
    """Write them; answers by record which were refused, and why. Their rows are locked, the rules of their Crms held,
    their tags and managers loaded, if `values` name them."""
    rules, refused, written = await _rules(side, edits, by), dict[UUID, DomainError](), list[Edit]()
    for edit in edits:
        try:
            edit.changes = _changes(edit, rules)
        except DomainError as error:
            refused[edit.record.id] = error
            continue
        if edit.changes:
            written.append(edit)
    if written:
        await _relink(side, written)
        await _update(side, written)
        await _tell(side, written, by)
    return refused


async def _rules(side: Side, edits: Sequence[Edit], by: Viewer) -> Rules:
    crm_ids = {edit.record.crm_id for edit in edits}
    own = any("custom_values" in edit.values for edit in edits)
    fields = {id: {each.key: each for each in await of_records(id, side.target)} for id in crm_ids if own}
    crms = {crm.id: crm for crm in await Crm.filter(id__in=list(crm_ids))}
    before = dict[UUID, Model]()
    for name in {name for edit in edits for name in edit.values if name in side.model._meta.fk_fields}:
        model = side.model._meta.fields_map[name].related_model  # type: ignore[attr-defined]
        ids = {getattr(edit.record, f"{name}_id") for edit in edits} - {None}
        before |= {row.pk: row for row in await model.filter(id__in=list(ids))}
    return Rules(side, by, crms, fields, before)


def _changes(edit: Edit, rules: Rules) -> list[Change]:
    """Set what differs on the record. Raises what the verb for one record does."""
    record, values = edit.record, dict(edit.values)
    crm, own = rules.crms[record.crm_id], values.pop("custom_values", ())
    draft = custom.Draft(rules.fields.get(record.crm_id, {}), record.custom, dict(record.custom))
    draft.say(own)
    if wrong := rules.side.refusals(record, values, crm, rules.by) + draft.problems:
        raise DomainError.all_of(wrong)
    links = {name: values.pop(name) for name in LINKS if name in values}
    changes = [change for name, value in values.items() if (change := _change(record, name, value, rules))]
    changes += [change for name, rows in links.items() if (change := _link(record, name, rows))]
    changes += draft.changes()
    after = {column_of(record, name): value.pk if isinstance(value, Model) else value for name, value in values.items()}
    if changes:
        record.update_from_dict(after | {"custom": draft.after, "version": record.version + 1})
    return changes


def _change(record: Record, name: str, value: Any, rules: Rules) -> Change | None:
    old = getattr(record, column_of(record, name))
    if plain(old) == raw_of(value):
        return None
    if name in record._meta.fk_fields:
        return Change(name, reference(rules.before.get(old)), reference(value))
    return Change(name, plain(old), plain(value))


def _link(record: Record, name: str, wanted: Sequence[Model]) -> Change | None:
    present = sorted(getattr(record, name), key=str)
    if {row.pk for row in present} == {row.pk for row in wanted}:
        return None
    return Change(name, [reference(row) for row in present], [reference(row) for row in wanted])


async def _relink(side: Side, edits: Sequence[Edit]) -> None:
    for name in LINKS:
        field: Any = side.model._meta.fields_map[name]
        gone, new = list[tuple[UUID, UUID]](), list[tuple[UUID, UUID]]()
        for edit in edits:
            if name in edit.values:
                old, wanted = ({row.pk for row in rows} for rows in (getattr(edit.record, name), edit.values[name]))
                gone += [(edit.record.id, id) for id in old - wanted]
                new += [(edit.record.id, id) for id in wanted - old]
        names = {"table": field.through, "owner": field.backward_key, "item": field.forward_key}
        for statement, pairs in ((_UNTIE, gone), (_TIE, new)):
            if pairs:
                columns: Any = [list(column) for column in zip(*pairs, strict=True)]
                await connections.get("default").execute_query(statement.format(**names), columns)


async def _update(side: Side, edits: Sequence[Edit]) -> None:
    """Columns that just some of them change are written as they are on the others."""
    said = {column_of(edit.record, name) for edit in edits for name in edit.values}
    columns = sorted((said & side.model._meta.fields_db_projection.keys()) | {"custom"})
    names, now = ("id", "version", *columns), datetime.now(UTC)
    rows = orjson.dumps([{name: getattr(edit.record, name) for name in names} for edit in edits]).decode()
    settings = ", ".join(f"{name} = n.{name}" for name in columns)
    sql = _UPDATE.format(table=side.model._meta.db_table, columns=settings)
    await connections.get("default").execute_query(sql, [now, rows])
    for edit in edits:
        edit.record.updated_at = now


async def _tell(side: Side, edits: Sequence[Edit], by: Viewer) -> None:
    told: dict[str, list[Edit]] = {}
    for edit in edits:
        told.setdefault(side.event(edit.values), []).append(edit)
    for name, those in told.items():
        happened = [Happening(edit.record.id, edit.record.version, _about(edit), edit.changes) for edit in those]
        await write_all(name, side.name, happened, by=by, live=True)
        await announce(name, [edit.record for edit in those], by)


def _about(edit: Edit) -> Iterator[UUID | None]:
    """The organization of a contact, and the one they leave."""
    yield getattr(edit.record, "organization_id", None)
    for change in edit.changes:
        if change.field == "organization" and change.before:
            yield UUID(change.before["id"])
