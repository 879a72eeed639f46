"""What a classifier finds in a contact, as SQL: the place of the rule that counts, from 1, or NULL.

`c` is the contact's row. Places are those of `Classifier.ranked`, so of several matches the least counts.
"""

from dataclasses import dataclass
from typing import Any

from ringbook.core.numbers import read_decimal
from ringbook.custom_fields.expressions import DIGITS
from ringbook.custom_fields.models import LISTS, NUMBERS, TEXTS, CustomField, CustomFieldType
from ringbook.segments.models import Classifier, Condition, Parameter

FOLDED = "folded(btrim({}))"
"""How texts compare: without case, accents and outer blanks."""
PLAIN = "{}"
NUMBER = "trim_scale(({})::numeric)::text"
REFERENCES = {
    Parameter.STAGE: "c.stage_id::text",
    Parameter.POSITION: "c.position_id::text",
    Parameter.SOURCE: "c.source_id::text",
}
LINKED = {
    Parameter.EMAIL: ("SELECT address AS v FROM email_address WHERE contact_id = c.id", FOLDED),
    Parameter.TAGS: ("SELECT tag_id::text AS v FROM contact_tag WHERE contact_id = c.id", PLAIN),
}
"""Parameters of which a contact may have several."""


@dataclass(frozen=True, slots=True)
class Field:
    """Where a classifier looks. one: an expression, NULL or '' when empty; or many: a query of values `v`.

    key: how two values compare, both written into it.
    """

    key: str
    one: str = ""
    many: str = ""


def field_of(classifier: Classifier) -> Field:
    """The field of a classifier; a custom field must be loaded."""
    if classifier.custom_field:
        return _custom(classifier.custom_field)
    parameter = Parameter(classifier.parameter)
    if parameter in LINKED:
        many, key = LINKED[parameter]
        return Field(key, many=many)
    if parameter in REFERENCES:
        return Field(PLAIN, REFERENCES[parameter])
    return Field(FOLDED, f"c.{parameter.value}")


def _custom(field: CustomField) -> Field:
    json, text = f"c.custom -> '{field.key}'", f"c.custom ->> '{field.key}'"
    if field.type == CustomFieldType.CHOICES:
        # A value that was stored under another type must not break the whole statement.
        safe = f"CASE jsonb_typeof({json}) WHEN 'array' THEN {json} ELSE '[]' END"
        return Field(PLAIN, many=f"SELECT v FROM jsonb_array_elements_text({safe}) v")
    if field.type in NUMBERS:
        return Field(NUMBER, f"CASE WHEN {text} ~ '{DIGITS}' THEN {text} END")
    return Field(FOLDED if field.type in TEXTS else PLAIN, f"({text})")


def is_text(classifier: Classifier) -> bool:
    """Its values are texts that people wrote."""
    return field_of(classifier).key == FOLDED


def is_list(classifier: Classifier) -> bool:
    """Its values are options of a custom field."""
    field = classifier.custom_field
    return field is not None and field.type in LISTS


def place(classifier: Classifier, name: str) -> tuple[str, dict[str, Any]]:
    """The expression, and the values of its parameters, whose names begin with `name`."""
    field = field_of(classifier)
    if classifier.condition == Condition.EXISTS:
        return _filled(field), {}
    if classifier.condition == Condition.RANGE:
        return _in_range(field, classifier, name)
    values = [_usable(rule.value, field) for rule in classifier.ranked]
    # Read once a statement, not once a contact: the planner sees that it depends on nothing.
    places = f"""(SELECT jsonb_object_agg(k, n) FROM (
        SELECT {field.key.format("v")} AS k, min(n) AS n
        FROM unnest(%({name}_values)s::text[]) WITH ORDINALITY AS listed(v, n)
        WHERE v IS NOT NULL GROUP BY 1) AS first)"""
    if field.many:
        sql = f"(SELECT min(({places} ->> {field.key.format('v')})::int) FROM ({field.many}) AS held)"
    else:
        sql = f"({places} ->> {field.key.format(field.one)})::int"
    return sql, {f"{name}_values": values}


def _usable(value: str | None, field: Field) -> str | None:
    """None for what was no number yet when the field held something else."""
    return None if value is None or (field.key == NUMBER and not read_decimal(value).is_finite()) else value


def _filled(field: Field) -> str:
    if field.many:
        return f"(SELECT 1 WHERE EXISTS ({field.many}))"
    return f"CASE WHEN btrim({field.one}) <> '' THEN 1 END"


def _in_range(field: Field, classifier: Classifier, name: str) -> tuple[str, dict[str, Any]]:
    ranges = f"unnest(%({name}_low)s::numeric[], %({name}_high)s::numeric[]) WITH ORDINALITY AS ranges(low, high, n)"
    sql = f"""(SELECT min(n)::int FROM (SELECT ({field.one})::numeric AS v OFFSET 0) AS held, {ranges}
        WHERE (low IS NULL OR v >= low) AND (high IS NULL OR v <= high) AND v IS NOT NULL)"""
    ranked = classifier.ranked
    return sql, {f"{name}_low": [rule.low for rule in ranked], f"{name}_high": [rule.high for rule in ranked]}
