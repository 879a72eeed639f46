"""Jobs, and the records they go through."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from ringbook.core.ids import uuid7
from ringbook.core.rows import Json, Row
from ringbook.identity.models import User


class JobKind(StrEnum):
    BULK_UPDATE = "bulk_update"
    BULK_DELETE = "bulk_delete"
    EXPORT = "export"
    DUPLICATE_SEARCH = "duplicate_search"
    MESSAGES = "messages"
    UNDO = "undo"


class JobState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


OPEN = (JobState.WAITING, JobState.RUNNING)


class Job(Row):
    """Something the worker does for a user, in chunks.

    step counts the chunks that are committed, so that of two workers only one can take the next; place: where to go on,
    in the words of the kind. task, undo_task: the names of the worker's jobs that do it and that undo it. records: the
    model of the records it is about, "Contact" or "Organization". scopes: of the API key that
    began it. processed = succeeded + skipped + failed.
    """

    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="jobs")
    user_id: UUID
    kind = fields.CharEnumField(JobKind, max_length=24)
    state = fields.CharEnumField(JobState, default=JobState.WAITING, max_length=9)
    step = fields.IntField(default=0)
    title = fields.TextField(default="")
    task = fields.CharField(64)
    undo_task = fields.CharField(64, null=True)
    records = fields.CharField(16, default="")
    arguments = Json(default=dict)
    scopes = Json(null=True)
    place = Json(null=True)
    total = fields.IntField(default=0)
    processed = fields.IntField(default=0)
    succeeded = fields.IntField(default=0)
    skipped = fields.IntField(default=0)
    failed = fields.IntField(default=0)
    message = fields.TextField(null=True)
    undoes_id = fields.UUIDField(null=True)
    undone_at = fields.DatetimeField(null=True)
    file_key = fields.CharField(200, null=True)
    file_name = fields.CharField(255, null=True)
    file_size = fields.BigIntField(null=True)
    started_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "job"


class JobItem(Model):
    """A record that a job goes through, in the order of rank, and what came of it.

    code, message: why it was refused; label: its name at that time. before, after: what an undo needs, in the words of
    the kind; both are empty where nothing was changed.
    """

    id = fields.UUIDField(primary_key=True, default=uuid7)
    job_id = fields.UUIDField()
    rank = fields.IntField()
    record_id = fields.UUIDField()
    done = fields.BooleanField(default=False)
    label = fields.TextField(default="")
    code = fields.CharField(40, null=True)
    message = fields.TextField(null=True)
    before = Json(null=True)
    after = Json(null=True)

    class Meta:
        table = "job_item"
