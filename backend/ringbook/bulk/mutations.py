"""Changing and deleting many records."""

import strawberry

from ringbook.bulk import actions
from ringbook.bulk.inputs import (
    ContactsDeleteInput,
    ContactsUpdateInput,
    OrganizationsDeleteInput,
    OrganizationsUpdateInput,
)
from ringbook.bulk.sides import CONTACTS, MAY_BULK, ORGANIZATIONS
from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.jobs.mutations import JobPayload

PATCH_ERRORS = (
    "FORBIDDEN; WRONG_SELECTION, TOO_MANY, NOTHING_SELECTED and those of the filter below selection; below patch BLANK"
    " when it sets nothing, CONTRADICTION, NOT_FOUND, TOO_LONG, TOO_MANY, TAKEN, REQUIRED"
)
HOW = (
    " One job for any number: count is how many are chosen; job goes through them and is told by jobChanged. Each"
    " record keeps to the rules of the mutation for one; those that are refused are in the job's failures, such as"
    " FORBIDDEN for those that the viewer may only read. Required fields that are not in the patch may be empty."
    " jobUndo takes it back."
)


@strawberry.type
class BulkMutations:
    @mutation(
        requires=MAY_BULK,
        description=f"Changes many contacts; takes contacts:edit.{HOW} Errors: {PATCH_ERRORS}, WRONG_TYPE, INACTIVE.",
    )
    async def contacts_update(self, info: Info, input: ContactsUpdateInput) -> JobPayload:
        by, dry = info.context.viewer, input.dry_run
        job, count = await actions.update(CONTACTS, input.selection, input.patch, by=by, dry_run=dry)
        return JobPayload.of(job=job, count=count)

    @mutation(
        requires=MAY_BULK,
        description=f"Changes many organizations; takes organizations:edit.{HOW} Errors: {PATCH_ERRORS}.",
    )
    async def organizations_update(self, info: Info, input: OrganizationsUpdateInput) -> JobPayload:
        by, dry = info.context.viewer, input.dry_run
        job, count = await actions.update(ORGANIZATIONS, input.selection, input.patch, by=by, dry_run=dry)
        return JobPayload.of(job=job, count=count)

    @mutation(
        requires=MAY_BULK,
        description="Moves many contacts to the trash; takes contacts:edit and contacts:delete. A job as contactsUpdate"
        " begins. Errors: FORBIDDEN; WRONG_SELECTION, TOO_MANY, NOTHING_SELECTED and those of the filter below"
        " selection.",
    )
    async def contacts_delete(self, info: Info, input: ContactsDeleteInput) -> JobPayload:
        by = info.context.viewer
        job, count = await actions.delete(CONTACTS, input.selection, by=by, dry_run=input.dry_run)
        return JobPayload.of(job=job, count=count)

    @mutation(
        requires=MAY_BULK,
        description="Moves many organizations to the trash; takes organizations:edit and organizations:delete. A job as"
        " organizationsUpdate begins. Errors: as contactsDelete.",
    )
    async def organizations_delete(self, info: Info, input: OrganizationsDeleteInput) -> JobPayload:
        by = info.context.viewer
        job, count = await actions.delete(ORGANIZATIONS, input.selection, by=by, dry_run=input.dry_run)
        return JobPayload.of(job=job, count=count)
