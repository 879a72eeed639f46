"""Making one record of several."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from ringbook.contacts.actions import companies
from ringbook.core.errors import not_found
from ringbook.core.jobs import defer
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import check_entry
from ringbook.custom_fields import writing as custom
from ringbook.history.actions import Change, plain, record, reference, update
from ringbook.merging.actions.holding import hold
from ringbook.merging.actions.lists import join_numbers, list_changes, lists_of
from ringbook.merging.actions.parents import sound_parent
from ringbook.merging.fields import Field, OwnField, chosen
from ringbook.merging.finding import Company
from ringbook.merging.kinds import Record
from ringbook.merging.models import Merge
from ringbook.merging.moving import move

LATE = (timedelta(seconds=5), timedelta(minutes=10))
"""When to look for what others added to the dropped records while we merged them: soon, and when long runs are over."""


async def merge(those: Company, choices: Mapping[str, UUID], *, by: Viewer) -> Merge:
    """The dropped ones become part of the survivor, which answers to their ids from now on.

    choices: by field key the record whose value survives. Raises NOT_FOUND for one that was deleted or merged in this
    moment, TOO_MANY, FORBIDDEN for a kind of account that `by` may not have in the Crm, and TAKEN.
    """
    keep, ids = those.keep, [each.pk for each in those.dropped]
    await _hold(those)
    by = replace(by, via="merge")
    values = {field: chosen(field, those.records, choices) for field in those.fields}
    columns = await _columns(those, values)
    lists, named = await lists_of(keep), {each.pk: reference(each) or {} for each in those.records}
    moved = await move(those.kind.owner, keep.pk, ids, named, by=by)
    phones = await join_numbers(those.kind, keep.pk, ids)
    await _drop(those)
    merged = Change("merged", None, [named[id] for id in ids])
    also = [merged, *list_changes(lists, await lists_of(keep))]
    before, after, changes = await _write(those, values, columns, also, by)
    row = await Merge.create(
        user_id=by.user_id,
        kind=those.kind.owner,
        keep_id=keep.pk,
        dropped=[{"id": str(each.pk), "name": str(each)} for each in those.dropped],
        before=before | phones[0],
        after=after | phones[1],
        moved=moved,
    )
    await record(those.kind.merged, keep, by=by, changes=changes, about=await about(keep, those.dropped))
    for wait in LATE:
        await defer("merging.gather", merge_id=str(row.id), at=datetime.now(UTC) + wait)
    return row


async def about(keep: Record, others: Any) -> list[Record]:
    """Whose story else a merge belongs to."""
    return [*others, *await companies(getattr(keep, "organization_id", None))]


async def _hold(those: Company) -> None:
    """Lock the records, and take over what they are now. Raises NOT_FOUND for one that is gone."""
    held = await hold(those.kind, those.crm_id, [each.pk for each in those.records])
    for place, each in enumerate(those.records):
        now = held.get(each.pk)
        if now is None or now.deleted_at:
            raise not_found(f"dropIds.{place - 1}" if place else "keepId")
        if now.version != each.version:
            await each.refresh_from_db()
            await each.fetch_related(*(field.name for field in those.kind.fields if field.reference))


async def _drop(those: Company) -> None:
    """Hidden everywhere, and no longer in the way of the survivor's unique values."""
    for each in those.dropped:
        await update(each, deleted_at=datetime.now(UTC), merged_into_id=those.keep.pk)


async def _write(
    those: Company,
    values: Mapping[Field | OwnField, Record],
    columns: dict[str, Any],
    also: list[Change],
    by: Viewer,
) -> tuple[dict[str, Any], dict[str, Any], list[Change]]:
    """Give the survivor the chosen values; answers them before and after by column, and the changes of the history."""
    keep, kind = those.keep, those.kind
    own = list[custom.Ready]()
    for field, source in values.items():
        if isinstance(field, OwnField) and field.raw(source) != field.raw(keep):
            own.append(custom.Ready(field.field.key, field.raw(source)))
    if "account_kind" in columns:
        check_entry(await keep.crm, columns["account_kind"], by=by, field="choices")
    before = {field.column: plain(field.raw(keep)) for field in values}
    draft = await custom.draft(kind.target, those.crm_id, own, keep.custom)
    changes = await update(keep, also=[*also, *await custom.write(keep, draft)], **columns)
    after = {field.column: plain(field.raw(keep)) for field in values}
    changed = {column for column in before if before[column] != after[column]}
    return _only(before, changed), _only(after, changed), changes


async def _columns(those: Company, values: Mapping[Field | OwnField, Record]) -> dict[str, Any]:
    """As `update()` takes them: those that the survivor has not yet. Before anything moves in the tree."""
    columns: dict[str, Any] = {}
    for field, source in values.items():
        if isinstance(field, Field) and field.raw(source) != field.raw(those.keep):
            columns[field.name] = getattr(source, field.name)
    if those.kind.owner == "organization":
        source = next(record for field, record in values.items() if field.key == "parent")
        parent = await sound_parent(those, source.parent)
        columns.pop("parent", None)
        if (parent and parent.pk) != those.keep.parent_id:
            columns["parent"] = parent
    return columns


def _only(values: Mapping[str, Any], wanted: set[str]) -> dict[str, Any]:
    return {column: values[column] for column in values if column in wanted}
