"""Rows are found through the policy: what is hidden and what is missing look alike."""

from collections.abc import Collection, Iterable
from typing import Any, TypeVar
from uuid import UUID

from tortoise.models import Model
from tortoise.queryset import QuerySet

from ringbook.core.errors import not_found
from ringbook.core.ids import key_of
from ringbook.core.prepared import rows_by
from ringbook.core.words import camel

Row = TypeVar("Row", bound=Model)
MERGED_INTO = "merged_into_id"
"""The column of records that can be merged: the one they live on in."""


async def find_or_none(rows: QuerySet[Row], id: str, kind: str = "") -> Row | None:
    """The row with the global id `id` among `rows`, or None. kind: the API's type, if not named as the model."""
    key = key_of(id, kind or rows.model.__name__)
    return await find_key(rows, key) if key else None


async def find_key(rows: QuerySet[Row], key: UUID) -> Row | None:
    """The row with this key among `rows`; for a record that was merged into another one the other one."""
    found = await rows_by(rows, "id", [key])
    return found[0] if found else (await survivors(rows, [key])).get(key)


async def survivors(rows: QuerySet[Row], keys: Collection[UUID]) -> dict[UUID, Row]:
    """By the keys of merged records, those among `rows` that they were merged into; a merge leaves no chains."""
    if not keys or MERGED_INTO not in rows.model._meta.fields_map:
        return {}
    merged = rows.model.filter(id__in=keys, **{f"{MERGED_INTO}__isnull": False})
    into = dict(await merged.values_list("id", MERGED_INTO))
    kept = {row.pk: row for row in await rows.filter(id__in=set(into.values()))} if into else {}
    return {key: kept[id] for key, id in into.items() if id in kept}


async def living(rows: QuerySet[Any], keys: Collection[UUID]) -> dict[UUID, UUID]:
    """The keys that stand for some of `rows`, each with its row's own: another one's for a record that was merged."""
    there: list[UUID] = await rows.filter(id__in=keys).values_list("id", flat=True) if keys else []  # type: ignore[assignment]
    merged = await survivors(rows, set(keys).difference(there))
    return dict(zip(there, there, strict=True)) | {key: row.pk for key, row in merged.items()}


async def find(rows: QuerySet[Row], id: str, field: str = "id", kind: str = "") -> Row:
    """As `find_or_none`. Raises NOT_FOUND, pointing at `field`."""
    row = await find_or_none(rows, id, kind)
    if row is None:
        raise not_found(field)
    return row


async def find_all(rows: QuerySet[Row], ids: Iterable[str], field: str) -> list[Row]:
    """The rows with these ids, in their order, each once. Raises NOT_FOUND at the first that is not there."""
    wanted = {id: key_of(id, rows.model.__name__) for id in ids}
    keys = {key for key in wanted.values() if key}
    found = {row.pk: row for row in await rows_by(rows, "id", keys)}
    found |= await survivors(rows, keys - found.keys())
    for number, key in enumerate(wanted.values()):
        if key not in found:
            raise not_found(f"{field}.{number}")
    return [found[key] for key in wanted.values()]


async def choose(values: dict[str, Any], name: str, rows: QuerySet[Any]) -> None:
    """Put the row itself in the place of its id: `values["stage_id"]` becomes `values["stage"]`; null stays null."""
    column = f"{name}_id"
    if column in values:
        id = values.pop(column)
        values[name] = None if id is None else await find(rows, id, camel(column))
