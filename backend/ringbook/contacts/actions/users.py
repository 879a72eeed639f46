"""Who uses a word."""

from dataclasses import dataclass
from typing import Literal, TypeAlias
from uuid import UUID

from tortoise import connections
from tortoise.models import Model

from ringbook.dictionaries.models import Position, Source, Stage
from ringbook.tags.models import Tag

Owner: TypeAlias = Literal["contact", "organization"]
BOTH: tuple[Owner, ...] = ("contact", "organization")
OWNERS: dict[type[Model], tuple[Owner, ...]] = {Stage: BOTH, Source: BOTH, Tag: BOTH, Position: ("contact",)}
"""Whose tables have what kind of word."""


@dataclass(frozen=True, slots=True)
class Users:
    """Records of one table that use a word, in order, those in the trash too; alive: how many are not there."""

    ids: list[UUID]
    alive: int


async def users_of(word: Model, owner: Owner) -> Users:
    link = f"id IN (SELECT {owner}_id FROM {owner}_tag WHERE tag_id = %s)"
    condition = link if isinstance(word, Tag) else f"{field_of(word)}_id = %s"
    sql = f"SELECT id, deleted_at IS NULL AS alive FROM {owner} WHERE {condition} ORDER BY id"
    rows = await connections.get("default").execute_query_dict(sql, [word.pk])
    return Users([row["id"] for row in rows], sum(row["alive"] for row in rows))


def field_of(word: Model) -> str:
    """The record's field: stage, position, source."""
    return type(word).__name__.lower()
