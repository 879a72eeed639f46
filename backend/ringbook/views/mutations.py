"""Keeping views."""

from typing import Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, DeletePayload, mutation
from ringbook.core.errors import DomainError
from ringbook.core.find import find
from ringbook.core.inputs import given
from ringbook.core.reading import shown
from ringbook.views import actions, filters, policy
from ringbook.views.inputs import (
    ListViewDefaultInput,
    ListViewDeleteInput,
    ListViewInput,
    ListViewPatch,
    ListViewPayload,
    ListViewsPayload,
)
from ringbook.views.types import ListKind

ERRORS = (
    "BLANK, TOO_LONG or TAKEN at name; FORBIDDEN at shared; INVALID_FILTER, TOO_LONG or TOO_DEEP at filter or order,"
    " INVALID_FILTER at the very place inside; TOO_MANY, UNKNOWN_COLUMN, TAKEN or OUT_OF_RANGE at columns"
)


@strawberry.type
class ViewMutations:
    @mutation(
        requires=SIGNED_IN,
        description=f"Keeps a view of a list. Errors: {ERRORS}; FORBIDDEN at list; TOO_MANY past 100 of a list.",
    )
    async def view_create(self, info: Info, input: ListViewInput) -> ListViewPayload:
        values = given(input, "kind")
        _read(values, input.kind, info)
        return ListViewPayload.of(view=await actions.create(input.kind, by=info.context.viewer, **values))

    @mutation(
        requires=SIGNED_IN,
        description=f"Changes a view: one's own; a shared one also who may share and sets up Crms. Errors: {ERRORS};"
        " NOT_FOUND, FORBIDDEN, CONFLICT.",
    )
    async def view_update(self, info: Info, input: ListViewPatch) -> ListViewPayload:
        viewer = info.context.viewer
        view = await find(policy.visible_to(viewer), input.id)
        policy.check_edit(view, viewer)
        values = given(input)
        _read(values, view.kind, info)
        return ListViewPayload.of(view=await actions.change(view, by=viewer, **values))

    @mutation(
        requires=SIGNED_IN,
        description="Deletes a view, for everybody if it is shared; whoever may change it. Errors: NOT_FOUND,"
        " FORBIDDEN.",
    )
    async def view_delete(self, info: Info, input: ListViewDeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        view = await find(policy.visible_to(viewer), input.id)
        policy.check_edit(view, viewer)
        await actions.delete(view, by=viewer)
        return DeletePayload(deleted_id=input.id)

    @mutation(
        requires=SIGNED_IN,
        description="Chooses the view that a list opens with for the viewer; answers all their views of it. Errors:"
        " NOT_FOUND, WRONG_LIST.",
    )
    async def view_make_default(self, info: Info, input: ListViewDefaultInput) -> ListViewsPayload:
        viewer = info.context.viewer
        view = None if input.id is None else await find(policy.visible_to(viewer), input.id)
        await actions.choose(input.kind, view, by=viewer)
        return ListViewsPayload.of(views=shown(await policy.listed(input.kind, viewer)))


def _read(values: dict[str, Any], kind: ListKind, info: Info) -> None:
    """Columns become plain; filter and order are held against the schema. Raises what ERRORS says of these."""
    if "columns" in values:
        values["columns"] = [{"key": column.key, "width": column.width} for column in values["columns"]]
    schema = info._raw_info.schema
    found = filters.wrong(values.get("conditions"), "filter", kind, schema)
    if found := found + filters.wrong(values.get("sorting"), "order", kind, schema):
        raise DomainError.all_of(found)
