"""Adding, changing, deleting and restoring fields."""

from typing import Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput, given
from ringbook.crms import policy as crms
from ringbook.custom_fields import actions, policy
from ringbook.custom_fields.types import CustomField, CustomFieldTarget, CustomFieldType


@strawberry.input(description="An option of a list field.")
class CustomFieldOptionInput:
    label: str = strawberry.field(description="Unique in the list, whatever the case; up to 120 characters.")
    id: strawberry.ID | None = strawberry.field(default=None, description="Of one that stays; new ones have none.")


def flag(description: str) -> bool:
    field: bool = strawberry.field(default=False, description=description)
    return field


@strawberry.input(description="A new field.")
class CustomFieldInput:
    crm_id: strawberry.ID = strawberry.field(description="The Crm that gets it.")
    target: CustomFieldTarget = strawberry.field(description="Which of its records have it.")
    name: str = strawberry.field(description="Unique in its Crm and target; up to 80 characters.")
    type: CustomFieldType = strawberry.field(description="What its values are.")
    position: int | None = strawberry.field(default=None, description="0 to 10000; without one it stands last.")
    searchable: bool = flag("Lists can be narrowed to its values and ordered by them.")
    unique: bool = flag("No two records may have the same value.")
    required: bool = flag("New records, and old ones at their next edit, need a value.")
    options: list[CustomFieldOptionInput] = strawberry.field(
        default_factory=list, description="1 to 200 of a CHOICE or CHOICES field; none of others."
    )
    accept_empty: bool = flag("Require values although records are there that have none yet.")


def maybe(description: str) -> Any:
    return strawberry.field(default=None, description=description)


@strawberry.input(description="What to change on a field; what is left out stays.")
class CustomFieldPatch:
    id: strawberry.ID = strawberry.field(description="The field.")
    expected_version: int | None = maybe("The version you saw.")
    name: strawberry.Maybe[str] = maybe("A new name.")
    type: strawberry.Maybe[CustomFieldType] = maybe("Another type, for which every value must convert.")
    position: strawberry.Maybe[int | None] = maybe("Another place; null: last.")
    searchable: strawberry.Maybe[bool] = maybe("Lists can be narrowed to its values and ordered by them.")
    unique: strawberry.Maybe[bool] = maybe("No two records may have the same value.")
    required: strawberry.Maybe[bool] = maybe("New records, and old ones at their next edit, need a value.")
    options: strawberry.Maybe[list[CustomFieldOptionInput]] = maybe(
        "All options from now on, in this order; those with an id are kept. Left out when the type becomes a list: the"
        " values that are there."
    )
    accept_empty: bool = flag("Require values although records are there that have none yet.")


@strawberry.input(description="What to bring back.")
class CustomFieldRestoreInput:
    id: strawberry.ID = strawberry.field(description="A deleted field.")


@strawberry.type(description="The field, or why not.")
class CustomFieldPayload(Payload):
    custom_field: CustomField | None = strawberry.field(default=None, description="The field as it is now.")


@strawberry.type(description="What deleting a field answers.")
class CustomFieldDeletePayload(DeletePayload):
    value_count: int | None = strawberry.field(
        default=None, description="Records that had a value; customFieldRestore brings these back."
    )


@strawberry.type
class CustomFieldMutations:
    @mutation(
        requires="crms:configure",
        description="Adds a field. Errors: NOT_FOUND, BLANK, TOO_LONG, TAKEN, OUT_OF_RANGE, NOT_A_LIST, NO_OPTIONS,"
        " and EMPTY_RECORDS when records are there that would lack a required value.",
    )
    async def custom_field_create(self, info: Info, input: CustomFieldInput) -> CustomFieldPayload:
        viewer, values = info.context.viewer, given(input, "crm_id")
        crm = await find(crms.visible_to(viewer), input.crm_id, "crmId")
        _read_options(values)
        return CustomFieldPayload.of(custom_field=await actions.create(crm, by=viewer, **values))

    @mutation(
        requires="crms:configure",
        description="Changes a field. Errors: as customFieldCreate, CONFLICT; IN_USE for options that records have,"
        " NOT_CONVERTIBLE for a type that not every value can become, REPEATED for unique over values that several"
        " records have, which it lists, and EMPTY_RECORDS for required over records without a value.",
    )
    async def custom_field_update(self, info: Info, input: CustomFieldPatch) -> CustomFieldPayload:
        viewer, values = info.context.viewer, given(input)
        field = await find(policy.alive(viewer), input.id)
        _read_options(values)
        return CustomFieldPayload.of(custom_field=await actions.change(field, by=viewer, **values))

    @mutation(
        requires="crms:configure",
        description="Deletes a field with the values that records have; customFieldRestore undoes it. Errors:"
        " NOT_FOUND.",
    )
    async def custom_field_delete(self, info: Info, input: DeleteInput) -> CustomFieldDeletePayload:
        viewer = info.context.viewer
        count = await actions.delete(await find(policy.alive(viewer), input.id), by=viewer)
        return CustomFieldDeletePayload(deleted_id=input.id, value_count=count)

    @mutation(
        requires="crms:configure",
        description="Brings a deleted field back with all its values. Errors: NOT_FOUND, TAKEN.",
    )
    async def custom_field_restore(self, info: Info, input: CustomFieldRestoreInput) -> CustomFieldPayload:
        viewer = info.context.viewer
        field = await find(policy.visible_to(viewer), input.id)
        return CustomFieldPayload.of(custom_field=await actions.restore(field, by=viewer))


def _read_options(values: dict[str, Any]) -> None:
    if "options" in values:
        values["options"] = [actions.Option(option.label, option.id) for option in values["options"]]
