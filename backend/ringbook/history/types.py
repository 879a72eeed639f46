"""What happened, as the API shows it."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, Union
from uuid import UUID

import orjson
import strawberry

from ringbook.activities.loaders import notes_by_id
from ringbook.contacts.loaders import contacts_by_id
from ringbook.core.arguments import After, First
from ringbook.core.context import Context, Info, Loader
from ringbook.core.paging import PageInfo
from ringbook.core.reading import Node, attribute, many, shown
from ringbook.core.words import camel
from ringbook.custom_fields.loaders import fields_by_id
from ringbook.history import models
from ringbook.history.actions import CUSTOM
from ringbook.history.loaders import changes_by_event
from ringbook.history.timeline import cursor_of, told
from ringbook.identity.loaders import users_by_id
from ringbook.organizations.loaders import organizations_by_id
from ringbook.telephony.loaders import calls_by_id

if TYPE_CHECKING:
    from ringbook.activities.types import Note
    from ringbook.contacts.types import Contact
    from ringbook.custom_fields.types import CustomField
    from ringbook.identity.types import User
    from ringbook.organizations.types import Organization
    from ringbook.telephony.types import Call

SUBJECTS: dict[str, Loader[Any, Any]] = {
    "Contact": contacts_by_id,
    "Organization": organizations_by_id,
    "Note": notes_by_id,
    "Call": calls_by_id,
}
"""How the subject of an event is found, if the viewer may see it: by the model's name."""
TimelineSubject: TypeAlias = Annotated[
    Union[  # noqa: UP007
        Annotated["Contact", strawberry.lazy("ringbook.contacts.types")],
        Annotated["Organization", strawberry.lazy("ringbook.organizations.types")],
        Annotated["Note", strawberry.lazy("ringbook.activities.types")],
        Annotated["Call", strawberry.lazy("ringbook.telephony.types")],
    ],
    strawberry.union("TimelineSubject", description="What something happened to."),
]


async def subject_of(event: models.Event, context: Context) -> Any:
    """The row an event happened to; None when the viewer can't see it, or it is gone."""
    question = SUBJECTS.get(event.subject_type)
    return await context.load(question, event.subject_id) if question else None


@strawberry.type(description="One field before and after.")
class FieldChange:
    @strawberry.field(description="The field as the API names it, such as stage or firstName.")
    def field(root: strawberry.Parent[Any]) -> str:
        return "customValues" if root.field.startswith(CUSTOM) else camel(root.field)

    @strawberry.field(description="Which of the Crm's own fields, deleted ones too; null when field says it all.")
    async def custom_field(
        root: strawberry.Parent[Any], info: Info
    ) -> Annotated["CustomField", strawberry.lazy("ringbook.custom_fields.types")] | None:
        key = root.field.removeprefix(CUSTOM)
        return None if key == root.field else await info.context.load(fields_by_id, UUID(key))

    @strawberry.field(description="As JSON; a reference is {id, label} with the label of that time. Null: nothing.")
    async def before(root: strawberry.Parent[Any], info: Info) -> str | None:
        return await _json(root.field, root.before, info.context)

    @strawberry.field(description="As JSON, like `before`.")
    async def after(root: strawberry.Parent[Any], info: Info) -> str | None:
        return await _json(root.field, root.after, info.context)


@strawberry.type(description="Who did it.")
class Actor:
    name: str = strawberry.field(description="Their name at that time.")
    user_id: strawberry.Private[Any]

    @strawberry.field(description="The user; null for a machine, and for somebody who is gone.")
    async def user(self, info: Info) -> Annotated["User", strawberry.lazy("ringbook.identity.types")] | None:
        return await info.context.load(users_by_id, self.user_id) if self.user_id else None


@strawberry.type(description="One thing that happened.")
class TimelineEntry(Node):
    seq: int = attribute("Counts up over everything that happens.")
    at: datetime = attribute("When, in UTC.")
    name: str = attribute("What: contact.created, contact.moved, note.added, call.started and so on.")
    changes: list[FieldChange] = many(changes_by_event, "The fields that changed by it.")

    @strawberry.field(description="Who did it.")
    def by(root: strawberry.Parent[Any]) -> Actor:
        return Actor(name=root.by_name, user_id=root.by_id)

    @strawberry.field(description="What it happened to; null once the viewer can't see it any more.")
    async def subject(root: strawberry.Parent[Any], info: Info) -> TimelineSubject | None:
        return shown(await subject_of(root, info.context))

    @classmethod
    def is_type_of(cls, row: Any, info: Any) -> bool:
        return isinstance(row, models.Event)


@strawberry.type(description="An entry in its place on the timeline.")
class TimelineEdge:
    cursor: str = strawberry.field(description="Give it as `after` to go on behind this entry.")
    node: TimelineEntry = strawberry.field(description="The entry.")


@strawberry.type(description="One page of a timeline, newest first.")
class TimelineConnection:
    edges: list[TimelineEdge] = strawberry.field(description="The entries with their cursors.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")

    @strawberry.field(description="The entries alone.")
    def nodes(self) -> list[TimelineEntry]:
        return [edge.node for edge in self.edges]


def timeline(description: str) -> Any:
    """The field of a record that tells what happened with it."""

    async def resolve(
        root: strawberry.Parent[Any], info: Info, first: First = 30, after: After = None
    ) -> TimelineConnection:
        events, more = await told(root.id, first, after, lambda event: subject_of(event, info.context))
        edges = [TimelineEdge(cursor=cursor_of(event), node=shown(event)) for event in events]
        start, end = (edges[0].cursor, edges[-1].cursor) if edges else (None, None)
        info_of_page = PageInfo(has_next_page=more, has_previous_page=bool(after), start_cursor=start, end_cursor=end)
        return TimelineConnection(edges=edges, page_info=info_of_page)

    return strawberry.field(resolver=resolve, description=f"{description} Errors: OUT_OF_RANGE, BAD_CURSOR.")


async def _json(field: str, value: Any, context: Context) -> str | None:
    """A value as JSON text; what it refers to is read with the viewer's rights."""
    if value is None:
        return None
    question = SUBJECTS.get(field.capitalize())
    if question and not await context.load(question, UUID(value["id"])):
        return None
    return orjson.dumps(value).decode()
