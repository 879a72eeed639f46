"""Projects: a team, and the Crm it works with."""

from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Versioned
from ringbook.crms.models import Crm
from ringbook.identity.models import User


class Project(Versioned):
    """A team's campaign or queue."""

    name = fields.CharField(120)
    crm: fields.ForeignKeyNullableRelation[Crm] = fields.ForeignKeyField(
        "models.Crm", related_name="projects", null=True
    )
    crm_id: UUID | None
    members: fields.ManyToManyRelation[User] = fields.ManyToManyField(
        "models.User",
        through="project_member",
        related_name="projects",
        forward_key="user_id",
        backward_key="project_id",
    )

    class Meta:
        table = "project"

    def __str__(self) -> str:
        return self.name
