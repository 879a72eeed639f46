"""Merging records, and undoing that."""

import strawberry

from ringbook.contacts.types import Contact
from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find
from ringbook.core.reading import shown
from ringbook.merging import actions, policy
from ringbook.merging.finding import MergeChoice, company, read_choices
from ringbook.merging.kinds import Record
from ringbook.merging.queries import FINDING
from ringbook.merging.types import Merge
from ringbook.organizations.types import Organization


@strawberry.input(description="What to merge into what.")
class MergeInput:
    keep_id: strawberry.ID = strawberry.field(description="The survivor: it keeps its id and its history.")
    drop_ids: list[strawberry.ID] = strawberry.field(
        description="One to nine others of its kind and its Crm. Their ids lead to the survivor from then on."
    )
    choices: list[MergeChoice] | None = strawberry.field(
        default=None,
        description="Whose value of a field survives; of the others the survivor's, or the first that is filled in.",
    )


@strawberry.input(description="Which merge to undo.")
class MergeUndoInput:
    id: strawberry.ID = strawberry.field(description="The merge.")


@strawberry.type(description="The survivor and the merge, or why not.")
class MergePayload(Payload):
    contact: Contact | None = strawberry.field(default=None, description="The survivor, if it is a contact.")
    organization: Organization | None = strawberry.field(default=None, description="The survivor, if it is one.")
    merge: Merge | None = strawberry.field(default=None, description="The merge as it is now.")
    left: list[str] = strawberry.field(
        default_factory=list,
        description="After undoing: what stays, because somebody changed it since; a sentence each, with who and when.",
    )


ERRORS = (
    f"{FINDING}; at choices UNKNOWN_FIELD, REPEATED, NOT_FOUND, FORBIDDEN; TAKEN for a unique value that a third record"
    " has; TOO_MANY for more numbers, addresses, managers or tags than a record may have"
)


@strawberry.type
class MergingMutations:
    @mutation(
        requires=policy.MAY_MERGE,
        description="Merges contacts into one. Everything that belongs to them moves to the survivor. It takes the"
        f" right to change and delete all of them. Errors: {ERRORS}.",
    )
    async def contacts_merge(self, info: Info, input: MergeInput) -> MergePayload:
        return await _merge(info, input, "Contact")

    @mutation(
        requires=policy.MAY_MERGE,
        description="Merges organizations into one: their contacts and the organizations below them, too. It takes the"
        f" right to change and delete all of them. Errors: {ERRORS}.",
    )
    async def organizations_merge(self, info: Info, input: MergeInput) -> MergePayload:
        return await _merge(info, input, "Organization")

    @mutation(
        requires=policy.MAY_MERGE,
        description="Gives merged records back: what moved moves back if the survivor still has it, and values that"
        " nobody changed since become what they were. What came after the merge stays with the survivor. Errors:"
        " NOT_FOUND; FORBIDDEN for a survivor that the viewer may not change and delete; ENDED for what was undone or"
        " is older than 30 days; NOT_LAST for a survivor that was merged further on.",
    )
    async def merge_undo(self, info: Info, input: MergeUndoInput) -> MergePayload:
        viewer = info.context.viewer
        merge = await find(policy.visible_to(viewer), input.id)
        await policy.check_undo(merge, viewer)
        keep, left = await actions.undo(merge, by=viewer)
        await merge.refresh_from_db()
        return MergePayload(**_named(keep), merge=shown(merge), left=left)


async def _merge(info: Info, input: MergeInput, kind: str) -> MergePayload:
    viewer = info.context.viewer
    those = await company(input.keep_id, input.drop_ids, viewer, only=kind)
    merge = await actions.merge(those, read_choices(input.choices or (), those), by=viewer)
    return MergePayload(**_named(those.keep), merge=shown(merge))


def _named(record: Record) -> dict[str, Record]:
    """The survivor as its payload names it."""
    return {type(record).__name__.lower(): record}
