"""Saving a Crm's segmentation, or trying it out."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find
from ringbook.core.reading import attribute
from ringbook.crms import policy as crms
from ringbook.segments import actions, listeners
from ringbook.segments.inputs import SegmentationInput
from ringbook.segments.loaders import segmentations_by_crm
from ringbook.segments.types import Segmentation, SegmentDefinition

__all__ = ["SegmentMutations", "listeners"]  # so that the web process listens too


@strawberry.type(description="So many contacts that the viewer sees go from one segment to another.")
class SegmentMove:
    was: SegmentDefinition | None = attribute("Where they are; null: in none.", name="from")
    to: int | None = attribute("Where they go: the place among the input's definitions, from 0; null: to none.")
    count: int = attribute("How many.")


@strawberry.type(description="The segmentation, or why not.")
class SegmentationPayload(Payload):
    segmentation: Segmentation | None = strawberry.field(default=None, description="As it is saved now.")
    moves: list[SegmentMove] = strawberry.field(
        default_factory=list, description="With dryRun: who would change segments. Nobody else is in here."
    )


@strawberry.type
class SegmentMutations:
    @mutation(
        requires="crms:configure",
        description="Saves the rules of a Crm as a whole, and has its contacts recalculated in the background; with"
        " dryRun it only counts. Errors: NOT_FOUND, CONFLICT, BLANK, TOO_LONG, TAKEN, NOT_A_COLOUR, NOT_A_NUMBER,"
        " TOO_PRECISE, OUT_OF_RANGE, TOO_MANY, FROM_ABOVE_TO; of definitions STARTS_ABOVE_ZERO, GAP, OVERLAP,"
        " ENDS_BELOW_HUNDRED; of classifiers ONE_OF_BOTH, NOT_A_NUMBER_FIELD, REQUIRED, NOT_A_FLAG, NOT_A_DATE;"
        " and those of the filter.",
    )
    async def segmentation_update(self, info: Info, input: SegmentationInput) -> SegmentationPayload:
        viewer = info.context.viewer
        crm = await find(crms.visible_to(viewer), input.crm_id, "crmId")
        rules = [each.given() for each in input.definitions], [each.given() for each in input.classifiers]
        if input.dry_run:
            moves = await actions.preview(crm, *rules, by=viewer, filter=input.filter)
            row = await info.context.load(segmentations_by_crm, crm.id)
            return SegmentationPayload.of(segmentation=row, moves=moves)
        row = await actions.save(crm, *rules, by=viewer, expected_version=input.expected_version)
        return SegmentationPayload.of(segmentation=row)
