"""The statement that scores, against the specification restated in Python."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any, TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tortoise import connections
from tortoise.transactions import in_transaction

from ringbook.contacts.models import Contact
from ringbook.core.ids import uuid7
from ringbook.segments.models import Classifier, Condition, Parameter, Rule, SegmentDefinition
from ringbook.segments.rules import Rules
from ringbook.segments.scoring import scores
from tests import factories as make
from tests.cast import Cast
from tests.segments import restated
from tests.segments.house import Words, words_of

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
Borders: TypeAlias = list[tuple[Fraction, Fraction]]
NUMBERS = [Decimal(text) for text in ("-1.5", "0", "1", "2.5", "3", "7", "10", "10.01")]
POINTS = [Decimal(text) for text in ("0", "0.5", "1", "3", "5", "10")]
WEIGHTS = [Decimal(text) for text in ("0", "0.3333", "0.5", "1", "2", "3.25")]
TEXTS = ["Łódź", "łódź", "ŁODZ", " Łódź ", "Kraków", "krakow", "x%", "Ewa"]
DAYS = [date(2026, 1, 1), date(2026, 12, 31)]
PLAIN = ("first_name", "last_name", "country", "voivodeship", "city", "postal_code", "address1", "address2")
EMAILS = ["a@x.pl", "B@x.pl", "b@x.pl", "c@x.pl"]


def held_values(field: str, words: Words) -> list[Any]:
    """What a person may have in a field, or in a list of them."""
    if field in PLAIN or field == "text":
        return TEXTS
    return {
        "email": EMAILS,
        "integer": [number for number in NUMBERS if number == int(number)],
        "decimal": NUMBERS,
        "flag": [True, False],
        "date": DAYS,
    }.get(field) or words.ids[field]


MANY = ("email", "tags", "choices")
REFERENCES = ("stage", "position", "source")
CUSTOM = ("text", "integer", "decimal", "flag", "date", "choice", "choices")
FIELDS = (*PLAIN, *MANY[:2], *REFERENCES, *CUSTOM)


@st.composite
def persons(draw: Draw, words: Words) -> restated.Person:
    held = {}
    for field in draw(st.sets(st.sampled_from(FIELDS))):
        one = st.sampled_from(held_values(field, words))
        held[field] = draw(st.lists(one, unique=True, max_size=3)) if field in MANY else draw(one)
    return restated.Person(held)


@st.composite
def rules(draw: Draw, words: Words) -> restated.Rule:
    field = draw(st.sampled_from(FIELDS))
    numbers = field in ("integer", "decimal")
    condition = draw(st.sampled_from(["value", "exists", *(["range"] * 2 if numbers else [])]))
    weight, points = Fraction(draw(st.sampled_from(WEIGHTS))), st.sampled_from(POINTS).map(Fraction)
    if condition == "exists":
        return restated.Rule(field, condition, weight, points=draw(points))
    if condition == "range":
        end = st.none() | st.sampled_from(NUMBERS).map(Fraction)
        line = st.builds(restated.Line, points, low=end, high=end)
        lines = draw(st.lists(line.filter(in_order), max_size=4))
        return restated.Rule(field, condition, weight, lines=lines)
    value = st.sampled_from(held_values(field, words))
    values = draw(st.lists(value, unique_by=restated.small, max_size=4))
    return restated.Rule(field, condition, weight, lines=[restated.Line(draw(points), each) for each in values])


def in_order(line: restated.Line) -> bool:
    return line.low is None or line.high is None or line.low <= line.high


@st.composite
def borders(draw: Draw, people: list[restated.Person], told: list[restated.Rule]) -> Borders:
    """From 0 to 100 %, at most two decimal places; often just where somebody's score is."""
    most = restated.maximum(told) or Fraction(1)
    scored = {restated.total(told, person) / most * 10_000 for person in people}
    likely = sorted({int(at) for at in scored if 0 < at < 10_000 and at == int(at)}) or [3333]
    cuts = draw(st.sets(st.sampled_from(likely) | st.integers(1, 9999), max_size=4))
    ends = [Fraction(0), *(Fraction(cut, 100) for cut in sorted(cuts)), Fraction(100)]
    return draw(st.sampled_from([list(pairwise(ends))] * 4 + [[]]))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
async def test_the_statement_does_what_the_specification_says(cast: Cast, data: st.DataObject) -> None:
    async with in_transaction() as transaction:
        words = await words_of(cast)
        people = data.draw(st.lists(persons(words), min_size=1, max_size=6))
        told = data.draw(st.lists(rules(words), max_size=5))
        ends = data.draw(borders(people, told))
        contacts = [await stored(cast, words, person) for person in people]
        await agree(contacts, people, told, ends, words)
        await transaction.rollback()


async def agree(
    contacts: list[Contact],
    people: list[restated.Person],
    told: list[restated.Rule],
    ends: Borders,
    words: Words,
) -> None:
    """Points, percent and segment of each contact are the restated ones."""
    definitions = [
        SegmentDefinition(id=uuid7(), low=decimal(low), high=decimal(high), name=str(place), colour="#000000")
        for place, (low, high) in enumerate(ends)
    ]
    asked = scores(
        Rules(definitions, [classifier(rule, words) for rule in told]),
        "c.id = ANY(%(ids)s)",
        ids=[contact.id for contact in contacts],
    )
    values: Any = asked.values
    rows = await connections.get("default").execute_query_dict(asked.sql, values)
    found = {row["id"]: row for row in rows}
    most = restated.maximum(told)
    for contact, person in zip(contacts, people, strict=True):
        row, total = found[contact.id], restated.total(told, person)
        assert Fraction(row["total"]) == total
        place = restated.segment(ends, told, person)
        assert row["rank"] == (None if place is None else place + 1)
        assert row["segment"] == (None if place is None else definitions[place].id)
        if most:
            assert abs(Fraction(row["percent"]) - total / most * 100) <= Fraction(1, 200)
        else:
            assert row["percent"] is None


def classifier(rule: restated.Rule, words: Words) -> Classifier:
    lines = [Rule(decimal(line.points), text(line.value), decimal(line.low), decimal(line.high)) for line in rule.lines]
    custom = words.fields.get(rule.field)
    return Classifier(
        parameter=None if custom else Parameter(rule.field),
        custom_field=custom,
        condition=Condition(rule.condition),
        weight=decimal(rule.weight),
        points=decimal(rule.points),
        rules=[line.stored() for line in lines],
    )


def decimal(number: Fraction | None) -> Any:
    return None if number is None else Decimal(number.numerator) / Decimal(number.denominator)


def text(value: Any) -> str | None:
    """A value as a classifier stores it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else str(value)


async def stored(cast: Cast, words: Words, person: restated.Person) -> Contact:
    columns = {field: person.held.get(field, "") for field in PLAIN}
    columns |= {f"{field}_id": person.held.get(field) for field in REFERENCES}
    contact = await make.contact(crm=cast.sales, emails=person.held.get("email", ()), **columns)
    await contact.tags.add(*[words.tags[id] for id in person.held.get("tags", [])])
    await words.fill(contact, {field: person.held[field] for field in CUSTOM if field in person.held})
    return contact
