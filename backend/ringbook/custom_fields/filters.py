"""Narrowing lists by the values of a Crm's own fields."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import strawberry
from pypika_tortoise.enums import JSONOperators
from pypika_tortoise.queries import Table
from pypika_tortoise.terms import BasicCriterion, Criterion, Term
from tortoise.expressions import Q

from ringbook.core.conditions import NOTHING, Where, any_of, contains, equals, starts_with
from ringbook.core.errors import DomainError, not_found
from ringbook.core.filters import DateFilter, IdFilter, StringFilter, relative
from ringbook.core.ids import key_of
from ringbook.core.viewer import Viewer
from ringbook.custom_fields import policy
from ringbook.custom_fields.claims import as_json
from ringbook.custom_fields.expressions import compared, sort_key, text_key
from ringbook.custom_fields.models import LISTS, NUMBERS, TEXTS, CustomField, CustomFieldTarget, CustomFieldType
from ringbook.custom_fields.shapes import OPTION


@strawberry.input(description="A condition on a number. All that is given must hold. Errors: NOT_A_NUMBER.")
class NumberFilter:
    eq: Decimal | None = strawberry.field(default=None, description="Just this.")
    gt: Decimal | None = strawberry.field(default=None, description="More than this.")
    gte: Decimal | None = strawberry.field(default=None, description="This or more.")
    lt: Decimal | None = strawberry.field(default=None, description="Less than this.")
    lte: Decimal | None = strawberry.field(default=None, description="This or less.")


@strawberry.input(
    description="A condition on the value of a searchable field. All that is given must hold, and it must fit the"
    " field's type. Errors: NOT_FOUND, NOT_SEARCHABLE, WRONG_TYPE, INVALID_PERIOD."
)
class CustomFieldFilter:
    field_id: strawberry.ID = strawberry.field(description="A searchable field of the list's records.")
    text: StringFilter | None = strawberry.field(default=None, description="For TEXT, LONG_TEXT and URL.")
    number: NumberFilter | None = strawberry.field(default=None, description="For INTEGER and DECIMAL.")
    date: DateFilter | None = strawberry.field(default=None, description="For DATE.")
    options: IdFilter | None = strawberry.field(
        default=None, description="For CHOICE and CHOICES, by options; `in`: those with any of them."
    )
    flag: bool | None = strawberry.field(default=None, description="For FLAG.")
    is_null: bool | None = strawberry.field(default=None, description="true: empty; false: filled in.")


FITTING = {"text": TEXTS, "number": NUMBERS, "date": {CustomFieldType.DATE}, "options": LISTS,
           "flag": {CustomFieldType.FLAG}}  # fmt: skip


async def fields_in(
    given: Iterable[CustomFieldFilter], target: CustomFieldTarget, viewer: Viewer
) -> dict[str, CustomField]:
    """The fields that conditions name and the viewer sees, by global id."""
    keys = {each.field_id: key for each in given if (key := key_of(each.field_id, "CustomField"))}
    found = policy.alive(viewer).filter(id__in=list(keys.values()), target=target)
    rows = {row.id: row for row in await found} if keys else {}
    return {id: rows[key] for id, key in keys.items() if key in rows}


def searchable(field: CustomField | None, path: str) -> CustomField:
    """Raises NOT_FOUND or NOT_SEARCHABLE."""
    if field is None:
        raise not_found(path)
    if not field.searchable:
        sentence = "“{name}” is not searchable; an administrator can turn that on."
        raise DomainError("not_searchable", sentence, field=path, name=field.name)
    return field


def on_field(given: CustomFieldFilter, fields: Mapping[str, CustomField], viewer: Viewer, path: str) -> Q:
    """A condition as the database asks it. fields: of `fields_in`. Raises NOT_FOUND and the like below `path`."""
    field = searchable(fields.get(given.field_id), f"{path}.fieldId")
    for name, types in FITTING.items():
        if getattr(given, name) is not None and field.type not in types:
            sentence = "“{name}” takes values of another kind."
            raise DomainError("wrong_type", sentence, field=f"{path}.{name}", name=field.name)
    return Q(*_conditions(given, field, viewer, path))


def _conditions(given: CustomFieldFilter, field: CustomField, viewer: Viewer, path: str) -> Iterator[Q]:
    if given.text:
        yield from _on_text(given.text, field)
    if given.number:
        yield from _on_number(given.number, field, f"{path}.number")
    if given.date:
        yield from _on_date(given.date, field, viewer, f"{path}.date")
    if given.options:
        yield from _on_options(given.options, field, f"{path}.options")
    if given.flag is not None:
        yield _held(field, "eq", as_json(given.flag))
    if given.is_null is not None:
        yield _empty(field) if given.is_null else _filled(field)


COMPARISONS: dict[str, Callable[[Term, Any], Criterion]] = {
    "eq": lambda key, value: key == value,
    "gt": lambda key, value: key > value,
    "gte": lambda key, value: key >= value,
    "lt": lambda key, value: key < value,
    "lte": lambda key, value: key <= value,
}


def _held(field: CustomField, comparison: str, value: Any) -> Q:
    """ "Is filled in" makes the negation hold for records without a value."""
    key, compare = sort_key(field), COMPARISONS[comparison]
    return Where(lambda row: compare(key(row), value)) & _filled(field)


def _filled(field: CustomField) -> Q:
    return Where(lambda row: sort_key(field)(row).notnull())


def _empty(field: CustomField) -> Q:
    return Where(lambda row: sort_key(field)(row).isnull())


def _on_text(given: StringFilter, field: CustomField) -> Iterator[Q]:
    def same(text: str) -> Q:
        whole = Where(lambda row: equals(text_key(field)(row), text))
        return _held(field, "eq", compared(text)) & whole

    part, start = given.contains, given.starts_with
    if given.eq is not None:
        yield same(given.eq)
    if given.in_ is not None:
        yield any_of(map(same, given.in_))
    if part is not None:
        yield Where(lambda row: contains(text_key(field)(row), part)) & _filled(field)
    if start is not None:
        yield Where(lambda row: starts_with(text_key(field)(row), start)) & _filled(field)
    if given.is_null is not None:
        yield _empty(field) if given.is_null else _filled(field)


def _on_number(given: NumberFilter, field: CustomField, path: str) -> Iterator[Q]:
    for name in COMPARISONS:
        value: Decimal | None = getattr(given, name)
        if value is None:
            continue
        if value.is_nan():
            raise DomainError("not_a_number", "Write a number.", field=f"{path}.{name}")
        yield _held(field, name, f"{value:f}")


def _on_date(given: DateFilter, field: CustomField, viewer: Viewer, path: str) -> Iterator[Q]:
    days = [("eq", given.eq), ("gte", given.gte), ("lt", given.lt)]
    for span in relative(given, viewer, path):
        days += [("gte", span.start), ("lt", span.end)]
    yield from (_held(field, name, day.isoformat()) for name, day in days if day is not None)
    if given.is_null is not None:
        yield _empty(field) if given.is_null else _filled(field)


def _on_options(given: IdFilter, field: CustomField, path: str) -> Iterator[Q]:
    keys = given.keys(OPTION, path)
    if keys is not None:
        places = [place for place, key in enumerate(field.labels, 1) if key in map(str, keys)]
        yield any_of(_has_option(field, place) for place in places) if places else NOTHING
    if given.is_null is not None:
        yield _empty(field) if given.is_null else _filled(field)


def _has_option(field: CustomField, place: int) -> Q:
    if field.type == CustomFieldType.CHOICE:
        return _held(field, "eq", place)
    part = as_json({field.key: [list(field.labels)[place - 1]]})

    def has(row: Table) -> Criterion:
        return BasicCriterion(JSONOperators.CONTAINS, row["custom"], row["custom"].wrap_constant(part))

    return Where(has)
