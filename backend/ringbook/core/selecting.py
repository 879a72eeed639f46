"""A query as text and values, for statements that the query builder can't write, such as INSERT … SELECT."""

import re
from typing import Any

from tortoise.queryset import AwaitableQuery


def statement(rows: AwaitableQuery[Any]) -> tuple[str, list[Any]]:
    """The SELECT of a query, `values("id")` and the like, with `%s` for each of its values."""
    rows._choose_db_if_not_chosen()
    rows._make_query()
    sql, values = rows.query.get_parameterized_sql()
    return sql, list(values)


def named(sql: str, values: list[Any], name: str) -> tuple[str, dict[str, Any]]:
    """A statement as part of one whose values have names: its own are called `name`0, `name`1 and so on."""
    numbers = iter(range(len(values)))
    text = re.sub("(%%)|%s", lambda found: found[1] or f"%({name}{next(numbers)})s", sql)
    return text, {f"{name}{number}": value for number, value in enumerate(values)}
