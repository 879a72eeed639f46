"""Messages on their way, the templates they are written from, and what carries them."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from ringbook.contacts.models import Contact
from ringbook.core.ids import uuid7
from ringbook.core.rows import Json, Versioned
from ringbook.crms.models import Crm
from ringbook.files.models import FileVersion
from ringbook.identity.models import User
from ringbook.jobs.models import Job
from ringbook.organizations.models import Organization
from ringbook.tickets.models import Ticket


class MessageChannel(StrEnum):
    EMAIL = "email"
    SMS = "sms"
    FAX = "fax"


class MessageDirection(StrEnum):
    IN = "in"
    OUT = "out"


class MessageState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    BOUNCED = "bounced"
    FAILED = "failed"
    UNCLEAR = "unclear"
    CANCELLED = "cancelled"


WAITING = (MessageState.QUEUED, MessageState.SENDING)
"""What became of these is still open."""
RETRIED = (MessageState.FAILED, MessageState.BOUNCED, MessageState.UNCLEAR)
"""What a person may have tried again."""


class GatewayKind(StrEnum):
    SMTP = "smtp"
    SMSAPI = "smsapi"
    HTTP = "http"
    MAIL_TO_FAX = "mail_to_fax"


class MailSecurity(StrEnum):
    NONE = "none"
    STARTTLS = "starttls"
    TLS = "tls"


class MessageGateway(Versioned):
    """What carries the messages of one channel; one a channel, so there is nothing to choose.

    secret, report_secret: sealed, see core/secrets. report_hash: SHA-256 of the latter, by which reports find it.
    failing_since, failures, last_error: since it failed as a whole, how often in a row, and what it said last; nothing
    is claimed before resume_at then.
    """

    channel = fields.CharEnumField(MessageChannel, max_length=5)
    kind = fields.CharEnumField(GatewayKind, max_length=11)
    active = fields.BooleanField()
    host = fields.CharField(253, default="")
    port = fields.IntField(null=True)
    security = fields.CharEnumField(MailSecurity, max_length=8, default=MailSecurity.STARTTLS)
    username = fields.CharField(254, default="")
    secret = fields.TextField(null=True)
    sender = fields.CharField(254, default="")
    sender_name = fields.CharField(120, default="")
    url = fields.CharField(2000, default="")
    method = fields.CharField(4, default="POST")
    body = fields.CharField(4000, default="")
    content_type = fields.CharField(100, default="")
    address_template = fields.CharField(254, default="")
    report_secret = fields.TextField(null=True)
    report_hash = fields.BinaryField(null=True)
    failing_since: datetime | None = fields.DatetimeField(null=True)
    failures = fields.IntField(default=0)
    last_error = fields.TextField(null=True)
    resume_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "message_gateway"

    def __str__(self) -> str:
        return self.channel.name


class MessageTemplate(Versioned):
    """A message with {{fields}} in it, of one Crm or, without one, of all. html: clean rich text, of e-mails alone."""

    channel = fields.CharEnumField(MessageChannel, max_length=5)
    crm: fields.ForeignKeyNullableRelation[Crm] = fields.ForeignKeyField(
        "models.Crm", related_name="message_templates", null=True
    )
    crm_id: UUID | None
    name = fields.CharField(120)
    subject = fields.CharField(250, default="")
    text = fields.TextField()
    html = fields.TextField(default="")
    active = fields.BooleanField(default=True)

    class Meta:
        table = "message_template"

    def __str__(self) -> str:
        return self.name


class MessageSignature(Model):
    """What stands under a user's e-mails, as clean rich text."""

    id = fields.UUIDField(primary_key=True, default=uuid7)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="message_signatures")
    user_id: UUID
    html = fields.TextField()

    class Meta:
        table = "message_signature"


class Message(Versioned):
    """One message to a contact or to an organization, just one of them.

    recipient: where it goes: an address, or a number as E.164. origin: whom it is from. reply_to: where answers go.
    text and html are whole, fields filled in and signature added; html only of e-mails. message_id: its name among mail
    servers, fixed from the start. external_id: the gateway's name of it. job: what sent it to many.
    versions: the files that go along, as they were when it was written.

    attempts: how often a gateway was asked. claimed_at: since when a worker has it in hand. A QUEUED one is due at
    next_try_at, and fails at expires_at. error: why it is not there; a sentence of wording.py, or the gateway's words.
    override_reason: why it was sent although something spoke against it. overridden: what that was, as `Problem.keys`
    says it. renewed: how often it was tried anew after it surely had not arrived.
    """

    channel = fields.CharEnumField(MessageChannel, max_length=5)
    direction = fields.CharEnumField(MessageDirection, max_length=3, default=MessageDirection.OUT)
    state = fields.CharEnumField(MessageState, max_length=9, default=MessageState.QUEUED)
    contact: fields.ForeignKeyNullableRelation[Contact] = fields.ForeignKeyField(
        "models.Contact", related_name="messages", null=True
    )
    contact_id: UUID | None
    organization: fields.ForeignKeyNullableRelation[Organization] = fields.ForeignKeyField(
        "models.Organization", related_name="messages", null=True
    )
    organization_id: UUID | None
    ticket: fields.ForeignKeyNullableRelation[Ticket] = fields.ForeignKeyField(
        "models.Ticket", related_name="messages", null=True
    )
    ticket_id: UUID | None
    recipient = fields.CharField(254)
    origin = fields.CharField(254, default="")
    origin_name = fields.CharField(250, default="")
    reply_to = fields.CharField(254, default="")
    subject = fields.CharField(250, default="")
    text = fields.TextField()
    html = fields.TextField(default="")
    sender: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="messages", null=True
    )
    sender_id: UUID | None
    template: fields.ForeignKeyNullableRelation[MessageTemplate] = fields.ForeignKeyField(
        "models.MessageTemplate", related_name="messages", null=True
    )
    template_id: UUID | None
    job: fields.ForeignKeyNullableRelation[Job] = fields.ForeignKeyField(
        "models.Job", related_name="messages", null=True
    )
    job_id: UUID | None
    versions: fields.ManyToManyRelation[FileVersion] = fields.ManyToManyField(
        "models.FileVersion", through="message_file", related_name="messages", forward_key="version_id",
        backward_key="message_id",
    )  # fmt: skip
    parts = fields.IntField(null=True)
    attempts = fields.IntField(default=0)
    next_try_at: datetime | None = fields.DatetimeField(null=True)
    expires_at = fields.DatetimeField()
    claimed_at: datetime | None = fields.DatetimeField(null=True)
    error = fields.TextField(null=True)
    message_id = fields.CharField(320, default="")
    external_id = fields.CharField(200, null=True)
    override_reason = fields.CharField(500, null=True)
    overridden: list[str] = Json(default=list)
    renewed = fields.IntField(default=0)
    idempotency_key = fields.CharField(100, null=True)
    sent_at: datetime | None = fields.DatetimeField(null=True)
    delivered_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "message"

    @property
    def name_there(self) -> str:
        """Its name at a provider: of two with the same name the provider takes one."""
        return f"{self.id}-{self.renewed}" if self.renewed else str(self.id)

    def __str__(self) -> str:
        return self.subject or self.text[:80]
