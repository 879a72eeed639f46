"""Contact bases, and what holds for the whole enterprise."""

from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Versioned


class Crm(Versioned):
    """One contact base. Its region says how its phone numbers are written without a country."""

    name = fields.CharField(120)
    region = fields.CharField(2, default="PL")

    class Meta:
        table = "crm"

    def __str__(self) -> str:
        return self.name


class Enterprise(Versioned):
    """The one row of settings for everybody."""

    restricted_crm = fields.BooleanField(default=False)
    caller_identification = fields.BooleanField(default=True)
    default_crm: fields.ForeignKeyNullableRelation[Crm] = fields.ForeignKeyField("models.Crm", null=True)
    default_crm_id: UUID | None

    class Meta:
        table = "enterprise"
