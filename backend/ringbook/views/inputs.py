"""What the mutations of views take and answer."""

import strawberry

from ringbook.core.doors import Payload
from ringbook.core.inputs import maybe
from ringbook.core.scalars import JSON
from ringbook.views.types import ListDensity, ListKind, ListLayout, ListView

FILTER = "As a variable of the list's query takes it, such as {city: {contains: gda}}; at most 20 KB."
ORDER = "As a variable of the list's query takes it, such as {field: NAME, direction: DESC}."
COLUMNS = "From left to right, at most 60, none twice; an empty list: the list's own."


@strawberry.input(description="A column of a list.")
class ViewColumnInput:
    key: str = strawberry.field(
        description="Such as name, phone or city, as the lists' columns are called; or custom: and the id of one of the"
        " Crm's own fields."
    )
    width: int | None = strawberry.field(
        default=None, description="In pixels, 60 to 800; null: as wide as such a column is."
    )


@strawberry.input(description="A new view.")
class ListViewInput:
    kind: ListKind = strawberry.field(name="list", description="Whose filter, columns and order it keeps.")
    name: str = strawberry.field(description="1 to 80 characters, unique among one's views of the list.")
    shared: bool = strawberry.field(default=False, description="For everybody; needs views:share.")
    conditions: JSON | None = strawberry.field(default=None, name="filter", description=f"{FILTER} null: everything.")
    sorting: JSON | None = strawberry.field(default=None, name="order", description=f"{ORDER} null: the list's own.")
    columns: list[ViewColumnInput] | None = strawberry.field(default=None, description=COLUMNS)
    layout: ListLayout = strawberry.field(default=ListLayout.TABLE, description="As a table or as a board.")
    density: ListDensity = strawberry.field(default=ListDensity.NORMAL, description="How close its rows stand.")


@strawberry.input(description="What to change on a view; what is left out stays.")
class ListViewPatch:
    id: strawberry.ID = strawberry.field(description="The view.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = maybe("A new name.")
    shared: strawberry.Maybe[bool] = maybe("For everybody, or back to its owner alone.")
    conditions: strawberry.Maybe[JSON | None] = strawberry.field(
        default=None, name="filter", description=f"{FILTER} null: everything."
    )
    sorting: strawberry.Maybe[JSON | None] = strawberry.field(
        default=None, name="order", description=f"{ORDER} null: the list's own."
    )
    columns: strawberry.Maybe[list[ViewColumnInput]] = maybe(COLUMNS)
    layout: strawberry.Maybe[ListLayout] = maybe("As a table or as a board.")
    density: strawberry.Maybe[ListDensity] = maybe("How close its rows stand.")


@strawberry.input(description="Which view to delete.")
class ListViewDeleteInput:
    id: strawberry.ID = strawberry.field(description="The view.")


@strawberry.input(description="What a list opens with.")
class ListViewDefaultInput:
    kind: ListKind = strawberry.field(name="list", description="Where it is to open by itself.")
    id: strawberry.ID | None = strawberry.field(
        default=None, description="One of its views that the viewer sees; null: the list as it is without views."
    )


@strawberry.type(description="The view, or why not.")
class ListViewPayload(Payload):
    view: ListView | None = strawberry.field(default=None, description="The view as it is now.")


@strawberry.type(description="The viewer's views of a list, or why not.")
class ListViewsPayload(Payload):
    views: list[ListView] | None = strawberry.field(default=None, description="All of them, by name.")
