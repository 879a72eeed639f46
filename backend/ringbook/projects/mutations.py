"""Adding, changing and deleting projects."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import choose, find, find_all
from ringbook.core.inputs import DeleteInput, given
from ringbook.crms import policy as crms
from ringbook.identity import policy as users
from ringbook.projects import actions, policy
from ringbook.projects.inputs import PhoneMeetingRulesInput, unfold
from ringbook.projects.types import Project

RULES = (
    "and at phoneMeetings: INVALID_TIME, INVALID_RANGE, BLANK, UNKNOWN_TIMEZONE, OUT_OF_RANGE, WRONG_CRM, LETTERS,"
    " TOO_SHORT, TOO_LONG, WRONG_LENGTH, UNKNOWN_COUNTRY"
)


@strawberry.input(description="A new project.")
class ProjectInput:
    name: str = strawberry.field(description="Unique; up to 120 characters.")
    crm_id: strawberry.ID | None = strawberry.field(default=None, description="The Crm it works with.")
    member_ids: list[strawberry.ID] = strawberry.field(default_factory=list, description="Its users.")
    phone_meetings: PhoneMeetingRulesInput | None = strawberry.field(
        default=None, description="Left out: nothing is dialled."
    )


@strawberry.input(description="What to change on a project; what is left out stays.")
class ProjectPatch:
    id: strawberry.ID = strawberry.field(description="The project.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = strawberry.field(default=None, description="A new name.")
    crm_id: strawberry.Maybe[strawberry.ID | None] = strawberry.field(
        default=None, description="Another Crm; null for none."
    )
    member_ids: strawberry.Maybe[list[strawberry.ID]] = strawberry.field(
        default=None, description="All of its members from now on."
    )
    phone_meetings: PhoneMeetingRulesInput | None = strawberry.field(
        default=None, description="The rules of its phone meetings; what is left out stays."
    )


@strawberry.type(description="The project, or why not.")
class ProjectPayload(Payload):
    project: Project | None = strawberry.field(default=None, description="The project as it is now.")


@strawberry.type
class ProjectMutations:
    @mutation(
        requires="projects:edit", description=f"Adds a project. Errors: BLANK, TOO_LONG, TAKEN, NOT_FOUND, {RULES}."
    )
    async def project_create(self, info: Info, input: ProjectInput) -> ProjectPayload:
        viewer, values = info.context.viewer, given(input, "crm_id", "member_ids")
        crm = await find(crms.visible_to(viewer), input.crm_id, "crmId") if input.crm_id else None
        members = await find_all(users.visible_to(viewer), input.member_ids, "memberIds")
        await unfold(values, viewer)
        return ProjectPayload.of(project=await actions.create(crm=crm, members=members, by=viewer, **values))

    @mutation(
        requires="projects:edit",
        description="Changes a project. Where the last stage to be dialled goes with the Crm, dialling stops, for no"
        " stage means everybody. Errors: as projectCreate, CONFLICT.",
    )
    async def project_update(self, info: Info, input: ProjectPatch) -> ProjectPayload:
        viewer, values = info.context.viewer, given(input)
        project = await find(policy.editable_by(viewer), input.id)
        await choose(values, "crm", crms.visible_to(viewer))
        if "member_ids" in values:
            values["members"] = await find_all(users.visible_to(viewer), values.pop("member_ids"), "memberIds")
        await unfold(values, viewer)
        return ProjectPayload.of(project=await actions.change(project, by=viewer, **values))

    @mutation(
        requires="projects:edit",
        description="Deletes a project; its members lose what they saw through it. Errors: NOT_FOUND.",
    )
    async def project_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        await actions.delete(await find(policy.editable_by(viewer), input.id), by=viewer)
        return DeletePayload(deleted_id=input.id)
