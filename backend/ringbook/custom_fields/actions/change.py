"""Changing a field."""

from collections.abc import Sequence
from typing import Any

from ringbook.core.still import change_rules
from ringbook.core.viewer import Viewer
from ringbook.custom_fields import usage
from ringbook.custom_fields.actions import checks
from ringbook.custom_fields.actions.converting import convert, options_for, reshaped
from ringbook.custom_fields.actions.create import reindex
from ringbook.custom_fields.actions.demands import refuse_empty, refuse_repeats
from ringbook.custom_fields.actions.options import Option, read_options, refuse_removal
from ringbook.custom_fields.models import LISTS, CustomField, CustomFieldType
from ringbook.history.actions import SETTINGS, record, update

CHANGED = "custom_field.changed"


async def change(
    field: CustomField,
    *,
    by: Viewer,
    expected_version: int | None = None,
    options: Sequence[Option] | None = None,
    accept_empty: bool = False,
    **values: Any,
) -> CustomField:
    """Change what is given: name, type, position, searchable, unique, required, and the whole list of options.

    A new type converts the values that are there; a list that gets no options with it takes the values as such.
    Raises what `create` does, and CONFLICT, IN_USE, NOT_CONVERTIBLE, REPEATED.
    """
    await change_rules(field.crm_id)
    await usage.patiently()
    before = await CustomField.get(id=field.id)
    if "name" in values:
        values["name"] = await checks.free_name(values["name"], before.crm_id, before.target, but=before.id)
    if "position" in values:
        checks.position_of(values["position"])
    if values.get("required") and not before.required and not accept_empty:
        await refuse_empty(before)
    values |= await _reshape(before, values.get("type", before.type), options)
    if changes := await update(field, expected_version=expected_version, **values):
        if field.unique and not (before.unique and field.type == before.type):
            await refuse_repeats(field)
        await record(CHANGED, field, by=by, changes=changes, also_tell=[SETTINGS])
        await reindex()
    return field


async def _reshape(field: CustomField, type: CustomFieldType, given: Sequence[Option] | None) -> dict[str, Any]:
    """The options as they are to be stored, once the values have the new type."""
    if type == field.type and given is None:
        return {}
    if type == field.type:
        options = read_options(given or (), type, list(field.labels))
        await refuse_removal(field, options)
        return {"options": options}
    stored = await usage.distinct(field)
    if given or (given is not None and type not in LISTS):
        options = read_options(given, type, list(field.labels))
    else:
        options = options_for(field, type, [value for value, _ in stored])
        if type in LISTS and not options:
            read_options((), type)
    shape = reshaped(field, type=type, options=options)
    await convert(field, shape, stored, (await field.crm).region)
    return {"options": options}
