"""Merges as the API shows them."""

from datetime import datetime
from typing import Annotated, Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.reading import Node, attribute
from ringbook.merging.loaders import mergers, undoable


@strawberry.type(description="A record's value of a field.")
class MergeValue:
    record_id: strawberry.ID = strawberry.field(description="Whose it is.")
    text: str = strawberry.field(description="As people read it, in the viewer's language; empty when there is none.")
    colour: str | None = strawberry.field(description="As #rrggbb, of what has a colour, such as a stage.")


@strawberry.type(description="A field that at least one of the records has a value of; just one of them survives.")
class MergeField:
    key: str = strawberry.field(
        description="As the record's type names it; custom:<id> for the Crm's own fields. For MergeChoice.field."
    )
    label: str = strawberry.field(description="Its name in the viewer's language.")
    values: list[MergeValue] = strawberry.field(description="One of each record, the survivor's first.")
    chosen: strawberry.ID = strawberry.field(
        description="Whose value survives if nothing else is chosen: the survivor's, or the first filled one."
    )
    differs: bool = strawberry.field(description="The records have different values of it.")


@strawberry.type(description="How much of one kind moves to the survivor.")
class MergeCount:
    label: str = strawberry.field(description="What, in the viewer's language.")
    count: int = strawberry.field(description="How many; what the survivor has already is not counted.")


@strawberry.type(description="What a merge would do.")
class MergePreview:
    fields: list[MergeField] = strawberry.field(description="The filled fields, the Crm's own last.")
    moved: list[MergeCount] = strawberry.field(description="What moves to the survivor; without what there is none of.")


@strawberry.type(description="A merge of contacts or of organizations; for 30 days it can be undone.")
class Merge(Node):
    created_at: datetime = attribute("When, in UTC.")
    undone_at: datetime | None = attribute("When it was undone, in UTC; null while it holds.")

    @strawberry.field(description="Who did it.")
    async def by_name(root: strawberry.Parent[Any], info: Info) -> str:
        return await info.context.load(mergers, root.user_id) or "" if root.user_id else ""

    @strawberry.field(description="The names of those who were merged into the survivor.")
    def dropped(root: strawberry.Parent[Any]) -> list[str]:
        return [each["name"] for each in root.dropped]

    @strawberry.field(description="The viewer may undo it, and it is not too late.")
    async def can_undo(root: strawberry.Parent[Any], info: Info) -> bool:
        return bool(await info.context.load(undoable, root.pk))


RecordId = Annotated[strawberry.ID, strawberry.argument(description="A contact or an organization.")]
