"""Batch reads of segments."""

from collections.abc import Hashable, Mapping
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID

from tortoise.functions import Count

from ringbook.contacts import policy as contacts
from ringbook.core.prepared import rows_by
from ringbook.core.reading import by, grouped
from ringbook.core.viewer import Viewer
from ringbook.segments import policy
from ringbook.segments.explaining import Score, explained
from ringbook.segments.models import Classifier, Parameter, Segmentation, SegmentDefinition
from ringbook.segments.rules import Rules, counts
from ringbook.segments.vocabulary import KINDS

Labels: TypeAlias = Mapping[tuple[Parameter, str], str]


async def segments_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, SegmentDefinition]:
    """Also beyond the Crm gate: whoever sees a contact may read its segment. Not those that were taken away."""
    return by("id", await SegmentDefinition.filter(id__in=ids, deleted_at=None))


async def definitions_by_crm(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[SegmentDefinition]]:
    return grouped("crm_id", await rows_by(policy.definitions(viewer), "crm_id", ids, "low"))


async def classifiers_by_crm(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Classifier]]:
    rows = policy.classifiers(viewer).filter(crm_id__in=ids).order_by("rank")
    return grouped("crm_id", await rows.select_related("custom_field"))


async def maximums_by_crm(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Decimal]:
    """The most points that a contact of each Crm can have."""
    classifiers = await classifiers_by_crm(ids, viewer)
    return {id: Rules([], [each for each in classifiers.get(id, []) if counts(each)]).maximum for id in ids}


async def segmentations_by_crm(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Segmentation]:
    """A Crm whose rules were never set, or that the viewer does not see, has an empty one."""
    found = by("crm_id", await rows_by(policy.segmentations(viewer), "crm_id", ids))
    return {id: found.get(id) or Segmentation(crm_id=id) for id in ids}


async def contact_counts_by_segment(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    """How many contacts that the viewer sees are in each."""
    rows = contacts.visible_to(viewer).filter(segment_id__in=ids).annotate(count=Count("id")).group_by("segment_id")
    return dict(await rows.values_list("segment_id", "count"))


async def scores_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Score]:
    """Asked for contacts that the viewer sees."""
    return await explained(ids)


async def labels_by_crm(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Labels]:
    """The names of the Crms' stages, positions, sources and tags, by parameter and key."""
    found: dict[UUID, dict[tuple[Parameter, str], str]] = {id: {} for id in ids}
    for parameter, kind in KINDS.items():
        for crm_id, id, name in await kind.filter(crm_id__in=ids).values_list("crm_id", "id", "name"):
            found[crm_id][parameter, str(id)] = name
    return found
