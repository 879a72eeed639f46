"""Values of a Crm's own fields in a chunk of rows: what must be there, and what may be there only once."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from ringbook.core.errors import DomainError
from ringbook.core.words import say
from ringbook.crms.models import Crm
from ringbook.custom_fields import claims
from ringbook.custom_fields.models import CustomField, CustomFieldTarget
from ringbook.custom_fields.policy import of_records
from ringbook.custom_fields.texts import as_text
from ringbook.imports.own import OwnField, shapes
from ringbook.imports.people import Person


class Filling:
    """The rules of one run. In a dry run it remembers which values the rows before would have taken."""

    def __init__(self, crm: Crm, own: Iterable[OwnField]) -> None:
        self.crm, self.own = crm, {field.key: field for field in own}
        self.fields: dict[str, CustomField] = {}
        self.holders: dict[tuple[str, str], UUID] = {}

    async def load(self, people: Iterable[Person], *, remember: bool) -> None:
        """Look at the fields as they are now, and claim the unique values of a chunk. The rules must be held.

        remember: keep what earlier chunks took. Raises FIELDS_CHANGED when the rows were read by other rules.
        """
        fields = await of_records(self.crm.id, CustomFieldTarget.CONTACT)
        self.fields = {field.key: field for field in fields}
        now = {field.key: (field.type, field.labels) for field in shapes(fields)}
        if any(now.get(key) != (field.type, field.labels) for key, field in self.own.items()):
            sentence = "Somebody changed the fields of this CRM meanwhile. What is in stays; import the rest again."
            raise DomainError("fields_changed", sentence)
        wanted = [pair for person in people for pair in self._unique(person)]
        await claims.lock(wanted)
        self.holders = self.holders if remember else {}
        for field in {field.key: field for field, _ in wanted}.values():
            values = [value for each, value in wanted if each.key == field.key]
            self.holders = await claims.held(field, values) | self.holders

    def missing(self, person: Person) -> Iterator[tuple[str, str, str, str]]:
        """(mapping key, value, code, sentence) for each required field that a new contact would lack."""
        filled = dict(person.own)
        for field in self.fields.values():
            if field.required and field.key not in filled:
                [shape] = shapes([field])
                yield shape.column, "", "REQUIRED", say("“{name}” must be filled in.", name=field.name)

    def taken(self, person: Person, id: UUID) -> Iterator[tuple[str, str, str, str]]:
        """As `missing`, for each unique value that another contact than `id` has."""
        for field, value in self._unique(person):
            if self.holders.get(claims.same(field, value), id) != id:
                sentence = say("“{name}” is unique, and another record has this value.", name=field.name)
                yield self.own[field.key].column, as_text(field, value), "TAKEN", sentence

    def take(self, person: Person, id: UUID) -> None:
        """The person gets the unique values: later rows can't."""
        self.holders |= {claims.same(field, value): id for field, value in self._unique(person)}

    def _unique(self, person: Person) -> list[tuple[CustomField, object]]:
        return [(self.fields[key], value) for key, value in person.own if self.fields[key].unique]
