"""Filters of any shape find what a plain restatement of them in Python finds."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast, eyes_of

from ringbook.contacts.filters import ContactFilter, condition
from ringbook.contacts.models import Contact
from ringbook.contacts.policy import visible_to
from ringbook.core.filters import DateFilter, DateTimeFilter, IdFilter, StringFilter
from ringbook.crms.filters import ManagersFilter

FOLDED = {"Łoś": "los", "Nowak": "nowak", "": "", "Łódź": "lodz", "Radom": "radom", "Polska": "polska"}
TYPED = ["los", "ŁÓDŹ", "o", "nowak", "", "%"]
DAY = date(1990, 5, 5)
MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
PEOPLE: list[dict[str, Any]] = [
    {"last_name": last, "city": city, "birthday": birthday, "created_at": MOMENT + timedelta(days=number)}
    for number, (last, city, birthday) in enumerate(
        (last, city, birthday)
        for last in ("Łoś", "Nowak")
        for city in ("Łódź", "Radom", "")
        for birthday in (None, DAY, DAY + timedelta(days=40))
    )
]

texts = st.builds(
    StringFilter,
    eq=st.none() | st.sampled_from(TYPED),
    in_=st.none() | st.lists(st.sampled_from(TYPED), max_size=2),
    contains=st.none() | st.sampled_from(TYPED),
    starts_with=st.none() | st.sampled_from(TYPED),
    is_null=st.none() | st.booleans(),
)
days = st.builds(
    DateFilter,
    eq=st.none() | st.just(DAY),
    gte=st.none() | st.sampled_from([DAY, DAY + timedelta(days=9)]),
    lt=st.none() | st.just(DAY + timedelta(days=40)),
    is_null=st.none() | st.booleans(),
)
moments = st.builds(
    DateTimeFilter,
    gte=st.none() | st.integers(0, 18).map(lambda n: MOMENT + timedelta(days=n)),
    lt=st.none() | st.integers(0, 18).map(lambda n: MOMENT + timedelta(days=n)),
    is_null=st.none() | st.booleans(),
)
leaves = st.builds(
    ContactFilter,
    last_name=st.none() | texts,
    city=st.none() | texts,
    birthday=st.none() | days,
    created_at=st.none() | moments,
    managers=st.none() | st.builds(ManagersFilter, me=st.none() | st.booleans(), is_null=st.none() | st.booleans()),
)
trees = st.recursive(
    leaves,
    lambda inner: st.builds(
        ContactFilter,
        and_=st.none() | st.lists(inner, max_size=3),
        or_=st.none() | st.lists(inner, max_size=3),
        not_=st.none() | inner,
        city=st.none() | texts,
    ),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(filter=trees)
async def test_a_filter_means_what_it_says(cast: Cast, filter: ContactFilter) -> None:
    if not await Contact.exists():
        for number, person in enumerate(PEOPLE):
            await make.contact(**person, managers=[[], [cast.ola], [cast.bartek]][number % 3])
    viewer = await eyes_of(cast.ola)
    found = await visible_to(viewer).filter(await condition(filter, viewer, ["PL"]))
    wanted = {number for number, person in enumerate(PEOPLE) if fits(person | {"place": number}, filter)}
    assert {(row.created_at - MOMENT).days for row in found} == wanted


def fits(person: dict[str, Any], given: ContactFilter) -> bool:
    holds = [all(fits(person, each) for each in given.and_ or ())]
    holds += [any(fits(person, each) for each in given.or_)] if given.or_ is not None else []
    holds += [not fits(person, given.not_)] if given.not_ else []
    holds += [text_fits(FOLDED[person[name]], text) for name in ("last_name", "city") if (text := getattr(given, name))]
    for name in ("birthday", "created_at"):
        if span := getattr(given, name):
            holds.append(span_fits(person[name], span))
    if given.managers:
        place = person["place"] % 3
        holds.append(given.managers.me in (None, place == 1) and given.managers.is_null in (None, place == 0))
    return all(holds)


def text_fits(text: str, given: StringFilter) -> bool:
    small = {
        typed: FOLDED.get(typed, typed.lower().replace("ó", "o").replace("ź", "z").replace("ł", "l")) for typed in TYPED
    }
    return all(
        (
            given.eq is None or text == small[given.eq],
            given.in_ is None or text in {small[each] for each in given.in_},
            given.contains is None or small[given.contains] in text,
            given.starts_with is None or text.startswith(small[given.starts_with]),
            given.is_null in (None, text == ""),
        )
    )


def span_fits(value: Any, given: DateFilter | DateTimeFilter) -> bool:
    if given.is_null is not None and given.is_null is not (value is None):
        return False
    asked = [getattr(given, "eq", None), given.gte, given.lt]
    if value is None:
        return asked == [None, None, None]
    same, start, end = asked
    return same in (None, value) and (start is None or value >= start) and (end is None or value < end)


async def test_ids_and_groups_go_together(api: Api, cast: Cast) -> None:
    one, other = [await make.contact(city=city) for city in ("Radom", "Opole")]
    viewer = await eyes_of(cast.bartek)
    both = ContactFilter(or_=[ContactFilter(id=IdFilter(eq=id_of(one))), ContactFilter(city=StringFilter(eq="opole"))])
    assert await visible_to(viewer).filter(await condition(both, viewer, [])).count() == 2
    none = ContactFilter(id=IdFilter(eq=id_of(other)), not_=both)
    assert await visible_to(viewer).filter(await condition(none, viewer, [])).count() == 0
