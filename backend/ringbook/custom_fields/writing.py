"""Values of a Crm's own fields on their way into a record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from uuid import UUID

from ringbook.core.errors import DomainError, not_found
from ringbook.core.ids import key_of
from ringbook.core.rows import Versioned
from ringbook.core.words import camel
from ringbook.custom_fields import claims
from ringbook.custom_fields.models import LISTS, CustomField, CustomFieldTarget
from ringbook.custom_fields.policy import of_records
from ringbook.custom_fields.shapes import INPUTS, Shape, stored
from ringbook.history.actions import CUSTOM, Change


@dataclass(frozen=True, slots=True)
class Said:
    """A value as an input says it: the field's global id, and by input name what is given."""

    field_id: str
    values: Mapping[str, Any]

    @property
    def key(self) -> str:
        return str(key_of(self.field_id, "CustomField"))

    def stored(self, field: Shape, path: str) -> Any:
        return stored(field, self.values, path)


@dataclass(frozen=True, slots=True)
class Ready:
    """A value that was read already, as it is stored; key: the field's id as text."""

    key: str
    value: Any

    def stored(self, field: Shape, path: str) -> Any:
        return self.value


Given: TypeAlias = Sequence[Said | Ready]


@dataclass(slots=True)
class Draft:
    """What a record's values are to be. problems: why they can't. before, after: by field id, as `custom` has them."""

    fields: dict[str, CustomField]
    before: Mapping[str, Any]
    after: dict[str, Any]
    places: dict[str, int] = field(default_factory=dict)
    problems: list[DomainError] = field(default_factory=list)

    def say(self, given: Given) -> None:
        for place, each in enumerate(given):
            try:
                self._say(each, place)
            except DomainError as error:
                self.problems.append(error)

    def _say(self, each: Said | Ready, place: int) -> None:
        path, found = f"customValues.{place}", self.fields.get(each.key)
        if found is None:
            raise not_found(f"{path}.fieldId")
        if found.key in self.places:
            raise DomainError("taken", "“{name}” is given twice.", field=f"{path}.fieldId", name=found.name)
        self.places[found.key] = place
        value = each.stored(found, path)
        self.after.pop(found.key, None)
        if value is not None:
            self.after[found.key] = value

    def complete(self) -> None:
        """A required field that is empty is a problem: REQUIRED."""
        for found in self.fields.values():
            if found.required and found.key not in self.after and not self._refused(found):
                sentence = "“{name}” must be filled in."
                self.problems.append(DomainError("required", sentence, field=self.path(found), name=found.name))

    def path(self, found: CustomField) -> str:
        """Where the input says the field's value; the list as a whole when it says nothing."""
        place = self.places.get(found.key)
        return "customValues" if place is None else f"customValues.{place}.{camel(INPUTS[found.type])}"

    def _refused(self, found: CustomField) -> bool:
        """What was said is no value at all, and that is problem enough."""
        place = ("customValues", str(self.places.get(found.key)))
        return any(problem.path[:2] == place for error in self.problems for problem in error.problems)

    def changed(self) -> Iterator[CustomField]:
        return (each for each in self.fields.values() if self.before.get(each.key) != self.after.get(each.key))

    def wanted(self) -> list[tuple[CustomField, Any]]:
        """New values of unique fields."""
        return [(each, self.after[each.key]) for each in self.changed() if each.unique and each.key in self.after]

    def changes(self) -> list[Change]:
        """For the history."""
        return [
            Change(f"{CUSTOM}{each.key}", story(each, self.before), story(each, self.after), self.path(each))
            for each in self.changed()
        ]


async def draft(
    target: CustomFieldTarget, crm_id: UUID, given: Given, before: Mapping[str, Any] | None = None
) -> Draft:
    """The values of one record with `given` on top. The rules must be held: `core.still.hold_rules`."""
    [made] = await drafts(target, crm_id, [given], before)
    return made


async def drafts(
    target: CustomFieldTarget, crm_id: UUID, many: Iterable[Given], before: Mapping[str, Any] | None = None
) -> list[Draft]:
    """`draft` for many records at once."""
    fields = {each.key: each for each in await of_records(crm_id, target)}
    made = []
    for given in many:
        made.append(Draft(fields, before or {}, dict(before or {})))
        made[-1].say(given)
    return made


async def write(record: Versioned, own: Draft) -> list[Change]:
    """Give a record that is there its values; answers the changes for `update()`. Raises TAKEN."""
    changes = own.changes()
    if changes:
        await claim([own], record=record.pk)
        await type(record).filter(pk=record.pk).update(custom=own.after)
        record.update_from_dict({"custom": own.after})
    return changes


async def claim(drafts: Iterable[Draft], *, record: UUID | None = None) -> None:
    """Make the unique values of new records, or of the `record`, ours. Raises TAKEN."""
    drafts = list(drafts)
    await claims.lock([pair for one in drafts for pair in one.wanted()])
    taken = await _taken(drafts, record)
    problems = []
    for one in drafts:
        for each, value in one.wanted():
            if (same := claims.same(each, value)) in taken:
                sentence = "“{name}” is unique, and another record has this value."
                problems.append(DomainError("taken", sentence, field=one.path(each), name=each.name))
            taken.add(same)
    if problems:
        raise DomainError.all_of(problems)


async def _taken(drafts: Iterable[Draft], record: UUID | None) -> set[tuple[str, str]]:
    fields: dict[str, tuple[CustomField, list[Any]]] = {}
    for one in drafts:
        for each, value in one.wanted():
            fields.setdefault(each.key, (each, []))[1].append(value)
    found = [await claims.held(each, values, but=record) for each, values in fields.values()]
    return {same for holders in found for same in holders}


def story(field: CustomField, custom: Mapping[str, Any]) -> Any:
    """A value as the history keeps it: options with the labels of that time."""
    value = custom.get(field.key)
    if value is None or field.type not in LISTS:
        return value
    several = value if isinstance(value, list) else [value]
    options = [{"id": key, "label": field.labels[key]} for key in several if key in field.labels]
    return options if isinstance(value, list) else next(iter(options), None)
