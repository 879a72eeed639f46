"""What segmentation looks at: words, custom fields, and rules over them."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from ringbook.contacts.models import Contact
from ringbook.core.ids import uuid7
from ringbook.custom_fields.models import LISTS, CustomField, CustomFieldTarget, CustomFieldType
from ringbook.custom_fields.shapes import INPUTS, stored
from ringbook.dictionaries.models import Position, Source, Stage
from ringbook.tags.models import Tag
from tests.cast import Cast

COLOUR = "#868e96"


@dataclass
class Words:
    """fields: a custom field of each type by its type's name. ids: what stages, tags, options and so on there are."""

    fields: dict[str, CustomField]
    ids: dict[str, list[Any]]
    tags: dict[UUID, Tag]

    async def fill(self, contact: Contact, values: dict[str, Any]) -> None:
        """Store values of custom fields, as their own slice stores them."""
        custom = {self.fields[name].key: self._stored(name, value) for name, value in values.items()}
        contact.custom = {key: value for key, value in custom.items() if value not in (None, "", [])}
        await contact.save(update_fields=["custom"])

    def _stored(self, name: str, value: Any) -> Any:
        field = self.fields[name]
        return value if field.type in LISTS else stored(field, {INPUTS[field.type]: value}, name)


async def words_of(cast: Cast) -> Words:
    """Three of each in the Crm Sales."""
    kinds: dict[str, Any] = {"stage": Stage, "position": Position, "source": Source, "tags": Tag}
    ids: dict[str, list[Any]] = {}
    tags = {}
    for kind, model in kinds.items():
        rows = [await model.create(crm=cast.sales, name=f"{kind} {n}", colour=COLOUR) for n in range(3)]
        ids[kind] = [row.id for row in rows]
        tags = {row.id: row for row in rows}
    fields = {}
    for name in ("text", "integer", "decimal", "flag", "date", "choice", "choices"):
        options = [{"id": str(uuid7()), "label": f"Option {n}"} for n in range(3)] if "choice" in name else []
        fields[name] = await CustomField.create(
            crm=cast.sales, target=CustomFieldTarget.CONTACT, name=name, type=CustomFieldType(name), options=options
        )
        ids[name] = [option["id"] for option in options]
    return Words(fields, ids, tags)
