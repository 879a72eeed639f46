"""Adding a field."""

from collections.abc import Sequence

from ringbook.core.jobs import defer
from ringbook.core.still import change_rules
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.custom_fields.actions import checks
from ringbook.custom_fields.actions.demands import refuse_empty
from ringbook.custom_fields.actions.options import Option, read_options
from ringbook.custom_fields.models import CustomField, CustomFieldTarget, CustomFieldType
from ringbook.history.actions import SETTINGS, record

CREATED = "custom_field.created"
INDEX_JOB = "custom_fields.index"


async def create(
    crm: Crm,
    *,
    by: Viewer,
    target: CustomFieldTarget,
    name: str,
    type: CustomFieldType,
    position: int | None = None,
    searchable: bool = False,
    unique: bool = False,
    required: bool = False,
    options: Sequence[Option] = (),
    accept_empty: bool = False,
) -> CustomField:
    """A new field. accept_empty: it may be required although records are there, which have no value yet.

    Raises BLANK, TOO_LONG, TAKEN, OUT_OF_RANGE, NOT_A_LIST, NO_OPTIONS or EMPTY_RECORDS.
    """
    await change_rules(crm.id)
    field = CustomField(
        crm=crm, target=target, type=type, searchable=searchable, unique=unique, required=required,
        name=await checks.free_name(name, crm.id, target), position=checks.position_of(position),
        options=read_options(options, type),
    )  # fmt: skip
    if required and not accept_empty:
        await refuse_empty(field, new=True)
    await field.save(force_create=True)
    await record(CREATED, field, by=by, also_tell=[SETTINGS])
    await reindex()
    return field


async def reindex() -> None:
    """Have the worker make the indexes that the definitions ask for, once our transaction is committed."""
    await defer(INDEX_JOB, lock=INDEX_JOB)
