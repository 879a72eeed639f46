"""Imports: a file, how its columns are read, how far it has come, and what was wrong with it."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Json, Row
from ringbook.crms.models import Crm
from ringbook.identity.models import User
from ringbook.uploads.models import Upload

DICTIONARIES = frozenset({"position", "stage", "source", "tags"})


class ImportState(StrEnum):
    DRAFT = "draft"
    READY = "ready"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class DuplicatePolicy(StrEnum):
    SKIP = "skip"
    UPDATE = "update"
    ADD = "add"


class Import(Row):
    """One file on its way into a Crm.

    columns: [{"heading", "samples", "field"}]. position: the last row of the file that is dealt with; it is committed
    with what came of the rows up to it, so a run goes on where it was cut off. create_fields: to which dictionaries
    words may be added, None for all. unknown: {"stage": {"Hot": 12}}, what a dry run found in no dictionary, and in how
    many rows. undo_id: the job that takes it back. scopes: of the API key that started it.
    """

    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="imports")
    user_id: UUID
    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="imports")
    crm_id: UUID
    upload: fields.ForeignKeyNullableRelation[Upload] = fields.ForeignKeyField("models.Upload", null=True)
    upload_id: UUID | None
    file_name = fields.CharField(255)
    state = fields.CharEnumField(ImportState, default=ImportState.DRAFT, max_length=9)
    columns = Json(default=list)
    duplicates = fields.CharEnumField(DuplicatePolicy, default=DuplicatePolicy.SKIP, max_length=6)
    create_values = fields.BooleanField(default=True)
    create_fields = Json(null=True)
    dry_run = fields.BooleanField(default=False)
    row_count = fields.IntField(default=0)
    position = fields.IntField(default=0)
    processed = fields.IntField(default=0)
    created = fields.IntField(default=0)
    updated = fields.IntField(default=0)
    skipped = fields.IntField(default=0)
    failed = fields.IntField(default=0)
    message = fields.TextField(null=True)
    unknown = Json(default=dict)
    undo_id = fields.UUIDField(null=True)
    scopes = Json(null=True)
    started_at = fields.DatetimeField(null=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "import"

    @property
    def grown(self) -> frozenset[str]:
        """The dictionaries that unknown words are to be added to."""
        wanted = DICTIONARIES if self.create_fields is None else frozenset(self.create_fields)
        return wanted if self.create_values else frozenset()


class ImportRow(Row):
    """The contact that a row of the file made or changed; a row can do so only once.

    before, after: of what it changed on somebody who was there, as `bulk.traces.Trace`; emails, phones and note: what
    it added.
    """

    import_id = fields.UUIDField()
    row = fields.IntField()
    contact_id = fields.UUIDField()
    made = fields.BooleanField()
    before = Json(null=True)
    after = Json(null=True)

    class Meta:
        table = "import_row"


class RowError(Row):
    """One thing wrong with a row of the file, in the words of the one who imports it."""

    import_id = fields.UUIDField()
    row = fields.IntField()
    column = fields.TextField()
    value = fields.CharField(200)
    code = fields.CharField(40)
    message = fields.TextField()

    class Meta:
        table = "import_error"
