"""Adding, changing and deleting templates."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.errors import below
from ringbook.core.find import choose, find
from ringbook.core.inputs import given, maybe
from ringbook.crms import policy as crms
from ringbook.messaging import policy
from ringbook.messaging.inputs import MessageIdInput
from ringbook.messaging.templates import actions
from ringbook.messaging.templates.types import MessageTemplate
from ringbook.messaging.types import MessageChannel

BODY = "E-mail: rich text; others: plain. Up to 20 000 characters, with {{fields}}: see messageFields."
ERRORS = "BLANK, TOO_LONG, TOO_DEEP, TAKEN, UNKNOWN_FIELD, NOT_FOUND"


@strawberry.input(description="A new template.")
class MessageTemplateInput:
    channel: MessageChannel = strawberry.field(description="How its messages go.")
    crm_id: strawberry.ID | None = strawberry.field(default=None, description="For the contacts of this Crm alone.")
    name: str = strawberry.field(description="Unique among those of its channel and Crm; up to 120 characters.")
    subject: str = strawberry.field(default="", description="E-mail and fax: up to 250 characters, with {{fields}}.")
    body: str = strawberry.field(description=BODY)
    active: bool = strawberry.field(default=True, description="It is offered to those who write.")


@strawberry.input(description="What to change on a template; what is left out stays.")
class MessageTemplatePatch:
    name: strawberry.Maybe[str] = maybe("A new name.")
    subject: strawberry.Maybe[str] = maybe("A new subject.")
    body: strawberry.Maybe[str] = maybe(BODY)
    active: strawberry.Maybe[bool] = maybe("Whether it is offered.")
    crm_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another Crm; null: for all.")


@strawberry.input(description="A change of a template.")
class MessageTemplateUpdateInput:
    id: strawberry.ID = strawberry.field(description="The template.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    patch: MessageTemplatePatch = strawberry.field(description="What to change.")


@strawberry.type(description="The template, or why not.")
class MessageTemplatePayload(Payload):
    message_template: MessageTemplate | None = strawberry.field(default=None, description="As it is now.")


@strawberry.type
class MessageTemplateMutations:
    @mutation(requires=policy.MAY_CONFIGURE, description=f"Adds a template. Errors: {ERRORS}.")
    async def message_template_create(self, info: Info, input: MessageTemplateInput) -> MessageTemplatePayload:
        viewer, values = info.context.viewer, given(input)
        await choose(values, "crm", crms.visible_to(viewer))
        template = await actions.create(by=viewer, **values)
        return MessageTemplatePayload.of(message_template=template)

    @mutation(requires=policy.MAY_CONFIGURE, description=f"Changes a template. Errors: {ERRORS}, CONFLICT.")
    async def message_template_update(self, info: Info, input: MessageTemplateUpdateInput) -> MessageTemplatePayload:
        viewer, values = info.context.viewer, given(input.patch)
        template = await find(policy.templates(viewer), input.id)
        with below("patch"):
            await choose(values, "crm", crms.visible_to(viewer))
            version = input.expected_version
            template = await actions.change(template, by=viewer, expected_version=version, **values)
        return MessageTemplatePayload.of(message_template=template)

    @mutation(
        requires=policy.MAY_CONFIGURE,
        description="Deletes a template; the messages that were written from it stay. Errors: NOT_FOUND.",
    )
    async def message_template_delete(self, info: Info, input: MessageIdInput) -> DeletePayload:
        viewer = info.context.viewer
        await actions.delete(await find(policy.templates(viewer), input.id), by=viewer)
        return DeletePayload(deleted_id=input.id)
