"""Rows of dropped records on their way to the survivor, and back."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias
from uuid import UUID

from tortoise import connections

from ringbook.core.viewer import Viewer
from ringbook.history.actions import Change
from ringbook.history.bulk import Happening, write_all
from ringbook.merging.rules import RULES, Owner, Rule

Moved: TypeAlias = dict[str, dict[str, list[str]]]
"""By the rule's name and by the dropped record, the keys of the rows that moved; what was its main one comes first."""
Named: TypeAlias = Mapping[UUID, dict[str, str]]
"""Records as the history keeps them, by their ids."""
_MOVING = """
SELECT {once} t.{column} AS owner, {key} AS key, {main} AS main FROM {table} t
WHERE t.{column} = ANY(%(dropped)s::uuid[]) {apart} {free} {order}
"""
_MOVE = """
WITH moving AS ({moving})
UPDATE {table} t SET {column} = %(keep)s {sets} FROM moving m WHERE t.{column} = m.owner AND {key} = m.key
RETURNING m.owner, m.key::text AS key, m.main
"""
_IN_LINE = ", main = false, rank = t.rank + 1000 * array_position(%(dropped)s::uuid[], m.owner)"
_ONE_MAIN = """
UPDATE {table} SET main = true WHERE id = (
    SELECT id FROM {table} t WHERE {column} = %(owner)s ORDER BY {key}::text = %(first)s DESC, rank, id LIMIT 1)
AND NOT EXISTS (SELECT FROM {table} WHERE {column} = %(owner)s AND main)
"""
_BACK = """
UPDATE {table} t SET {column} = %(dropped)s {sets}
WHERE t.{column} = %(keep)s AND {key}::text = ANY(%(keys)s::text[]) RETURNING {key}::text AS key
"""
_COUNT = "SELECT %(rule_{n})s::text AS name, count(*) AS count FROM ({moving}) rows"
_TOUCH = "UPDATE {table} SET version = version + 1, updated_at = now() WHERE id = ANY(%s) RETURNING id, version"


async def move(owner: Owner, keep: UUID, dropped: Sequence[UUID], named: Named, *, by: Viewer) -> Moved:
    """Everything that names one of the `dropped` names `keep`; answers what moved."""
    moved: Moved = {}
    for rule in RULES[owner]:
        sql = _MOVE.format(
            moving=_moving(rule),
            table=rule.table,
            column=rule.column,
            key=_key(rule),
            sets=_IN_LINE if rule.in_line else "",
        )
        rows = await _run(sql, keep=keep, dropped=list(dropped))
        for row in sorted(rows, key=lambda row: not row["main"]):
            moved.setdefault(rule.name, {}).setdefault(str(row["owner"]), []).append(row["key"])
        if rule.in_line:
            await _one_main(rule, keep)
        if rule.event:
            await _tell(rule, moved.get(rule.name, {}), named, keep, by)
    return moved


async def move_back(
    rule: Rule, keep: UUID, dropped: UUID, keys: Sequence[str], named: Named, *, by: Viewer
) -> list[str]:
    """Those of the rows with these keys that the survivor still has are the dropped record's again; answers them."""
    main = ", main = false" if rule.in_line else ""
    sql = _BACK.format(table=rule.table, column=rule.column, key=_key(rule), sets=main)
    back = [row["key"] for row in await _run(sql, keep=keep, dropped=dropped, keys=list(keys))]
    if rule.in_line:
        await _one_main(rule, keep)
        await _one_main(rule, dropped, first=next(iter(keys), ""))
    if rule.event:
        await _tell(rule, {str(keep): back}, named, dropped, by)
    return back


async def _one_main(rule: Rule, owner: UUID, first: str = "") -> None:
    """Where none of the numbers or addresses is the main one, that with the key `first` is, else the first."""
    await _run(_ONE_MAIN.format(table=rule.table, column=rule.column, key=_key(rule)), owner=owner, first=first)


async def counts(owner: Owner, keep: UUID, dropped: Sequence[UUID]) -> dict[str, int]:
    """By the label of their rule, how many rows would move; in one query."""
    rules = [rule for rule in RULES[owner] if rule.label]
    sql = " UNION ALL ".join(_COUNT.format(n=n, moving=_moving(rule)) for n, rule in enumerate(rules))
    names = {f"rule_{n}": rule.label for n, rule in enumerate(rules)}
    return {row["name"]: row["count"] for row in await _run(sql, keep=keep, dropped=list(dropped), **names)}


def _moving(rule: Rule) -> str:
    """Which rows move: all of them, or of those that are the same just one, if the survivor has none like it."""
    here, there = rule.same.format(t="t"), rule.same.format(t="k")
    like = f"SELECT FROM {rule.table} k WHERE k.{rule.column} = %(keep)s AND {there} = {here}"
    order = f"ORDER BY {here}, array_position(%(dropped)s::uuid[], t.{rule.column}), {_key(rule)}"
    everybody = "%(dropped)s::uuid[] || %(keep)s::uuid"
    return _MOVING.format(
        table=rule.table,
        column=rule.column,
        key=_key(rule),
        main="t.main" if rule.in_line else "false",
        once=f"DISTINCT ON ({here})" if rule.same else "",
        free=f"AND NOT EXISTS ({like})" if rule.same else "",
        apart=f"AND t.{rule.apart} <> ALL({everybody})" if rule.apart else "",
        order=order if rule.same else "",
    )


def _key(rule: Rule) -> str:
    return "t.id" if rule.key == "id" else rule.key


async def _tell(rule: Rule, moved: Mapping[str, Sequence[str]], named: Named, to: UUID, by: Viewer) -> None:
    """Each of these records, and nobody else, is told that it names another one now."""
    was = {UUID(key): UUID(owner) for owner, keys in moved.items() for key in keys}
    if not was:
        return
    touched = await connections.get("default").execute_query_dict(_TOUCH.format(table=rule.table), [list(was)])
    happened = [
        Happening(row["id"], row["version"], changes=[Change(rule.field, named[was[row["id"]]], named[to])])
        for row in touched
    ]
    await write_all(rule.event, rule.table.capitalize(), happened, by=by)


async def _run(sql: str, **values: Any) -> list[dict[str, Any]]:
    given: Any = values  # Tortoise passes named values through, though it says "list"
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(sql, given)
    return rows
