"""The trash as the API shows it."""

from datetime import datetime
from typing import Annotated, Any, TypeAlias, Union

import strawberry

from ringbook.contacts import policy
from ringbook.contacts.models import Contact as ContactRow
from ringbook.contacts.trash.items import KEPT, Items
from ringbook.contacts.trash.loaders import deletions
from ringbook.contacts.types import Contact
from ringbook.core.context import Info
from ringbook.core.ids import global_id
from ringbook.core.paging import PageInfo
from ringbook.core.reading import attribute, shown
from ringbook.history.actors.types import Actor
from ringbook.organizations import policy as organizations
from ringbook.organizations.types import Organization

TrashRecord: TypeAlias = Annotated[
    Union[Contact, Organization],  # noqa: UP007
    strawberry.union("TrashRecord", description="What can lie in the trash."),
]


@strawberry.type(description="A deleted contact or organization.")
class TrashItem:
    deleted_at: datetime = attribute("When, in UTC.")

    @strawberry.field(description="The id of the record, by which it is restored.")
    def id(root: strawberry.Parent[Any]) -> strawberry.ID:
        return strawberry.ID(global_id(type(root).__name__, root.pk))

    @strawberry.field(description="As it was when it was deleted.")
    def record(root: strawberry.Parent[Any]) -> TrashRecord:
        return shown(root)

    @strawberry.field(description="Who deleted it; null when that is not known any more.")
    async def by(root: strawberry.Parent[Any], info: Info) -> Actor | None:
        event = await info.context.load(deletions, root.pk)
        return Actor.of(event) if event else None

    @strawberry.field(description="From when on it is gone for good, with all that belongs to it; in UTC.")
    def purged_at(root: strawberry.Parent[Any]) -> datetime:
        return root.deleted_at + KEPT

    @strawberry.field(description="The viewer may take it out of the trash.")
    def viewer_can_restore(root: strawberry.Parent[Any], info: Info) -> bool:
        rules = policy if isinstance(root, ContactRow) else organizations
        return rules.can_delete(info.context.viewer)


@strawberry.type(description="One page of the trash, newest first.")
class TrashConnection:
    page: strawberry.Private[Items]

    @strawberry.field(description="The records.")
    def nodes(self) -> list[TrashItem]:
        return shown([edge.node for edge in self.page.edges])

    @strawberry.field(description="Where this page stands.")
    def page_info(self) -> PageInfo:
        return self.page.page_info

    @strawberry.field(description="Records in the whole list, exact to 10 000; 10 001 means more than that.")
    async def total_count(self) -> int:
        return await self.page.count()
