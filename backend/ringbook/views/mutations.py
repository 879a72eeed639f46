"""Keeping views."""

from typing import Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, DeletePayload, mutation
from ringbook.core.errors import DomainError
from ringbook.core.find import find
from ringbook.core.inputs import given
from ringbook.core.reading import shown
from ringbook.views import actions, filters, policy, trying
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
    " INVALID_FILTER and what else the list's query says of them at the very place inside; TOO_MANY, UNKNOWN_COLUMN,"
    " TAKEN or OUT_OF_RANGE at columns"
)


@strawberry.type
class ViewMutations:
    @mutation(
        requires=SIGNED_IN,
        description=f"Keeps a view of a list. Errors: {ERRORS}; FORBIDDEN at list; TOO_MANY past 100 of a list.",
    )
    async def view_create(self, info: Info, input: ListViewInput) -> ListViewPayload:
        values = given(input, "kind")
        await _read(values, input.kind, info)
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
        await _read(values, view.kind, info, view)
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


async def _read(values: dict[str, Any], kind: ListKind, info: Info, view: Any = None) -> None:
    """Columns become plain; filter and order must be what the list's query takes. Raises what ERRORS says of these.

    view: whose filter and order may stay as they are, though what these name may be gone by now.
    """
    if "columns" in values:
        values["columns"] = [{"key": column.key, "width": column.width} for column in values["columns"]]
    found = list[DomainError]()
    for name, field in (("conditions", "filter"), ("sorting", "order")):
        value = values.get(name)
        if view is None or value != getattr(view, name):
            wrong = filters.wrong(value, field, kind, info._raw_info.schema)
            found += wrong or await trying.refused(value, field, kind, info.context.viewer, info.schema)
    if found:
        raise DomainError.all_of(found)
