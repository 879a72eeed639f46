"""What changed in fields, as the API shows it: on the timeline, and in a record's list of changes."""

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias
from uuid import UUID

import orjson
import strawberry

from ringbook.contacts.loaders import contacts_by_id
from ringbook.core.answers import Loader
from ringbook.core.arguments import After, First
from ringbook.core.context import Context, Info
from ringbook.core.enums import describe
from ringbook.core.paging import Connection
from ringbook.core.reading import Node
from ringbook.core.words import camel
from ringbook.custom_fields.loaders import fields_by_id
from ringbook.history import models
from ringbook.history.actions import CUSTOM
from ringbook.history.actors.types import Actor
from ringbook.history.changes.loaders import CUSTOM_VALUES, changes_of
from ringbook.organizations.loaders import organizations_by_id
from ringbook.projects.loaders import projects_by_id
from ringbook.telephony.loaders import calls_by_id
from ringbook.tickets.loaders import tickets_by_id

if TYPE_CHECKING:
    from ringbook.custom_fields.types import CustomField

SECRETS: dict[str, Loader[Any, Any]] = {
    "contact": contacts_by_id,
    "people": contacts_by_id,
    "copied_from": contacts_by_id,
    "relations": contacts_by_id,
    "organization": organizations_by_id,
    "parent": organizations_by_id,
    "project": projects_by_id,
    "ticket": tickets_by_id,
    "calls": calls_by_id,
}
"""The fields whose values name records that not everybody sees, and the question that finds what the viewer may see."""


class Via(Enum):
    PERSON = "person"
    IMPORT = "import"
    API_KEY = "key"
    MACHINE = "machine"
    MERGE = "merge"
    SYNC = "sync"


describe(
    Via,
    "How it was done.",
    PERSON="By a person in the app.",
    IMPORT="Through an import.",
    API_KEY="With an API key.",
    MACHINE="By a machine such as a PBX, or a rule of the settings.",
    MERGE="Kept for merging records.",
    SYNC="Kept for other systems.",
)


MACHINES = {"pbx", "rules"}
"""The ways of acting (Viewer.via) that are machines'."""


@strawberry.type(description="One field before and after.")
class FieldChange:
    @strawberry.field(description="The field as the API names it, such as stage or firstName.")
    def field(root: strawberry.Parent[Any]) -> str:
        return CUSTOM_VALUES if root.field.startswith(CUSTOM) else camel(root.field)

    @strawberry.field(description="Which of the Crm's own fields, deleted ones too; null when field says it all.")
    async def custom_field(
        root: strawberry.Parent[Any], info: Info
    ) -> Annotated["CustomField", strawberry.lazy("ringbook.custom_fields.types")] | None:
        key = root.field.removeprefix(CUSTOM)
        return None if key == root.field else await info.context.load(fields_by_id, UUID(key))

    @strawberry.field(
        description="As JSON; a reference is {id, label} with the label of that time, a list is one of those. Null:"
        " nothing, or a record that the viewer may not see."
    )
    async def before(root: strawberry.Parent[Any], info: Info) -> str | None:
        return await _json(root.field, root.before, info.context)

    @strawberry.field(description="As JSON, like `before`.")
    async def after(root: strawberry.Parent[Any], info: Info) -> str | None:
        return await _json(root.field, root.after, info.context)


@strawberry.type(description="A change of one field of a contact or an organization.")
class RecordChange(FieldChange, Node):
    @strawberry.field(description="When, in UTC.")
    def at(root: strawberry.Parent[Any]) -> datetime:
        at: datetime = root.event.at
        return at

    @strawberry.field(description="Who did it.")
    def by(root: strawberry.Parent[Any]) -> Actor:
        return Actor.of(root.event)

    @strawberry.field(description="How they did it.")
    def via(root: strawberry.Parent[Any]) -> Via:
        return Via.MACHINE if root.event.via in MACHINES else Via(root.event.via)

    @strawberry.field(description="What happened: contact.created, contact.changed, contact.related and so on.")
    def event(root: strawberry.Parent[Any]) -> str:
        name: str = root.event.name
        return name

    @classmethod
    def is_type_of(cls, row: Any, info: Any) -> bool:
        return isinstance(row, models.FieldChange)


FieldName: TypeAlias = Annotated[
    str | None,
    strawberry.argument(
        description="Only this field, as `RecordChange.field` spells it; customValues: all of the Crm's own fields."
    ),
]


def changes() -> Any:
    """The field of a record that lists what changed in its fields."""

    async def resolve(
        root: strawberry.Parent[Any], info: Info, field: FieldName = None, first: First = 50, after: After = None
    ) -> Connection[RecordChange]:
        return await changes_of(root.id, field, first, after)

    description = "What changed in its fields, newest first. Errors: OUT_OF_RANGE, BAD_CURSOR."
    return strawberry.field(resolver=resolve, description=description)


async def _json(field: str, value: Any, context: Context) -> str | None:
    """A value as JSON text; what it refers to is read with the viewer's rights."""
    if value is None:
        return None
    if question := SECRETS.get(field):
        value = await _seen(value, question, context)
    return None if value is None else orjson.dumps(value).decode()


async def _seen(value: Any, question: Loader[Any, Any], context: Context) -> Any:
    """A reference, or a list of them without those that the viewer may not see; None when nothing is left."""
    if isinstance(value, list):
        return [each for each in value if await _seen(each, question, context)] or None
    return value if await context.load(question, UUID(value["id"])) else None
