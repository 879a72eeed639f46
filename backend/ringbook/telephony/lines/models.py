"""Lines to PBXes, and what their extensions and queues mean."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Json, Row, Versioned
from ringbook.identity.models import User
from ringbook.projects.models import Project


class CtiDialect(StrEnum):
    """The way in which a PBX tells of its calls."""

    AUTO = "auto"
    ZAMMAD = "zammad"
    SIPGATE = "sipgate"
    TWILIO = "twilio"
    PLACETEL = "placetel"
    THREE_CX = "three_cx"
    RINGBOOK = "ringbook"
    ASTERISK = "asterisk"


class DialAdapter(StrEnum):
    """How a PBX is asked to dial."""

    NONE = "none"
    HTTP = "http"
    ARI = "ari"
    TEL = "tel"
    SIP = "sip"


class CtiConnection(Versioned):
    """A PBX that may post call events.

    region: how its short numbers are read; outside_prefix: the digits it puts before numbers outside. Tokens are kept
    as SHA-256 alone; until previous_until the one before is taken too. addresses: networks that may post, none means
    any. blocked_numbers: {number, note} each, whom the PBX is told to turn away; caller_ids: {destination, caller_id}
    each, the first that fits says which number is shown; both by patterns as orders.py has them. Secrets are sealed, ""
    without one. dial_*: how it is asked to dial; asterisk_*: the manager interface that we listen to, when there is a
    host.
    """

    name = fields.CharField(120)
    dialect = fields.CharEnumField(CtiDialect, default=CtiDialect.AUTO, max_length=10)
    region = fields.CharField(2)
    outside_prefix = fields.CharField(8, default="")
    token_hash = fields.BinaryField()
    previous_token_hash = fields.BinaryField(null=True)
    previous_until: datetime | None = fields.DatetimeField(null=True)
    signing_secret = fields.TextField(default="")
    addresses = Json(default=list)
    recording_hosts = Json(default=list)
    blocked_numbers = Json(default=list)
    caller_ids = Json(default=list)
    dial_adapter = fields.CharEnumField(DialAdapter, default=DialAdapter.NONE, max_length=4)
    dial_url = fields.CharField(2000, default="")
    dial_method = fields.CharField(4, default="POST")
    dial_body = fields.TextField(default="")
    dial_endpoint = fields.CharField(200, default="")
    dial_context = fields.CharField(100, default="")
    dial_username = fields.CharField(200, default="")
    dial_secret = fields.TextField(default="")
    dial_main = fields.BooleanField(default=False)
    asterisk_host = fields.CharField(253, default="")
    asterisk_port = fields.IntField(default=5038)
    asterisk_username = fields.CharField(100, default="")
    asterisk_secret = fields.TextField(default="")
    asterisk_since: datetime | None = fields.DatetimeField(null=True)
    asterisk_message = fields.CharField(300, default="")
    last_event_at: datetime | None = fields.DatetimeField(null=True)
    deleted_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "cti_connection"

    def __str__(self) -> str:
        return self.name


class CtiExtension(Row):
    """Whose phone an extension of a line is; one user's at most."""

    connection: fields.ForeignKeyRelation[CtiConnection] = fields.ForeignKeyField(
        "models.CtiConnection", related_name="extensions"
    )
    connection_id: UUID
    extension = fields.CharField(100)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="cti_extensions")
    user_id: UUID

    class Meta:
        table = "cti_extension"


class CtiQueue(Row):
    """For whom the calls of a line's queue ring: these users, and the members of the project."""

    connection: fields.ForeignKeyRelation[CtiConnection] = fields.ForeignKeyField(
        "models.CtiConnection", related_name="queues"
    )
    connection_id: UUID
    name = fields.CharField(200)
    project: fields.ForeignKeyNullableRelation[Project] = fields.ForeignKeyField(
        "models.Project", related_name="cti_queues", null=True
    )
    project_id: UUID | None
    users: fields.ManyToManyRelation[User] = fields.ManyToManyField(
        "models.User",
        through="cti_queue_user",
        related_name="cti_queues",
        forward_key="user_id",
        backward_key="queue_id",
    )

    class Meta:
        table = "cti_queue"
