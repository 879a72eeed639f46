"""Views as the API shows them."""

from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, one
from ringbook.core.scalars import JSON
from ringbook.identity.loaders import users_by_id
from ringbook.views import policy
from ringbook.views.loaders import defaults
from ringbook.views.models import ListDensity, ListKind, ListLayout

if TYPE_CHECKING:
    from ringbook.identity.types import User

describe(
    ListKind,
    "A list that has views.",
    CONTACTS="The rows of the query `contacts`.",
    ORGANIZATIONS="The rows of the query `organizations`.",
    CALLS="The rows of the query `calls`.",
    TICKETS="The rows of the query `tickets`.",
    ACTIVITIES="The rows of the query `activities`.",
    MESSAGES="The rows of the query `messages`.",
)
describe(
    ListLayout,
    "How the records of a list stand.",
    TABLE="In rows and columns.",
    BOARD="As cards in a column for each stage.",
)
describe(
    ListDensity,
    "How close the rows of a list stand.",
    NORMAL="With room between the lines.",
    COMPACT="As many rows as fit.",
)


@strawberry.type(description="A column of a list, in its place.")
class ViewColumn:
    key: str = strawberry.field(description="As ViewColumnInput has it; pass over one that is not known any more.")
    width: int | None = strawberry.field(description="In pixels, 60 to 800; null: as wide as such a column is.")


@strawberry.type(description="What the viewer may do with a view.")
class ListViewCan:
    edit: bool = strawberry.field(description="Change it.")
    delete: bool = strawberry.field(description="Delete it; else the mutation refuses to.")
    share: bool = strawberry.field(description="Share it with everybody, or change it while it is shared.")


@strawberry.type(description="A list as somebody likes to see it: a filter, an order, columns.")
class ListView(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    kind: ListKind = attribute("The list it is a view of.", name="list")
    name: str = attribute("Unique among its owner's views of the list, whatever the case; up to 80 characters.")
    shared: bool = attribute("Everybody who may read the list sees it.")
    owner: Annotated["User", strawberry.lazy("ringbook.identity.types")] | None = one(
        users_by_id, "user_id", "Who made it."
    )
    conditions: JSON | None = attribute(
        "The filter, just as a variable of the list's query takes it; null: everything. What it names may be gone"
        " since: then the list's query says so.",
        name="filter",
    )
    sorting: JSON | None = attribute(
        "The order, just as a variable of the list's query takes it; null: the list's own.", name="order"
    )
    layout: ListLayout = attribute("As a table or as a board.")
    density: ListDensity = attribute("How close its rows stand.")

    @strawberry.field(description="The columns from left to right; none: the list's own.")
    def columns(root: strawberry.Parent[Any]) -> list[ViewColumn]:
        return [ViewColumn(key=column["key"], width=column["width"]) for column in root.columns]

    @strawberry.field(description="The list opens with it for the viewer.")
    async def is_default(root: strawberry.Parent[Any], info: Info) -> bool:
        return bool(await info.context.load(defaults, root.id))

    @strawberry.field(description="What the viewer may do with it.")
    def viewer_can(root: strawberry.Parent[Any], info: Info) -> ListViewCan:
        viewer = info.context.viewer
        edit = policy.can_edit(root, viewer)
        return ListViewCan(edit=edit, delete=edit, share=edit and policy.can_share(viewer))


__all__ = ["ListDensity", "ListKind", "ListLayout", "ListView", "ListViewCan", "ViewColumn"]
