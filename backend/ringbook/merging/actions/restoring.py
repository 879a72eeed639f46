"""The survivor's own values as they were before a merge, where nobody changed them since."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from ringbook.core.words import say
from ringbook.custom_fields.loaders import fields_by_id
from ringbook.custom_fields.writing import story
from ringbook.history.actions import CUSTOM, Change, plain
from ringbook.merging.actions.leaving import Leaving
from ringbook.merging.actions.lists import PHONE
from ringbook.merging.fields import Field
from ringbook.merging.kinds import Kind, Record
from ringbook.merging.models import Merge
from ringbook.phones.models import PhoneNumber


@dataclass(slots=True)
class Restored:
    """As `update()` takes it. custom: the changes of the Crm's own fields, which are written already."""

    columns: dict[str, Any] = field(default_factory=dict)
    custom: list[Change] = field(default_factory=list)


async def restore_values(kind: Kind, keep: Record, merge: Merge, leaving: Leaving) -> Restored:
    """What the merge changed and is still as it left it."""
    found = Restored()
    for each in kind.fields:
        if each.column in merge.after:
            if plain(each.raw(keep)) == merge.after[each.column]:
                await _restore(each, keep, merge.before[each.column], found)
            else:
                leaving.value(each.name, each.title)
    await _restore_own(kind, keep, merge, leaving, found)
    return found


async def _restore(each: Field, keep: Record, value: Any, found: Restored) -> None:
    model = type(keep)
    if not each.reference:
        found.columns[each.name] = model._meta.fields_map[each.column].to_python_value(value)
        return
    related = model._meta.fields_map[each.name].related_model
    # What was deleted meanwhile is nothing now.
    found.columns[each.name] = await related.get_or_none(id=value) if value else None


async def _restore_own(kind: Kind, keep: Record, merge: Merge, leaving: Leaving, found: Restored) -> None:
    keys = [column.removeprefix(CUSTOM) for column in merge.after if column.startswith(CUSTOM)]
    fields = await fields_by_id([UUID(key) for key in keys], leaving.by)
    values = dict(keep.custom)
    for definition in fields.values():
        column = f"{CUSTOM}{definition.key}"
        if values.get(definition.key) != merge.after[column]:
            leaving.value(column, definition.name)
            continue
        values[definition.key] = merge.before[column]
    values = {key: value for key, value in values.items() if value is not None}
    for definition in fields.values():
        before, after = story(definition, keep.custom), story(definition, values)
        if keep.custom.get(definition.key) != values.get(definition.key):
            found.custom.append(Change(f"{CUSTOM}{definition.key}", before, after))
    if values != keep.custom:
        await kind.model.filter(id=keep.pk).update(custom=values)
        keep.custom = values


async def restore_numbers(merge: Merge, leaving: Leaving) -> None:
    """Remarks and warnings of numbers that were joined."""
    for column, joined in merge.after.items():
        if not column.startswith(PHONE):
            continue
        row = await PhoneNumber.get_or_none(id=column.removeprefix(PHONE))
        if row and all(getattr(row, name) == value for name, value in joined.items()):
            await PhoneNumber.filter(id=row.id).update(**merge.before[column])
        elif row:
            leaving.value("phones", say("Phone numbers"))
