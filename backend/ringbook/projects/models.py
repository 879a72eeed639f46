"""Projects: a team, and the Crm it works with."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Json, Versioned
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.dictionaries.models import Stage
from ringbook.identity.models import User


class Weekday(StrEnum):
    """A day of the week."""

    MON = "MON"
    TUE = "TUE"
    WED = "WED"
    THU = "THU"
    FRI = "FRI"
    SAT = "SAT"
    SUN = "SUN"


WORKING_DAYS = [day.value for day in Weekday][:5]


class Project(Versioned):
    """A team's campaign or queue, and when and how its phone meetings are dialled by themselves (CRM-4).

    dial_from, dial_to: HH:MM on the clock of `timezone`. dial_days: Weekday values. dial_kinds: AccountKind values.
    dial_stages: none means contacts in any stage. presented_number: as E.164, "" for the PBX's own.
    """

    INPUTS: ClassVar[dict[str, str]] = {
        "dialling": "phoneMeetings.dialling",
        "dial_days": "phoneMeetings.days",
        "dial_from": "phoneMeetings.from",
        "dial_to": "phoneMeetings.to",
        "timezone": "phoneMeetings.timezone",
        "presented_number": "phoneMeetings.presentedNumber",
        "tries": "phoneMeetings.tries",
        "pause_minutes": "phoneMeetings.pauseMinutes",
        "dial_kinds": "phoneMeetings.kinds",
        "dial_stages": "phoneMeetings.stageIds",
    }
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
    dialling = fields.BooleanField(default=False)
    dial_days = Json(default=lambda: list(WORKING_DAYS))
    dial_from = fields.CharField(5, default="09:00")
    dial_to = fields.CharField(5, default="17:00")
    timezone = fields.CharField(64, default="Europe/Warsaw")
    presented_number = fields.CharField(32, default="")
    tries = fields.IntField(default=3)
    pause_minutes = fields.IntField(default=60)
    dial_kinds = Json(default=lambda: [kind.value for kind in AccountKind])
    dial_stages: fields.ManyToManyRelation[Stage] = fields.ManyToManyField(
        "models.Stage",
        through="project_dial_stage",
        related_name="dialled_by",
        forward_key="stage_id",
        backward_key="project_id",
    )

    class Meta:
        table = "project"

    def __str__(self) -> str:
        return self.name
