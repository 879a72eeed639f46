"""Batch reads of the board."""

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from tortoise import connections

from ringbook.contacts.board.order import KEY
from ringbook.core.viewer import Viewer


async def board_keys(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Decimal]:
    """Where contacts that the viewer sees stand in their columns; read anew, for the database itself sets it."""
    sql = f"SELECT id, {KEY} AS key FROM contact WHERE id = ANY(%s)"
    rows = await connections.get("default").execute_query_dict(sql, [ids])
    return {row["id"]: row["key"] for row in rows}
