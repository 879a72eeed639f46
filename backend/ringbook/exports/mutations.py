"""Lists as spreadsheets."""

import strawberry

from ringbook.activities.planned.ordering import ActivityOrder
from ringbook.activities.planned.selection import ActivitySelection
from ringbook.contacts.ordering import ContactOrder
from ringbook.contacts.selection import ContactSelection
from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.exports import actions
from ringbook.exports.kinds import ACTIVITIES, CALLS, CONTACTS, ORGANIZATIONS, TICKETS
from ringbook.exports.policy import MAY_EXPORT
from ringbook.exports.types import SheetFormat
from ringbook.jobs.mutations import JobPayload
from ringbook.organizations.ordering import OrganizationOrder
from ringbook.organizations.selection import OrganizationSelection
from ringbook.telephony.ordering import CallOrder
from ringbook.telephony.selection import CallSelection
from ringbook.tickets.ordering import TicketOrder
from ringbook.tickets.selection import TicketSelection

COLUMNS = (
    "Keys of exportColumns, in the order of the file's columns; a key twice counts once. `name` becomes first and last"
    " name, `address` its two lines, and phone and email as many columns as the longest list needs."
)
ERRORS = (
    " as a job of the kind EXPORT, whose `file` is there once it is DONE. What is read is what the viewer sees at the"
    " moment the worker begins, in one snapshot. Its headings are those that imports know. Errors: WRONG_SELECTION,"
    " TOO_MANY, those of the filter, UNKNOWN_COLUMN (at columns.N), BLANK (at columns), TOO_MANY_ROWS (at format),"
    " BAD_ORDER, NOT_FOUND, NOT_SEARCHABLE."
)


@strawberry.input(description="Which contacts to export, and how.")
class ContactsExportInput:
    selection: ContactSelection = strawberry.field(description="Which ones.")
    order: ContactOrder | None = strawberry.field(default=None, description="Left out: by name.")
    columns: list[str] = strawberry.field(description=COLUMNS)
    format: SheetFormat = strawberry.field(description="What kind of file.")


@strawberry.input(description="Which organizations to export, and how.")
class OrganizationsExportInput:
    selection: OrganizationSelection = strawberry.field(description="Which ones.")
    order: OrganizationOrder | None = strawberry.field(default=None, description="Left out: by name.")
    columns: list[str] = strawberry.field(description=COLUMNS)
    format: SheetFormat = strawberry.field(description="What kind of file.")


@strawberry.input(description="Which tickets to export, and how.")
class TicketsExportInput:
    selection: TicketSelection = strawberry.field(description="Which ones.")
    order: TicketOrder | None = strawberry.field(default=None, description="Left out: the newest number first.")
    columns: list[str] = strawberry.field(description=COLUMNS)
    format: SheetFormat = strawberry.field(description="What kind of file.")


@strawberry.input(description="Which activities to export, and how.")
class ActivitiesExportInput:
    selection: ActivitySelection = strawberry.field(description="Which ones.")
    order: ActivityOrder | None = strawberry.field(default=None, description="Left out: the earliest end first.")
    columns: list[str] = strawberry.field(description=COLUMNS)
    format: SheetFormat = strawberry.field(description="What kind of file.")


@strawberry.input(description="Which calls to export, and how.")
class CallsExportInput:
    selection: CallSelection = strawberry.field(description="Which ones.")
    order: CallOrder | None = strawberry.field(default=None, description="Left out: the newest first.")
    columns: list[str] = strawberry.field(description=COLUMNS)
    format: SheetFormat = strawberry.field(description="What kind of file.")


@strawberry.type
class ExportMutations:
    @mutation(requires=MAY_EXPORT, description=f"Writes contacts to a spreadsheet,{ERRORS}")
    async def contacts_export(self, info: Info, input: ContactsExportInput) -> JobPayload:
        job, count = await actions.export(
            CONTACTS, input.selection, input.order, input.columns, input.format, by=info.context.viewer
        )
        return JobPayload.of(job=job, count=count)

    @mutation(requires=MAY_EXPORT, description=f"Writes organizations to a spreadsheet,{ERRORS}")
    async def organizations_export(self, info: Info, input: OrganizationsExportInput) -> JobPayload:
        job, count = await actions.export(
            ORGANIZATIONS, input.selection, input.order, input.columns, input.format, by=info.context.viewer
        )
        return JobPayload.of(job=job, count=count)

    @mutation(requires=MAY_EXPORT, description=f"Writes tickets to a spreadsheet,{ERRORS}")
    async def tickets_export(self, info: Info, input: TicketsExportInput) -> JobPayload:
        job, count = await actions.export(
            TICKETS, input.selection, input.order, input.columns, input.format, by=info.context.viewer
        )
        return JobPayload.of(job=job, count=count)

    @mutation(requires=MAY_EXPORT, description=f"Writes activities to a spreadsheet,{ERRORS}")
    async def activities_export(self, info: Info, input: ActivitiesExportInput) -> JobPayload:
        job, count = await actions.export(
            ACTIVITIES, input.selection, input.order, input.columns, input.format, by=info.context.viewer
        )
        return JobPayload.of(job=job, count=count)

    @mutation(requires=MAY_EXPORT, description=f"Writes calls to a spreadsheet,{ERRORS}")
    async def calls_export(self, info: Info, input: CallsExportInput) -> JobPayload:
        job, count = await actions.export(
            CALLS, input.selection, input.order, input.columns, input.format, by=info.context.viewer
        )
        return JobPayload.of(job=job, count=count)
