"""Tags of a Crm."""

from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Versioned
from ringbook.crms.models import Crm


class Tag(Versioned):
    """A word that people hang on contacts and organizations. Its name is unique in its Crm, whatever the case."""

    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="tags")
    crm_id: UUID
    name = fields.CharField(60)
    colour = fields.CharField(7)

    class Meta:
        table = "tag"

    def __str__(self) -> str:
        return self.name
