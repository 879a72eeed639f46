"""What happens to universal dictionaries. One change of a list at a time: its default and its order are one thing."""

from collections.abc import Sequence
from typing import Any

from babel.numbers import list_currencies
from tortoise import connections

from ringbook.core.checks import colour_of, name_of
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.history.actions import SETTINGS, record, update

CREATED = "dictionary.created"
CHANGED = "dictionary.changed"
DELETED = "dictionary.deleted"


async def add(kind: DictionaryKind, *, name: str, by: Viewer, **values: Any) -> DictionaryEntry:
    """A new entry at the end of its list. A new default takes the place of the old one.

    Raises BLANK, TOO_LONG, TAKEN, NOT_A_COLOUR, UNKNOWN_CURRENCY, or INACTIVE for a default that is not active.
    """
    rows = await _alone(kind)
    entry = DictionaryEntry(kind=kind, name=_free(kind, name, rows), **_checked(values))
    entry.rank = max((row.rank for row in rows), default=-1) + 1
    _check_default(entry.is_default, entry.active)
    if entry.is_default:
        await _no_default(rows, by)
    await entry.save()
    await record(CREATED, entry, by=by, also_tell=[SETTINGS])
    return entry


async def change(
    entry: DictionaryEntry, *, by: Viewer, expected_version: int | None = None, **values: Any
) -> DictionaryEntry:
    """Change what is given. What stops being active stops being the default. Raises what `add` does, and CONFLICT."""
    rows = await _alone(entry.kind)
    others = [row for row in rows if row.id != entry.id]
    if "name" in values:
        values["name"] = _free(entry.kind, values["name"], others)
    if values.get("active") is False:
        values.setdefault("is_default", False)
    if values.get("is_default"):
        _check_default(True, values.get("active", next((row.active for row in rows if row.id == entry.id), True)))
        await _no_default(others, by)
    if changes := await update(entry, expected_version=expected_version, **_checked(values)):
        await record(CHANGED, entry, by=by, changes=changes, also_tell=[SETTINGS])
    return entry


async def reorder(kind: DictionaryKind, wanted: Sequence[DictionaryEntry], *, by: Viewer) -> list[DictionaryEntry]:
    """Put a list in the order of `wanted`, which holds just all of it. Raises WRONG_LIST."""
    before = await _alone(kind)
    if sorted(row.id for row in wanted) != sorted(row.id for row in before):
        raise DomainError("wrong_list", "The list has changed meanwhile; look at it again.", field="ids")
    for rank, row in enumerate(wanted):
        if changes := await update(row, rank=rank):
            await record(CHANGED, row, by=by, changes=changes, also_tell=[SETTINGS])
    return list(wanted)


async def delete(entry: DictionaryEntry, *, by: Viewer) -> None:
    """Away with an entry. Who listens may keep it: consents/listeners.py raises IN_USE."""
    await record(DELETED, entry, by=by, also_tell=[SETTINGS])
    await entry.delete()


async def _alone(kind: DictionaryKind) -> list[DictionaryEntry]:
    """The list as it is; nobody else changes it until our transaction ends."""
    sql = "SELECT pg_advisory_xact_lock(hashtext('dictionary'), hashtext(%s))"
    await connections.get("default").execute_query(sql, [kind.value])
    return await DictionaryEntry.filter(kind=kind)


async def _no_default(rows: Sequence[DictionaryEntry], by: Viewer) -> None:
    """Just one of a list is the default: here comes another."""
    for row in rows:
        if row.is_default and (changes := await update(row, is_default=False)):
            await record(CHANGED, row, by=by, changes=changes, also_tell=[SETTINGS])


def _check_default(default: bool, active: bool) -> None:
    if default and not active:
        raise DomainError("inactive", "The default has to be active.", field="default")


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    return values | ({"colour": colour_of(values["colour"])} if "colour" in values else {})


def _free(kind: DictionaryKind, name: str, others: Sequence[DictionaryEntry]) -> str:
    name = name_of(name)
    if kind is DictionaryKind.CURRENCY:
        name = _currency(name)
    if name.casefold() in {row.name.casefold() for row in others}:
        raise DomainError("taken", "The list already has “{name}”.", field="name", name=name)
    return name


def _currency(code: str) -> str:
    if (code := code.upper()) not in list_currencies():
        raise DomainError("unknown_currency", "Give the currency's three-letter code, such as PLN.", field="name")
    return code
