"""Which columns a view may have. Table and export know the same keys."""

from collections.abc import Sequence
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.core.ids import key_of
from ringbook.core.viewer import Viewer
from ringbook.custom_fields import policy as custom_fields
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.views.models import ListKind

SHARED = (
    *("name", "phone", "email", "stage", "source", "address", "postalCode", "city", "voivodeship", "country"),
    *("tags", "managers", "accountKind", "created", "updated"),
)
KEYS = {
    ListKind.CONTACTS: frozenset(
        {*SHARED, "organization", "position", "segment", "birthday", "language", "personType"}
    ),
    ListKind.ORGANIZATIONS: frozenset({*SHARED, "taxId", "website", "industry", "size", "parent"}),
    ListKind.TICKETS: frozenset(
        {
            *("number", "subject", "type", "priority", "state", "assignee", "contact", "organization", "project"),
            *("tags", "dueAt", "created", "updated", "resolvedAt"),
        }
    ),
    ListKind.ACTIVITIES: frozenset(
        {
            *("done", "subject", "kind", "type", "priority", "category", "startsAt", "endsAt", "assignee", "contact"),
            *("organization", "project", "ticket", "note", "place", "created", "doneAt"),
        }
    ),
    ListKind.MESSAGES: frozenset(
        {
            *("channel", "to", "contact", "organization", "subject", "state", "sender", "created", "sent", "error"),
            *("template", "delivered"),
        }
    ),
    ListKind.CALLS: frozenset(
        {
            *("caller", "organization", "number", "direction", "status", "talked", "waited", "user", "users", "queue"),
            *("line", "when", "callback", "outcome", "recording", "certainty"),
        }
    ),
}
TARGETS = {
    ListKind.CONTACTS: CustomFieldTarget.CONTACT,
    ListKind.ORGANIZATIONS: CustomFieldTarget.ORGANIZATION,
}
CUSTOM = "custom:"
"""In front of a custom field's global id it names the column of its values."""
MOST = 60
NARROWEST, WIDEST = 60, 800


async def wrong(
    columns: Sequence[dict[str, Any]], kind: ListKind, viewer: Viewer, kept: Sequence[dict[str, Any]] = ()
) -> list[DomainError]:
    """What is wrong with a view's columns: TOO_MANY, UNKNOWN_COLUMN, TAKEN for one that is there twice, OUT_OF_RANGE.

    kept: the columns it has already, which may have gone out of the viewer's sight.
    """
    if len(columns) > MOST:
        return [DomainError("too_many", "At most {most} fit here.", field="columns", most=MOST)]
    keys = [column["key"] for column in columns]
    known = KEYS[kind] | {column["key"] for column in kept} | await _own(keys, kind, viewer)
    found = []
    for number, column in enumerate(columns):
        path, key, width = f"columns.{number}", column["key"], column["width"]
        if key not in known:
            found.append(DomainError("unknown_column", "This list has no such column.", field=f"{path}.key"))
        elif key in keys[:number]:
            found.append(DomainError("taken", "This column is there already.", field=f"{path}.key"))
        if width is not None and not NARROWEST <= width <= WIDEST:
            sentence = "Columns are {least} to {most} pixels wide."
            where = f"{path}.width"
            found.append(DomainError("out_of_range", sentence, field=where, least=NARROWEST, most=WIDEST))
    return found


async def _own(keys: Sequence[str], kind: ListKind, viewer: Viewer) -> set[str]:
    """Those among the keys that name a field which the viewer sees on the list's records."""
    asked = {key: key_of(key.removeprefix(CUSTOM), "CustomField") for key in keys if key.startswith(CUSTOM)}
    wanted = [id for id in asked.values() if id]
    if not wanted or kind not in TARGETS:
        return set()
    fields = custom_fields.alive(viewer).filter(target=TARGETS[kind], id__in=wanted)
    seen = {field.id for field in await fields.only("id")}
    return {key for key, id in asked.items() if id in seen}
