"""Sending messages, cancelling them, having them tried again; and one's signature."""

import strawberry

from ringbook.contacting.types import ContactingProblem
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, Payload, UserError, mutation
from ringbook.core.errors import DomainError
from ringbook.core.find import find
from ringbook.core.reading import shown
from ringbook.messaging import actions, listeners, policy, signatures
from ringbook.messaging.inputs import MessageIdInput, MessageInput, wish_of
from ringbook.messaging.types import Message

__all__ = ["MessageMutations", "listeners"]  # so that the web process listens too


@strawberry.type(description="The message, or why not.")
class MessagePayload(Payload):
    message: Message | None = strawberry.field(default=None, description="The message as it is now.")
    problems: list[ContactingProblem] = strawberry.field(
        default_factory=list, description="What speaks against it; give overrideReason to send it all the same."
    )


@strawberry.input(description="What stands below the viewer's e-mails.")
class SignatureInput:
    html: str = strawberry.field(description="Rich text, up to 2 000 characters; empty takes it away.")


@strawberry.type(description="The signature, or why not.")
class SignaturePayload(Payload):
    signature: str | None = strawberry.field(default=None, description="As it is now, clean.")


@strawberry.type
class MessageMutations:
    @mutation(
        requires=policy.MAY_SEND,
        description="Queues a message to a contact or an organization that the viewer sees; it is sent within seconds,"
        " and tried again for a day where that fails for now. Errors: NO_GATEWAY at channel; CHOOSE_ONE, NOT_FOUND;"
        " NO_ADDRESS, INVALID_EMAIL, LANDLINE, what a number can be, FORBIDDEN, DUPLICATE and ARCHIVED at to; BLANK,"
        " TOO_LONG, TOO_DEEP, UNKNOWN_FIELD at subject or body; NO_FILES, NOT_PDF, TOO_MANY, TOO_LARGE at fileIds;"
        " WRONG_CHANNEL; BLOCKED where `problems` speak against it; TOO_SHORT at overrideReason.",
    )
    async def message_send(self, info: Info, input: MessageInput) -> MessagePayload:
        viewer = info.context.viewer
        message, problems = await actions.send(await wish_of(input, viewer), by=viewer)
        if message is None:
            sentence = "Something speaks against sending this. Give a reason to send it all the same."
            blocked = DomainError("blocked", sentence, field="overrideReason")
            return MessagePayload(
                problems=shown(problems), user_errors=[UserError.of(each) for each in blocked.problems]
            )
        return MessagePayload.of(message=message, problems=problems)

    @mutation(
        requires=policy.MAY_SEND,
        description="Keeps a queued message of the viewer's from being sent; with messages:configure anybody's. Errors:"
        " NOT_FOUND, FORBIDDEN, SENT when it is too late.",
    )
    async def message_cancel(self, info: Info, input: MessageIdInput) -> MessagePayload:
        viewer = info.context.viewer
        message = await find(policy.visible_to(viewer), input.id)
        policy.check_own(message, viewer)
        return MessagePayload.of(message=await actions.cancel(message, by=viewer))

    @mutation(
        requires=policy.MAY_SEND,
        description="Has a message that FAILED, BOUNCED or is UNCLEAR tried once more; an UNCLEAR one may arrive twice."
        " Errors: NOT_FOUND, FORBIDDEN, NOT_FAILED, NO_GATEWAY.",
    )
    async def message_retry(self, info: Info, input: MessageIdInput) -> MessagePayload:
        viewer = info.context.viewer
        message = await find(policy.visible_to(viewer), input.id)
        policy.check_own(message, viewer)
        return MessagePayload.of(message=await actions.retry(message, by=viewer))

    @mutation(
        requires=SIGNED_IN,
        description="Sets what stands under the viewer's e-mails. Errors: TOO_LONG, TOO_DEEP.",
    )
    async def signature_set(self, info: Info, input: SignatureInput) -> SignaturePayload:
        return SignaturePayload(signature=await signatures.set_signature(input.html, by=info.context.viewer))
