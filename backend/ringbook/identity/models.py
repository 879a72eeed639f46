"""Users, what they may do, and how they prove who they are."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Row, Versioned

if TYPE_CHECKING:
    from ringbook.projects.models import Project


class Locale(StrEnum):
    PL = "pl"
    EN = "en"


class Role(Versioned):
    """A named set of permissions. `key` is set for the roles that exist from the start."""

    key = fields.CharField(40, null=True)
    name = fields.CharField(80)
    permissions: fields.JSONField[list[str]] = fields.JSONField(default=list)

    class Meta:
        table = "role"

    def __str__(self) -> str:
        return self.name

    @property
    def system(self) -> bool:
        return self.key is not None


class User(Versioned):
    """Somebody who works here. The extension is the phone that rings on their desk.

    timezone: an IANA name; their days begin by it.
    """

    email = fields.CharField(254)
    name = fields.CharField(120)
    password_hash = fields.CharField(200)
    active = fields.BooleanField(default=True)
    extension = fields.CharField(32, null=True)
    locale = fields.CharEnumField(Locale, default=Locale.PL)
    timezone = fields.CharField(64, default="Europe/Warsaw")
    roles: fields.ManyToManyRelation[Role] = fields.ManyToManyField(
        "models.Role",
        through="user_role",
        related_name="users",
        forward_key="role_id",
        backward_key="user_id",
    )
    projects: fields.ManyToManyRelation["Project"]

    class Meta:
        table = "user_account"

    def __str__(self) -> str:
        return self.name


class Session(Row):
    """A browser that is signed in. The cookie's token is kept as its SHA-256 alone."""

    token_hash = fields.BinaryField()
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="sessions")
    user_id: UUID
    seen_at = fields.DatetimeField(auto_now_add=True)
    expires_at = fields.DatetimeField()

    class Meta:
        table = "session"


class ApiKey(Versioned):
    """An integrator's key: the part of its user's permissions that `scopes` names, all of them for None.

    The secret is kept as its SHA-256 alone. start: how it begins, for people to tell keys apart; "" for old ones.
    """

    token_hash = fields.BinaryField()
    start = fields.CharField(12, default="")
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField("models.User", related_name="api_keys")
    user_id: UUID
    name = fields.CharField(80)
    scopes: list[str] | None = fields.JSONField(null=True)
    expires_at: datetime | None = fields.DatetimeField(null=True)
    used_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "api_key"

    def __str__(self) -> str:
        return self.name


class SignInFailure(Row):
    """A password that was wrong. Five in half an hour close the account, twenty in five minutes the address."""

    email = fields.CharField(254)
    address = fields.CharField(64)

    class Meta:
        table = "sign_in_failure"
