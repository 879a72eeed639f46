"""Places in a column: found beside a neighbour, and made where there is none. All inside a transaction."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.contacts.board.order import KEY, between

IN_COLUMN = "stage_id = %s AND deleted_at IS NULL AND archived_at IS NULL"
_HOLD = "SELECT pg_advisory_xact_lock(hashtext('board'), hashtext(%s))"
_THERE = f"SELECT id, {KEY} AS key FROM contact WHERE {IN_COLUMN} AND id = ANY(%s)"
_BESIDE = f"SELECT id, {KEY} AS key FROM contact WHERE {IN_COLUMN} AND id <> %s"
_UNDER = f"{_BESIDE} AND ({KEY}, id) > (%s, %s) ORDER BY {KEY}, id LIMIT 1"
_OVER = f"{_BESIDE} AND ({KEY}, id) < (%s, %s) ORDER BY {KEY} DESC, id DESC LIMIT 1"
_ALIKE = f"{_BESIDE} AND {KEY} = %s AND id <= %s ORDER BY id"
_HIGHER = f"{_BESIDE} AND {KEY} < %s ORDER BY {KEY} DESC LIMIT 1"
_LOCK = "SELECT id FROM contact WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE"
_SPREAD = """
UPDATE contact SET board_position = %s::numeric + %s::numeric * place / %s
FROM unnest(%s::uuid[]) WITH ORDINALITY AS moved (id, place)
WHERE contact.id = moved.id AND stage_id = %s"""
_PUT = "UPDATE contact SET board_position = %s WHERE id = %s"
_TOP = "UPDATE contact SET board_position = least(-extract(epoch FROM clock_timestamp()), %s::numeric) WHERE id = %s"
STEP, GAP = Decimal(1), Decimal("0.001")
"""How far the lowest place is under its neighbour, and how far places are above the highest one."""


@dataclass(frozen=True, slots=True)
class Card:
    """A contact where it stands."""

    id: UUID
    key: Decimal


@dataclass(frozen=True, slots=True)
class Column:
    """The column of a stage, without the card that is being placed."""

    stage_id: UUID
    moving: UUID

    async def hold(self) -> None:
        """Nobody else places cards here until our transaction ends; to be asked before any row is locked."""
        await _ask(_HOLD, str(self.stage_id))

    async def cards(self, ids: Collection[UUID]) -> dict[UUID, Card]:
        """Those of these that stand here."""
        return {card.id: card for card in await self._cards(_THERE, list(ids)) if card.id != self.moving}

    async def under(self, card: Card) -> Decimal:
        """A place directly under a card."""
        [*below] = await self._beside(_UNDER, card.key, card.id)
        return await self._amid(card, below[0]) if below else card.key + STEP

    async def over(self, card: Card) -> Decimal | None:
        """A place directly over a card; None when that is the top of the column."""
        [*above] = await self._beside(_OVER, card.key, card.id)
        return await self._amid(above[0], card) if above else None

    async def _amid(self, above: Card, below: Card) -> Decimal:
        if above.key == below.key:
            if above.id < self.moving < below.id:
                return above.key
            above = Card(above.id, await self._lift(above))
        return between(above.key, below.key)

    async def _lift(self, lowest: Card) -> Decimal:
        """Spread the cards of `lowest`'s key, down to it, over the free room above; answers its new key."""
        alike = [card.id for card in await self._beside(_ALIKE, lowest.key, lowest.id)]
        [*higher] = await self._beside(_HIGHER, lowest.key)
        floor = higher[0].key if higher else lowest.key - GAP
        # All rows at once and in one order, so that nobody who locks many of them waits for us while we wait for them.
        await _ask(_LOCK, [*alike, self.moving])
        await _ask(_SPREAD, floor, lowest.key - floor, len(alike) + 1, alike, self.stage_id)
        return (await self.cards([lowest.id]))[lowest.id].key

    async def _beside(self, sql: str, *values: Any) -> list[Card]:
        return await self._cards(sql, self.moving, *values)

    async def _cards(self, sql: str, *values: Any) -> list[Card]:
        return [Card(row["id"], row["key"]) for row in await _ask(sql, self.stage_id, *values)]


async def put(id: UUID, key: Decimal) -> None:
    await _ask(_PUT, key, id)


async def put_on_top(id: UUID, over: Decimal | None = None) -> None:
    """Above everything, and above the key `over`, whatever clocks say."""
    await _ask(_TOP, None if over is None else over - GAP, id)


async def _ask(sql: str, *values: Any) -> list[dict[str, Any]]:
    return await connections.get("default").execute_query_dict(sql, list(values))
