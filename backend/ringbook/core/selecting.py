"""A query as text and values, for statements that the query builder can't write, such as INSERT … SELECT."""

from typing import Any

from tortoise.queryset import AwaitableQuery


def statement(rows: AwaitableQuery[Any]) -> tuple[str, list[Any]]:
    """The SELECT of a query, `values("id")` and the like, with `%s` for each of its values."""
    rows._choose_db_if_not_chosen()
    rows._make_query()
    sql, values = rows.query.get_parameterized_sql()
    return sql, list(values)
