"""People."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Exact, Json, Versioned
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.dictionaries.models import Position, Source, Stage
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.tags.models import Tag


class PersonType(StrEnum):
    """ARCHIVED is never stored: it is what people with `archived_at` are called."""

    CRM = "crm"
    STUDENT = "student"
    COMPANY_MANAGER = "company_manager"
    ARCHIVED = "archived"


class Contact(Versioned):
    """A person of one Crm.

    sort_name (last, then first name) and search are made by the database: folded to small letters without accents.
    segment_id and segment_percent are kept by the segments domain, apart from the version; the id may be that of a
    definition that is no more. A contact in the trash has deleted_at. custom: the values of the Crm's own fields, by
    the field's id. person_type: what they are outside the archive; avatar: the hash of their picture.
    merged_into_id: who they turned out to be; merged ones have deleted_at too, and live on in that contact.
    board_position: the place in their stage's column of the board, see contacts/board; the database sets it, too.
    """

    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="contacts")
    crm_id: UUID
    first_name = fields.CharField(120)
    last_name = fields.CharField(120)
    account_kind = fields.CharEnumField(AccountKind, default=AccountKind.CUSTOMER)
    person_type = fields.CharEnumField(PersonType, max_length=16, default=PersonType.CRM)
    position: fields.ForeignKeyNullableRelation[Position] = fields.ForeignKeyField("models.Position", null=True)
    position_id: UUID | None
    stage: fields.ForeignKeyNullableRelation[Stage] = fields.ForeignKeyField("models.Stage", null=True)
    stage_id: UUID | None
    source: fields.ForeignKeyNullableRelation[Source] = fields.ForeignKeyField("models.Source", null=True)
    source_id: UUID | None
    organization: fields.ForeignKeyNullableRelation[Organization] = fields.ForeignKeyField(
        "models.Organization", related_name="contacts", null=True
    )
    organization_id: UUID | None
    address1 = fields.CharField(200, default="")
    address2 = fields.CharField(200, default="")
    postal_code = fields.CharField(20, default="")
    city = fields.CharField(120, default="")
    voivodeship = fields.CharField(80, default="")
    country = fields.CharField(80, default="")
    birthday = fields.DateField(null=True)
    language = fields.CharField(35, default="")
    managers: fields.ManyToManyRelation[User] = fields.ManyToManyField(
        "models.User", through="contact_manager", related_name="managed_contacts",
        forward_key="user_id", backward_key="contact_id",
    )  # fmt: skip
    tags: fields.ManyToManyRelation[Tag] = fields.ManyToManyField(
        "models.Tag", through="contact_tag", related_name="contacts", forward_key="tag_id", backward_key="contact_id"
    )
    created_by_id = fields.UUIDField(null=True)
    idempotency_key = fields.CharField(100, null=True)
    custom = Json(default=dict)
    segment_id = fields.UUIDField(null=True)
    segment_percent = fields.DecimalField(5, 2, null=True)
    avatar = fields.CharField(64, null=True)
    archived_at = fields.DatetimeField(null=True)
    deleted_at = fields.DatetimeField(null=True)
    merged_into_id = fields.UUIDField(null=True)
    board_position = Exact(null=True)
    sort_name = fields.TextField(generated=True)
    search = fields.TextField(generated=True)

    class Meta:
        table = "contact"

    def __str__(self) -> str:
        return self.display_name

    @property
    def display_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()
