"""The rules of a Crm as they count: what a score is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from ringbook.custom_fields.models import NUMBERS
from ringbook.segments.models import ZERO, Classifier, Condition, SegmentDefinition


@dataclass(frozen=True, slots=True)
class Rules:
    """definitions: by their borders. classifiers: those that count, in their order, with their custom fields."""

    definitions: Sequence[SegmentDefinition]
    classifiers: Sequence[Classifier]

    @property
    def maximum(self) -> Decimal:
        """The most points a contact can have."""
        return sum((each.highest * each.weight for each in self.classifiers), ZERO)


async def rules_of(crm_id: UUID) -> Rules:
    """The rules as they are saved. Without a classifier that counts nothing has to be computed: no definitions then."""
    classifiers = [each for each in await classifiers_of(crm_id) if counts(each)]
    return Rules(await definitions_of(crm_id) if classifiers else [], classifiers)


async def definitions_of(crm_id: UUID) -> list[SegmentDefinition]:
    return await SegmentDefinition.filter(crm_id=crm_id, deleted_at=None).order_by("low")


async def classifiers_of(crm_id: UUID) -> list[Classifier]:
    return await Classifier.filter(crm_id=crm_id).order_by("rank").select_related("custom_field")


def counts(classifier: Classifier) -> bool:
    """Not while its custom field is deleted, nor once its ranges stand over a field that holds no numbers any more."""
    if classifier.custom_field_id is None:
        return True
    field = classifier.custom_field
    if field is None or field.deleted_at is not None:
        return False
    return classifier.condition != Condition.RANGE or field.type in NUMBERS
