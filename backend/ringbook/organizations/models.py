"""Companies."""

from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Json, Versioned
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.identity.models import User


class Organization(Versioned):
    """A company of one Crm. sort_name is made by the database: folded, in C collation, for order and cursor.

    custom: the values of the Crm's own fields, by the field's id.
    """

    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="organizations")
    crm_id: UUID
    name = fields.CharField(200)
    account_kind = fields.CharEnumField(AccountKind, default=AccountKind.CUSTOMER)
    managers: fields.ManyToManyRelation[User] = fields.ManyToManyField(
        "models.User", through="organization_manager", related_name="managed_organizations",
        forward_key="user_id", backward_key="organization_id",
    )  # fmt: skip
    custom = Json(default=dict)
    deleted_at = fields.DatetimeField(null=True)
    sort_name = fields.TextField(generated=True)

    class Meta:
        table = "organization"

    def __str__(self) -> str:
        return self.name
