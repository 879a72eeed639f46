"""Sending one message to many."""

import strawberry

from ringbook.contacts.selection import ContactSelection, selected
from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.errors import DomainError
from ringbook.core.find import find_all
from ringbook.core.reading import shown
from ringbook.core.viewer import Viewer
from ringbook.files import policy as files
from ringbook.jobs.types import Job
from ringbook.messaging.attaching import versions_of
from ringbook.messaging.bulk import actions
from ringbook.messaging.bulk.counting import Count, count
from ringbook.messaging.inputs import draft_of, template_of
from ringbook.messaging.policy import MAY_SEND
from ringbook.messaging.previews import MessagePreview, preview_of
from ringbook.messaging.types import MessageChannel


@strawberry.input(description="One message to many contacts.")
class MessagesInput:
    selection: ContactSelection = strawberry.field(description="Who gets it: up to 250 ids, or a whole filter.")
    channel: MessageChannel = strawberry.field(description="How it goes.")
    template_id: strawberry.ID | None = strawberry.field(
        default=None, description="What it was written from; where subject or body are empty, theirs."
    )
    subject: str = strawberry.field(default="", description="E-mail and fax: up to 250 characters, with {{fields}}.")
    body: str = strawberry.field(description="As MessageInput has it.")
    file_ids: list[strawberry.ID] = strawberry.field(
        default_factory=list, description="Files that go along, as with one message."
    )
    signature: bool = strawberry.field(default=True, description="E-mail: with the viewer's signature below.")
    dry_run: bool = strawberry.field(default=False, description="Count only: nothing is sent.")


@strawberry.type(description="How many get no message for the same reason.")
class MessagesSkip:
    reason: str = strawberry.field(description="One sentence, in the viewer's language.")
    code: str = strawberry.field(
        description="NO_ADDRESS, SAME_ADDRESS, a ContactingProblemCode, or what is wrong with their message."
    )
    count: int = strawberry.field(description="How many.")


@strawberry.type(description="The job, and whom it reaches; or why not.")
class MessagesPayload(Payload):
    job: Job | None = strawberry.field(
        default=None, description="What sends them, told by jobChanged; its failures say who got none, and why."
    )
    total: int = strawberry.field(default=0, description="How many contacts are chosen.")
    ready: int = strawberry.field(default=0, description="Of the first 5 000 of them, how many would get it now.")
    skipped: list[MessagesSkip] = strawberry.field(
        default_factory=list, description="Of the first 5 000, who would not, and why; the most frequent first."
    )
    preview: MessagePreview | None = strawberry.field(
        default=None, description="The message as the first one of them would get it."
    )


@strawberry.type
class MessagesMutations:
    @mutation(
        requires="records:bulk",
        description="Sends a message to many contacts; takes messages:send. Whom something speaks against gets none,"
        " and nobody is written to twice at one address; this is asked again when each is sent. jobCancel stops what"
        " is not sent. Errors: FORBIDDEN; NO_GATEWAY at channel; WRONG_SELECTION, TOO_MANY, NOTHING_SELECTED and those"
        " of the filter below selection; BLANK, TOO_LONG, TOO_DEEP, UNKNOWN_FIELD at subject or body; NOT_FOUND,"
        " WRONG_CHANNEL; NO_FILES, NOT_PDF, TOO_LARGE at fileIds.",
    )
    async def messages_send(self, info: Info, input: MessagesInput) -> MessagesPayload:
        viewer = info.context.viewer
        if not viewer.may(MAY_SEND):
            raise DomainError("forbidden", "You may not send messages.")
        mailing = await _mailing(input, viewer)
        rows = await selected(input.selection, viewer)
        await actions.check(rows)
        found = await count(mailing.draft, rows, by=viewer)
        if input.dry_run:
            return _told(found, input.channel, None)
        job = await actions.start(mailing, input.selection, found.total, by=viewer)
        return _told(found, input.channel, job)


async def _mailing(input: MessagesInput, by: Viewer) -> actions.Mailing:
    template = await template_of(input.template_id, by)
    draft = await draft_of(input.channel, input.subject, input.body, template, signed=input.signature, by=by)
    attached = await find_all(files.visible_to(by), input.file_ids, "fileIds") if input.file_ids else []
    return actions.Mailing(draft, template, await versions_of(input.channel, attached))


def _told(found: Count, channel: MessageChannel, job: object) -> MessagesPayload:
    skips = found.skipped.most_common()
    first = found.first
    return MessagesPayload(
        job=shown(job),
        total=found.total,
        ready=found.ready,
        skipped=[MessagesSkip(reason=found.reason(code, channel), code=code, count=n) for code, n in skips],
        preview=preview_of(first.recipient, first.letter, []) if first else None,
    )
