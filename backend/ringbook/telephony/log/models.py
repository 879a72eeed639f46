"""Entries of the log."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Json, Row
from ringbook.telephony.lines.models import CtiConnection, CtiDialect
from ringbook.telephony.models import Call


class CtiOutcome(StrEnum):
    """What became of what a PBX posted."""

    TAKEN = "taken"
    REPEATED = "repeated"
    IGNORED = "ignored"
    REFUSED = "refused"


class CtiLogEntry(Row):
    """Something a PBX posted, and our answer.

    path: what stands behind the token. query: behind the question mark, as it was sent. body: as it came, cut to 64
    KiB. events: what it said in our words, as `CtiEvent.told` writes it. error: {sentence, values} of why it was
    refused. created_at: when it came.
    """

    connection: fields.ForeignKeyRelation[CtiConnection] = fields.ForeignKeyField(
        "models.CtiConnection", related_name="log"
    )
    connection_id: UUID
    method = fields.CharField(8)
    path = fields.CharField(200, default="")
    query = fields.TextField(default="")
    content_type = fields.CharField(200, default="")
    body = fields.BinaryField()
    address = fields.CharField(64, default="")
    dialect = fields.CharEnumField(CtiDialect, null=True, max_length=10)
    outcome = fields.CharEnumField(CtiOutcome, max_length=8)
    events = Json(default=list)
    status = fields.SmallIntField()
    answer = fields.TextField(default="")
    answer_type = fields.CharField(100, default="")
    error = Json(null=True)
    call: fields.ForeignKeyNullableRelation[Call] = fields.ForeignKeyField("models.Call", related_name="log", null=True)
    call_id: UUID | None

    class Meta:
        table = "cti_log"
