"""Reading classifiers: which field, and how many points for what it holds (SEG-2)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from ringbook.core.errors import DomainError, not_found
from ringbook.core.folding import fold_all
from ringbook.core.ids import uuid7
from ringbook.custom_fields.models import NUMBERS
from ringbook.segments.matching import is_text
from ringbook.segments.models import Classifier, Condition, Parameter, Rule
from ringbook.segments.reading import MOST_RULES, Problems, decimal_of, too_many
from ringbook.segments.vocabulary import Vocabulary, vocabulary_of

MOST_WEIGHT = Decimal(10_000)
MOST_POINTS = Decimal(1_000_000)
FAR = Decimal(10) ** 15
"""Ranges lie between -FAR and FAR."""


@dataclass(frozen=True, slots=True)
class GivenRule:
    """A line as a form gives it; `value` may be a global id."""

    points: Decimal
    value: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class GivenClassifier:
    """A classifier as a form gives it. id: the global id of one that is kept. custom_field_id: a global id too."""

    condition: Condition
    parameter: Parameter | None = None
    custom_field_id: str | None = None
    weight: Decimal = Decimal(1)
    points: Decimal | None = None
    rules: Sequence[GivenRule] = ()
    id: str | None = None


async def read_classifiers(
    crm_id: UUID, given: Sequence[GivenClassifier], known: Mapping[str, Classifier]
) -> list[Classifier]:
    """Rows of the Crm, not yet stored, in their order. known: those it has, by global id.

    Raises ONE_OF_BOTH, NOT_FOUND, NOT_A_NUMBER_FIELD, REQUIRED, TAKEN, FROM_ABOVE_TO, NOT_A_NUMBER, OUT_OF_RANGE,
    TOO_PRECISE, TOO_MANY, and what `Vocabulary.value_of` does, with paths such as classifiers.1.rules.0.value.
    """
    too_many(given, "classifiers")
    used = {each.custom_field_id for each in known.values()}
    words = await vocabulary_of(crm_id, [each.parameter for each in given], used)
    problems = Problems(_unknown(given, known))
    read = [_read(one, words, f"classifiers.{place}", problems) for place, one in enumerate(given)]
    problems.raise_any()
    kept = [known.get(one.id or "") for one in given]
    rows = [
        Classifier(id=before.id if before else uuid7(), crm_id=crm_id, rank=place, **values)
        for place, (before, values) in enumerate(zip(kept, read, strict=True))
    ]
    problems.extend(await _doubles(rows))
    problems.raise_any()
    return rows


def _unknown(given: Sequence[GivenClassifier], known: Mapping[str, Classifier]) -> Iterator[DomainError]:
    ids = set[str]()
    for place, id in enumerate(one.id for one in given):
        if id in ids:
            yield DomainError("taken", "This one is in the list twice.", field=f"classifiers.{place}.id")
        elif id is not None and id not in known:
            yield not_found(f"classifiers.{place}.id")
        ids |= {id} if id else set()


def _read(given: GivenClassifier, words: Vocabulary, path: str, problems: Problems) -> dict[str, Any]:
    """A row's columns; not whole when there are problems."""
    field = words.fields.get(given.custom_field_id or "")
    if (given.parameter is None) == (given.custom_field_id is None):
        problems.append(
            DomainError(
                "one_of_both", "Choose a field: one of the contact's own or a custom one.", field=f"{path}.parameter"
            )
        )
    elif given.custom_field_id is not None and field is None:
        problems.append(not_found(f"{path}.customFieldId"))
    elif given.condition == Condition.RANGE and (field is None or field.type not in NUMBERS):
        problems.append(
            DomainError(
                "not_a_number_field", "Ranges need a custom field that holds numbers.", field=f"{path}.condition"
            )
        )
    else:
        return {
            "parameter": given.parameter,
            "custom_field": field,
            "condition": given.condition,
            "weight": problems.tried(decimal_of, given.weight, field=f"{path}.weight", most=MOST_WEIGHT, places=4),
            "points": problems.tried(_points, given, path),
            "rules": list(_rules(given, words, path, problems)),
        }
    return {}


def _points(given: GivenClassifier, path: str) -> Decimal | None:
    if given.condition != Condition.EXISTS:
        return None
    if given.points is None:
        raise DomainError("required", "Say how many points it gives.", field=f"{path}.points")
    return decimal_of(given.points, field=f"{path}.points", most=MOST_POINTS, places=4)


def _rules(given: GivenClassifier, words: Vocabulary, path: str, problems: Problems) -> Iterator[dict[str, Any]]:
    if given.condition == Condition.EXISTS:
        return
    problems.tried(too_many, given.rules, f"{path}.rules", MOST_RULES)
    read = _value if given.condition == Condition.VALUE else _range
    for place, rule in enumerate(given.rules[:MOST_RULES]):
        at = f"{path}.rules.{place}"
        points = problems.tried(decimal_of, rule.points, field=f"{at}.points", most=MOST_POINTS, places=4)
        found = problems.tried(read, rule, given, words, at)
        if points is not None and found is not None:
            yield Rule(points, **found).stored()


def _value(rule: GivenRule, given: GivenClassifier, words: Vocabulary, path: str) -> dict[str, Any]:
    field = words.fields.get(given.custom_field_id or "")
    return {"value": words.value_of(rule.value, given.parameter, field, f"{path}.value")}


def _range(rule: GivenRule, given: GivenClassifier, words: Vocabulary, path: str) -> dict[str, Any]:
    ends = {"low": (rule.low, f"{path}.from"), "high": (rule.high, f"{path}.to")}
    for value, field in ends.values():
        if value is not None:
            decimal_of(value, field=field, least=-FAR, most=FAR, places=6)
    if rule.low is None and rule.high is None:
        raise DomainError("required", "Give the range a beginning or an end.", field=f"{path}.from")
    if rule.low is not None and rule.high is not None and rule.low > rule.high:
        raise DomainError("from_above_to", "The range must not end below where it starts.", field=f"{path}.to")
    return {"low": rule.low, "high": rule.high}


async def _doubles(rows: Sequence[Classifier]) -> list[DomainError]:
    """The same value twice in one classifier would be two answers to one question."""
    listed = [
        (place, number, rule.value or "", is_text(row))
        for place, row in enumerate(rows)
        for number, rule in enumerate(row.entered)
        if row.condition == Condition.VALUE
    ]
    small = await fold_all(value for *_, value, text in listed if text)
    problems, seen = [], set[tuple[int, str]]()
    for place, number, value, text in listed:
        key = (place, small[value] if text else value)
        if key in seen:
            path = f"classifiers.{place}.rules.{number}.value"
            problems.append(DomainError("taken", "This value is in the list twice.", field=path))
        seen.add(key)
    return problems
