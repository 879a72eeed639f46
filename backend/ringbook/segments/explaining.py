"""Why a contact is in its segment: what each classifier found (SEG-5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.contacts.models import Contact
from ringbook.core.reading import grouped
from ringbook.segments.models import ZERO, Classifier, Condition, Rule, SegmentDefinition
from ringbook.segments.rules import Rules, rules_of
from ringbook.segments.scoring import scores


@dataclass(frozen=True, slots=True)
class Part:
    """What one classifier gives; place: of the rule among the ranked ones, from 1; None when nothing matches."""

    classifier: Classifier
    place: int | None

    @property
    def points(self) -> Decimal:
        return self.classifier.ranked[self.place - 1].points if self.place else ZERO

    @property
    def weighted(self) -> Decimal:
        return self.points * self.classifier.weight

    @property
    def highest(self) -> Decimal:
        return self.classifier.highest

    @property
    def rule(self) -> Rule | None:
        """The line that matched; an EXISTS classifier has none."""
        listed = self.place and self.classifier.condition != Condition.EXISTS
        return self.classifier.ranked[self.place - 1] if self.place and listed else None


@dataclass(frozen=True, slots=True)
class Score:
    """A contact's points, and what they are made of."""

    points: Decimal
    maximum: Decimal
    percent: Decimal | None
    segment: SegmentDefinition | None
    parts: Sequence[Part]


async def explained(ids: Sequence[UUID]) -> Mapping[UUID, Score]:
    """The scores of these contacts by the rules of this moment."""
    found: dict[UUID, Score] = {}
    contacts = await Contact.filter(id__in=ids).only("id", "crm_id")
    for crm_id, rows in grouped("crm_id", contacts).items():
        assert isinstance(crm_id, UUID)
        rules = await rules_of(crm_id)
        asked = scores(rules, "c.id = ANY(%(ids)s)", ids=[row.id for row in rows])
        values: Any = asked.values
        for row in await connections.get("default").execute_query_dict(asked.sql, values):
            found[row["id"]] = _score(rules, row)
    return found


def _score(rules: Rules, row: Mapping[str, Any]) -> Score:
    parts = [Part(classifier, place) for classifier, place in zip(rules.classifiers, row["places"], strict=True)]
    segment = rules.definitions[row["rank"] - 1] if row["rank"] else None
    return Score(row["total"], rules.maximum, row["percent"], segment, parts)
