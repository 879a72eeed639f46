"""What people ask of the phone log, as the app asks it; and what a ring asks of the numbers."""

import time
from typing import Any

from bench.lists.asking import Question, share
from ringbook.phones.numbers import read
from ringbook.telephony.identification import identify

_ROW = (
    "id direction state number national startedAt waitSeconds talkSeconds missed callback certainty reason"
    " contact { displayName } organization { displayName } user { name } claimedBy { name } choices { mine }"
    " recording { url } viewerCan { assign claim wrapUp dial listen }"
)
CALLS = (
    "query($filter: CallFilter, $order: CallOrder, $after: String)"
    " { calls(filter: $filter, order: $order, first: 50, after: $after)"
    " { nodes { " + _ROW + " } pageInfo { hasNextPage endCursor } } }"
)
COUNT = "query($filter: CallFilter) { calls(filter: $filter, first: 1) { totalCount } }"
FILTERS: dict[str, dict[str, Any]] = {
    "all": {},
    "missed": {"missed": True},
    "to ring back": {"callback": ["OPEN", "CLAIMED"]},
    "mine": {"user": {"me": True}},
    "recorded": {"recorded": True},
    "with somebody we know": {"known": True},
    "a number": {"search": "530 004 242"},
    "the end of a number": {"search": "4242"},
    "a surname": {"search": "Kowalsk"},
    "a long talk": {"talkSeconds": {"gt": 890}},
    "a queue": {"queue": {"eq": "Queue 3"}},
    "last week, missed": {"and": [{"startedAt": {"within": "P7D"}}, {"missed": True}]},
}
CALLERS = {
    "somebody": "+48 530 500 000",
    "two with one number": "530001500",
    "a stranger": "+48 799 123 456",
    "a stranger from abroad": "+1 212 555 1234",
    "an extension behind a landline": "22123456712",
}


def questions() -> list[Question]:
    lists = [Question(f"calls, {what}", CALLS, {"filter": filter}) for what, filter in FILTERS.items()]
    counts = [Question(f"calls, {what}, counted", COUNT, {"filter": filter}) for what, filter in FILTERS.items()]
    orders = [
        Question(f"calls by talk, {way}", CALLS, {"order": {"field": "TALK_SECONDS", "direction": way}})
        for way in ("DESC", "ASC")
    ]
    return [*lists, *counts, *orders, Question("missed calls for the badge", "{ viewer { callbackCount } }", {})]


async def identified(rounds: int) -> list[str]:
    """Lines of the table: each kind of caller down the ladder, in milliseconds."""
    lines = []
    for what, typed in CALLERS.items():
        number, times = read(typed, "PL"), list[float]()
        for _ in range(rounds + 5):
            start = time.perf_counter()
            await identify(number, "PL")
            times.append(1000 * (time.perf_counter() - start))
        p50, p99 = share(times[5:], 0.5), share(times[5:], 0.99)
        lines.append(f"identify, {what:<36} {p50:>9.2f} {p99:>9.2f}")
    return lines
