"""Universal dictionaries as the API shows them."""

import strawberry

from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute
from ringbook.dictionaries.universal import models
from ringbook.dictionaries.universal.models import DictionaryKind

describe(
    DictionaryKind,
    "A list that holds for the whole enterprise.",
    ACTIVITY_KIND="What activities can be called, beside their kind.",
    PRIORITY="How urgent activities and tickets are, the most urgent first.",
    ACTIVITY_CATEGORY="By what activities are sorted.",
    TICKET_TYPE="What tickets are about; each type has its flow.",
    CONSENT_KIND="What contacts can agree to.",
    CURRENCY="What costs are in; the name is the ISO 4217 code.",
)


@strawberry.type(description="One word of a list that holds for the whole enterprise.")
class DictionaryEntry(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    kind: DictionaryKind = attribute("Its list.")
    name: str = attribute("Unique in its list, whatever the case; a currency's is its ISO 4217 code.")
    rank: int = attribute("Its place: the list is sorted by it.")
    colour: str = attribute("As #rrggbb.")
    active: bool = attribute("Offered for new records.")

    @strawberry.field(description="Chosen beforehand; at most one of a list is.")
    def default(root: strawberry.Parent[models.DictionaryEntry]) -> bool:
        return root.is_default


__all__ = ["DictionaryEntry", "DictionaryKind"]
