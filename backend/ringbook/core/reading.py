"""How types read: attributes come from the row's columns, relations are declared once, here.

class Contact:
    first_name: str = attribute("…")                     # the column of the same name
    stage: Stage | None = one(stages_by_id, "stage_id", "…")
    phones: list[PhoneNumber] = many(phones_by_owner, "…")
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, TypeVar
from uuid import UUID

import strawberry
from strawberry.types.field import StrawberryField
from tortoise.models import Model
from tortoise.queryset import QuerySet

from ringbook.core.answers import Loader
from ringbook.core.context import Context, Info
from ringbook.core.ids import global_id
from ringbook.core.prepared import rows_over

Item = TypeVar("Item")
Linked = TypeVar("Linked", bound=Model)


@strawberry.interface(description="Anything with an id of its own; `node(id)` finds it again.")
class Node:
    @strawberry.field(description="Opaque, stable, unique over all types.")
    def id(self, info: Info) -> strawberry.ID:
        kind = info._raw_info.parent_type.name
        return strawberry.ID(global_id(kind, self.pk))  # type: ignore[attr-defined]

    @classmethod
    def is_type_of(cls, row: Any, info: Any) -> bool:
        """A row of the model of the same name, or the type itself."""
        return type(row).__name__ == cls.__name__


def attribute(description: str, **options: Any) -> Any:
    """A field that is the row's column of the same name."""
    return strawberry.field(description=description, **options)


@dataclass(frozen=True, slots=True)
class Relation:
    """What a field asks for each row: `question`, by the row's column `by`.

    nothing: makes what stands for no answer.
    """

    question: Loader[Any, Any]
    by: str
    nothing: Callable[[], Any]

    @classmethod
    def of(cls, field: StrawberryField) -> "Relation | None":
        """The relation that a field was declared to be."""
        return field.metadata.get("relation")

    def field(self, description: str) -> Any:
        async def resolve(root: strawberry.Parent[Any], info: Info) -> Any:
            [answer] = await self.read([root], info.context)
            return answer

        return strawberry.field(resolver=resolve, description=description, metadata={"relation": self})

    async def read(self, rows: Sequence[Any], context: Context) -> list[Any]:
        """An answer a row; a row whose column is null asks nothing."""
        keys = list(map(attrgetter(self.by), rows))
        found = iter(await context.load_all(self.question, [key for key in keys if key is not None]))
        answers = [None if key is None else next(found) for key in keys]
        return [self.nothing() if answer is None else answer for answer in answers]


def one(question: Loader[Any, Any], by: str, description: str) -> Any:
    """A relation to one row: `question` is asked with the row's column `by`; null stays null."""
    return Relation(question, by, lambda: None).field(description)


def many(question: Loader[Any, list[Any]], description: str, by: str = "id") -> Any:
    """A relation to a list of rows: `question` is asked with the row's column `by`; none gives []."""
    return Relation(question, by, list).field(description)


def count(question: Loader[Any, int], description: str, by: str = "id") -> Any:
    """A number that `question` knows by the row's column `by`; none gives 0."""
    return Relation(question, by, int).field(description)


def shown(rows: Any) -> Any:
    """Rows as the GraphQL types that resolve from them: a word for the type checker, nothing happens."""
    return rows


def by(attribute: str, rows: Iterable[Item]) -> dict[Any, Item]:
    """Rows by one of their attributes, for loaders of one."""
    return {getattr(row, attribute): row for row in rows}


def grouped(attribute: str, rows: Iterable[Item]) -> Mapping[Hashable, list[Item]]:
    """Rows in lists by one of their attributes, for loaders of many."""
    groups: defaultdict[Hashable, list[Item]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, attribute)].append(row)
    return groups


async def linked(
    rows: QuerySet[Linked], table: str, owner: str, item: str, ids: list[UUID], *order: str
) -> Mapping[Hashable, list[Linked]]:
    """Rows by owner over a link table with the columns `owner` and `item`, in this order."""
    found = defaultdict[Hashable, list[Linked]](list)
    for its, row in await rows_over(rows, table, owner, item, ids, *order):
        found[its].append(row)
    return found
