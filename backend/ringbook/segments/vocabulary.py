"""What the values of a Crm's classifiers can be, and how they are called."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from ringbook.core.checks import short
from ringbook.core.dates import day_of
from ringbook.core.errors import DomainError, not_found
from ringbook.core.ids import global_id, key_of
from ringbook.core.numbers import plain, read_decimal
from ringbook.custom_fields.models import LISTS, NUMBERS, CustomField, CustomFieldTarget, CustomFieldType
from ringbook.custom_fields.shapes import OPTION
from ringbook.dictionaries.models import Position, Source, Stage
from ringbook.segments.models import Parameter
from ringbook.tags.models import Tag

KINDS: dict[Parameter, Any] = {
    Parameter.STAGE: Stage,
    Parameter.POSITION: Position,
    Parameter.SOURCE: Source,
    Parameter.TAGS: Tag,
}
"""Parameters whose values are rows of these models."""
LONGEST = 500


@dataclass(slots=True)
class Vocabulary:
    """fields: the Crm's custom fields of contacts, by global id. words: the keys of its stages, tags and so on."""

    fields: Mapping[str, CustomField]
    words: dict[Parameter, frozenset[UUID]] = field(default_factory=dict)

    def value_of(self, text: str | None, parameter: Parameter | None, custom: CustomField | None, path: str) -> str:
        """A rule's value as it is stored. Raises BLANK, TOO_LONG, NOT_FOUND, NOT_A_NUMBER, NOT_A_FLAG or NOT_A_DATE."""
        text = " ".join((text or "").split())
        if not text:
            raise DomainError("blank", "Say which value it is.", field=path)
        if parameter in self.words:
            key = key_of(text, KINDS[parameter].__name__)
            if key not in self.words[parameter]:
                raise not_found(path)
            return str(key)
        if custom and custom.type in LISTS:
            option = str(key_of(text, OPTION))
            if option not in custom.labels:
                raise not_found(path)
            return option
        return _typed(text, custom.type if custom else CustomFieldType.TEXT, path)


def _typed(text: str, kind: CustomFieldType, path: str) -> str:
    if kind in NUMBERS:
        number = read_decimal(text)
        if not number.is_finite():
            raise DomainError("not_a_number", "This is not a number.", field=path)
        return plain(number)
    if kind == CustomFieldType.FLAG and text not in ("true", "false"):
        raise DomainError("not_a_flag", "Say true or false.", field=path)
    if kind == CustomFieldType.DATE:
        try:
            return day_of(text).isoformat()
        except ValueError:
            raise DomainError("not_a_date", "Write the date as 2026-12-31.", field=path) from None
    return short(text, field=path, most=LONGEST)


async def vocabulary_of(
    crm_id: UUID, parameters: Sequence[Parameter | None], used: Collection[UUID | None]
) -> Vocabulary:
    """All that classifiers over these parameters, and over custom fields, can ask for.

    used: fields that stand in classifiers already, and may stay there when they are deleted: they may come back.
    """
    fields = await CustomField.filter(crm_id=crm_id, target=CustomFieldTarget.CONTACT)
    there = [row for row in fields if row.deleted_at is None or row.id in used]
    found = Vocabulary({global_id("CustomField", row.id): row for row in there})
    for parameter in KINDS.keys() & set(parameters):
        rows = KINDS[parameter].filter(crm_id=crm_id)
        found.words[parameter] = frozenset(await rows.values_list("id", flat=True))
    return found
