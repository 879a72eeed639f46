"""How the database reads long lists: a page by an index, and whom one sees row by row."""

from typing import Any

import pytest
from tortoise import connections
from tortoise.queryset import QuerySet

from ringbook.core.orders import Order, OrderDirection, Ranked
from ringbook.core.selecting import statement
from ringbook.tickets.models import Ticket
from ringbook.tickets.ordering import TicketOrder, TicketOrderField, ordered_by
from ringbook.tickets.policy import visible_to
from tests.tickets.conftest import Desk

_FILL = """
INSERT INTO ticket (id, number, subject, crm_id, type_id, state_id, priority_id, created_at)
SELECT gen_random_uuid(), nextval('ticket_number'), 'Ticket ' || n, %s, %s,
    CASE WHEN n %% 50 = 1 THEN %s::uuid ELSE %s::uuid END, CASE WHEN n %% 50 = 0 THEN %s::uuid END,
    now() - n * interval '1 minute'
FROM generate_series(1, 5000) n
"""
INDEXES = {
    TicketOrderField.NUMBER: "ticket_by_number",
    TicketOrderField.SUBJECT: "ticket_by_subject",
    TicketOrderField.DUE_AT: "ticket_by_due",
    TicketOrderField.CREATED_AT: "ticket_by_created",
    TicketOrderField.UPDATED_AT: "ticket_by_updated",
    TicketOrderField.PRIORITY: "ticket_priority",
    TicketOrderField.STATE: "ticket_by_state",
}


@pytest.fixture
async def filled(desk: Desk) -> None:
    states = [(await desk.state(name)).id for name in ("New", "Open")]
    values = [desk.sales.id, desk.complaint.id, *states, desk.normal.id]
    await connections.get("default").execute_query(_FILL, values)
    await connections.get("default").execute_query("ANALYZE ticket")


async def plan(rows: QuerySet[Any]) -> str:
    sql, values = statement(rows.values("id"))
    lines = await connections.get("default").execute_query_dict(f"EXPLAIN {sql}", values)
    return "\n".join(line["QUERY PLAN"] for line in lines)


def first_page(rows: QuerySet[Ticket], order: Order) -> QuerySet[Ticket]:
    """Of an order by rank its first part."""
    if isinstance(order, Ranked):
        return rows.filter(order.parts()[0][1]).order_by(*order.by("id")).limit(51)
    return rows.order_by(*order.by(order.column, "id")).limit(51)


@pytest.mark.parametrize("field", TicketOrderField)
async def test_a_page_is_read_by_an_index_in_its_order(desk: Desk, filled: None, field: TicketOrderField) -> None:
    order = await ordered_by(TicketOrder(field=field, direction=OrderDirection.ASC), desk.bartek)
    found = await plan(first_page(visible_to(desk.bartek), order))
    assert INDEXES[field] in found
    assert "Sort" not in found
