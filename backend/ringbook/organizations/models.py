"""Companies."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Json, Versioned
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.dictionaries.models import Source, Stage
from ringbook.identity.models import User
from ringbook.tags.models import Tag


class OrganizationSize(StrEnum):
    """By people: under 10, 50, 250, or more."""

    MICRO = "micro"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class Organization(Versioned):
    """A company of one Crm. sort_name is made by the database: folded, in C collation, for order and cursor.

    tax_id: ten digits of a NIP, or another country's VAT id with its letters. custom: the values of the Crm's own
    fields, by the field's id. avatar: the hash of its picture. One in the trash has deleted_at.
    merged_into_id: what it turned out to be; merged ones have deleted_at too.
    """

    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="organizations")
    crm_id: UUID
    name = fields.CharField(200)
    account_kind = fields.CharEnumField(AccountKind, default=AccountKind.CUSTOMER)
    stage: fields.ForeignKeyNullableRelation[Stage] = fields.ForeignKeyField("models.Stage", null=True)
    stage_id: UUID | None
    source: fields.ForeignKeyNullableRelation[Source] = fields.ForeignKeyField("models.Source", null=True)
    source_id: UUID | None
    parent: fields.ForeignKeyNullableRelation["Organization"] = fields.ForeignKeyField(
        "models.Organization", related_name="children", null=True
    )
    parent_id: UUID | None
    tax_id = fields.CharField(20, default="")
    regon = fields.CharField(14, default="")
    krs = fields.CharField(10, default="")
    website = fields.CharField(300, default="")
    industry = fields.CharField(120, default="")
    size = fields.CharEnumField(OrganizationSize, max_length=8, null=True)
    address1 = fields.CharField(200, default="")
    address2 = fields.CharField(200, default="")
    postal_code = fields.CharField(20, default="")
    city = fields.CharField(120, default="")
    voivodeship = fields.CharField(80, default="")
    country = fields.CharField(80, default="")
    managers: fields.ManyToManyRelation[User] = fields.ManyToManyField(
        "models.User", through="organization_manager", related_name="managed_organizations",
        forward_key="user_id", backward_key="organization_id",
    )  # fmt: skip
    tags: fields.ManyToManyRelation[Tag] = fields.ManyToManyField(
        "models.Tag", through="organization_tag", related_name="organizations",
        forward_key="tag_id", backward_key="organization_id",
    )  # fmt: skip
    created_by_id = fields.UUIDField(null=True)
    idempotency_key = fields.CharField(100, null=True)
    custom = Json(default=dict)
    avatar = fields.CharField(64, null=True)
    deleted_at = fields.DatetimeField(null=True)
    merged_into_id = fields.UUIDField(null=True)
    sort_name = fields.TextField(generated=True)

    class Meta:
        table = "organization"

    def __str__(self) -> str:
        return self.name
