"""What segmentation looks at: words, custom fields, and rules over them."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.contacts.models import Contact
from ringbook.core.ids import uuid7
from ringbook.custom_fields.models import CustomField, CustomFieldTarget, CustomFieldType
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
        """Store values of custom fields, exact ones too."""
        custom = ", ".join(
            f'"{self.fields[name].id}": {_json(value)}' for name, value in values.items() if value not in ("", [])
        )
        sql = "UPDATE contact SET custom = %s::jsonb WHERE id = %s"
        await connections.get("default").execute_query(sql, [f"{{{custom}}}", contact.id])


def _json(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return json.dumps(value.isoformat() if isinstance(value, date) else value)


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
