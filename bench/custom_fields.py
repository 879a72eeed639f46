"""Custom fields against columns: `python -m bench.custom_fields --contacts 200000`.

The same values stand in a Crm's own fields and, copied, in plain columns with indexes of the same kind. Both are asked
by the statements that the API sends for a page; the plain ones are these with a column in the place of the field.
"""

import argparse
import asyncio
import random
import tempfile
from collections.abc import Awaitable, Callable
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any
from uuid import UUID

import strawberry
from tortoise import connections
from tortoise.queryset import QuerySet

from ringbook.contacts.models import Contact
from ringbook.core.conditions import Where
from ringbook.core.database import connected
from ringbook.core.filters import IdFilter
from ringbook.core.ids import global_id, uuid7
from ringbook.core.migrate import migrate
from ringbook.core.orders import Key, Order
from ringbook.core.paging import page, write_cursor
from ringbook.core.postgres import Cluster
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.custom_fields.expressions import sort_key
from ringbook.custom_fields.filters import CustomFieldFilter, NumberFilter, on_field
from ringbook.custom_fields.indexes import follow_definitions
from ringbook.custom_fields.models import CustomField, CustomFieldTarget, CustomFieldType
from ringbook.custom_fields.shapes import OPTION
from ringbook.seed import crowd

ROUNDS, WARM = 30, 3
OPTIONS = 100
HIGHEST = 100_000
LINE = "{:<38} {:>9} {:>9} {:>7}"
Ask = Callable[[], Awaitable[Any]]
VIEWER = Viewer(uuid7(), "Bench", frozenset(), frozenset())
PLAIN = """
ALTER TABLE contact ADD plain_choice int, ADD plain_number numeric;
UPDATE contact SET plain_choice = {choice}, plain_number = {number};
CREATE INDEX ON contact (plain_choice, id) WHERE deleted_at IS NULL AND plain_choice IS NOT NULL;
CREATE INDEX ON contact (plain_number, id) WHERE deleted_at IS NULL AND plain_number IS NOT NULL;
"""


def main(count: int) -> None:
    with tempfile.TemporaryDirectory(prefix="ringbook-bench-") as folder:
        Path(folder).chmod(0o711)
        with Cluster(Path(folder) / "database") as cluster:
            asyncio.run(measure(cluster.url, count))


async def measure(url: str, count: int) -> None:
    await migrate(url)
    async with connected(url, statement_seconds=None):
        await compare(url, count)


async def compare(url: str, count: int) -> None:
    crm = await Crm.create(name="Bench")
    await crowd(url, crm, count)
    choice, number = await fields_of(crm)
    await fill(choice, number)
    print(f"{count} contacts; p50 of {ROUNDS}, milliseconds, one after the other")
    print(LINE.format("what", "field", "column", "ratio"))
    for what, ours, plain in await questions(choice, number):
        times = await timed(ours, plain)
        print(LINE.format(what, f"{times[0]:.2f}", f"{times[1]:.2f}", f"{times[0] / times[1]:.2f} x"), flush=True)


async def fields_of(crm: Crm) -> tuple[CustomField, CustomField]:
    options = [{"id": str(uuid7()), "label": f"Option {n}"} for n in range(OPTIONS)]
    shared: dict[str, Any] = {"crm": crm, "target": CustomFieldTarget.CONTACT, "searchable": True}
    return (
        await CustomField.create(name="Choice", type=CustomFieldType.CHOICE, options=options, **shared),
        await CustomField.create(name="Number", type=CustomFieldType.INTEGER, **shared),
    )


async def fill(choice: CustomField, number: CustomField) -> None:
    """Every fifth contact has no number."""
    keys = ", ".join(f"'{key}'" for key in choice.labels)
    database = connections.get("default")
    await database.execute_script(
        "UPDATE contact SET custom = jsonb_strip_nulls(jsonb_build_object("
        f"'{choice.key}', (ARRAY[{keys}])[1 + abs(hashtext(id::text)) % {OPTIONS}],"
        f"'{number.key}', CASE WHEN hashtext('x' || id) % 5 <> 0 THEN abs(hashtext('n' || id)) % {HIGHEST} END))"
    )
    place = f"array_position(ARRAY[{keys}]::text[], custom->>'{choice.key}')"
    await database.execute_script(PLAIN.format(choice=place, number=f"(custom->>'{number.key}')::numeric"))
    await follow_definitions()
    async with database.acquire_connection() as raw:
        await raw.execute("VACUUM ANALYZE contact")


async def questions(choice: CustomField, number: CustomField) -> list[tuple[str, Ask, Ask]]:
    alive = Contact.filter(deleted_at=None)
    fields = {global_id("CustomField", field.id): field for field in (choice, number)}
    low = random.Random(1).randrange(HIGHEST // 2)
    span = NumberFilter(gte=Decimal(low), lt=Decimal(low + HIGHEST // 100))
    ranged = CustomFieldFilter(field_id=strawberry.ID(global_id("CustomField", number.id)), number=span)
    a_range = alive.filter(on_field(ranged, fields, VIEWER, "filter"))
    plain_range = alive.filter(Where(lambda row: (row.plain_number >= low) & (row.plain_number < low + HIGHEST // 100)))
    option = IdFilter(eq=strawberry.ID(global_id(OPTION, UUID(choice.options[6]["id"]))))
    choose = CustomFieldFilter(field_id=strawberry.ID(global_id("CustomField", choice.id)), options=option)
    chosen = alive.filter(on_field(choose, fields, VIEWER, "filter"))
    plainly = alive.filter(Where(lambda row: row.plain_choice == 7))
    ours = Order(f"custom_{number.id.hex}", nullable=True, expression=sort_key(number))
    theirs = Order("plain", nullable=True, expression=lambda row: row.plain_number)
    name = Order("sort_name")
    return [
        ("equal, first 50 by name", pager(chosen, name), pager(plainly, name)),
        ("equal, counted", chosen.count, plainly.count),
        ("1 % of a number, first 50 by it", pager(a_range, ours), pager(plain_range, theirs)),
        ("1 % of a number, counted", a_range.count, plain_range.count),
        ("ordered by a number, first page", pager(alive, ours), pager(alive, theirs)),
        ("ordered by a number, page in the middle", await deep(alive, ours), await deep(alive, theirs)),
        ("ordered by a number, across its end", await deep(alive, ours, 1), await deep(alive, theirs, 1)),
    ]


def pager(rows: QuerySet[Contact], order: Order, after: str | None = None) -> Ask:
    return lambda: page(rows, order, 50, after)


async def deep(rows: QuerySet[Contact], order: Order, part: float = 0.5) -> Ask:
    """The page behind the row that stands at `part` of those with a value; 1: the last two of these come first."""
    filled = rows.filter(Where(lambda row: order.key(row).notnull()))
    total = await filled.count()
    skip = min(int(total * part), total - 3)
    [row] = (
        await filled.annotate(**{order.column: Key(order)})
        .order_by(*order.by(order.column, "id"))
        .offset(skip)
        .limit(1)
    )
    return pager(rows, order, write_cursor(row, order))


async def timed(ours: Ask, plain: Ask) -> tuple[float, float]:
    """Medians in milliseconds, asked in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(WARM + ROUNDS):
        for ask, kept in zip((ours, plain), times, strict=True):
            start = perf_counter()
            await ask()
            kept.append(1000 * (perf_counter() - start))
    return median(times[0][WARM:]), median(times[1][WARM:])


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--contacts", type=int, default=200_000)
    main(arguments.parse_args().contacts)
