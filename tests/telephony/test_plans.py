"""How the database reads a long list of calls: a page by an index, and whom one sees row by row."""

from typing import Any

import pytest
from tests.cast import Cast, eyes_of
from tests.telephony.phonebook import line
from tortoise import connections
from tortoise.queryset import QuerySet

from ringbook.core.orders import Key, Order, OrderDirection
from ringbook.core.selecting import statement
from ringbook.phones.filters import PhoneFilter
from ringbook.telephony.filters import CallFilter, condition
from ringbook.telephony.missed.callers import waiting_before
from ringbook.telephony.models import Call, CallbackState
from ringbook.telephony.ordering import CallOrder, CallOrderField, ordered_by
from ringbook.telephony.policy import visible_to, waiting_for

_FILL = """
INSERT INTO call (id, connection_id, external_id, direction, state, number, e164, started_at, answered_at, ended_at,
    recording_url, callback_state)
SELECT gen_random_uuid(), %s, 'call ' || n, CASE WHEN n %% 3 = 0 THEN 'out' ELSE 'in' END, 'ended',
    '48' || 600000000 + n %% 4000, '+48' || 600000000 + n %% 4000, now() - n * interval '1 minute',
    CASE WHEN n %% 50 <> 1 THEN now() - n * interval '1 minute' + interval '5 s' END,
    now() - n * interval '1 minute' + (n %% 900) * interval '1 s',
    CASE WHEN n %% 200 = 0 THEN 'https://pbx/' || n ELSE '' END, CASE WHEN n %% 500 = 1 THEN 'open' END
FROM generate_series(1, 20000) n
"""
INDEXES = {CallOrderField.STARTED_AT: "call_started", CallOrderField.TALK_SECONDS: "call_talk"}
FILTERS = [
    (CallFilter(missed=True), "call_missed"),
    (CallFilter(recorded=True), "call_recorded"),
    (CallFilter(callback=[CallbackState.OPEN, CallbackState.CLAIMED]), "call_callback"),
    (CallFilter(search="00001234"), "call_ending"),
    (CallFilter(phone=PhoneFilter(matches="0001234")), "call_ending"),
]


@pytest.fixture
async def filled(cast: Cast) -> None:
    await connections.get("default").execute_query(_FILL, [(await line()).id])
    await connections.get("default").execute_query("ANALYZE call")


async def plan(rows: QuerySet[Any]) -> str:
    sql, values = statement(rows.values("id"))
    lines = await connections.get("default").execute_query_dict(f"EXPLAIN {sql}", values)
    return "\n".join(line["QUERY PLAN"] for line in lines)


def first_page(rows: QuerySet[Call], order: Order) -> QuerySet[Call]:
    if order.expression:
        rows = rows.annotate(**{order.column: Key(order)})
    return rows.order_by(*order.by(order.column, "id")).limit(51)


@pytest.mark.parametrize("field", CallOrderField)
@pytest.mark.parametrize("who", ["ola", "bartek"])
async def test_a_page_is_read_by_an_index_in_its_order(
    cast: Cast, filled: None, field: CallOrderField, who: str
) -> None:
    viewer = await eyes_of(getattr(cast, who))
    order = await ordered_by(CallOrder(field=field, direction=OrderDirection.ASC), viewer)
    found = await plan(first_page(visible_to(viewer), order))
    assert INDEXES[field] in found
    assert "Sort" not in found


@pytest.mark.parametrize(("given", "index"), FILTERS)
async def test_what_is_rare_is_found_by_an_index(cast: Cast, filled: None, given: CallFilter, index: str) -> None:
    viewer = await eyes_of(cast.ola)
    rows = visible_to(viewer).filter(await condition(given, viewer, ["PL"]))
    assert index in await plan(first_page(rows, await ordered_by(None, viewer)))


async def test_the_queue_is_counted_and_settled_by_index(cast: Cast, filled: None) -> None:
    assert "call_callback" in await plan(waiting_for(await eyes_of(cast.bartek)).limit(100))
    found = await plan(waiting_before(await Call.get(external_id="call 7")))
    assert "call_caller" in found or "call_callback" in found
