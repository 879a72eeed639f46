"""The environment, typed. Every variable is read here and nowhere else."""

from functools import cache
from pathlib import Path

from pydantic import AliasChoices, Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """`RINGBOOK_<NAME>` sets a field; `DATABASE_URL` and `REDIS_URL` go by their usual names."""

    model_config = SettingsConfigDict(env_prefix="RINGBOOK_", env_ignore_empty=True)

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    state: Path = Path(".ringbook")
    """Where the embedded database and uploaded files live."""
    database_url: str | None = Field(default=None, validation_alias=AliasChoices("DATABASE_URL", "database_url"))
    """A PostgreSQL of one's own (15 or newer); empty means the embedded server."""
    redis_url: str | None = Field(default=None, validation_alias=AliasChoices("REDIS_URL", "redis_url"))
    """The bus between processes; empty means PostgreSQL's NOTIFY."""
    public_url: str | None = None
    """How browsers and PBXes reach us, such as https://crm.example.com; empty means http://host:port."""
    demo: bool | None = None
    """Seed the demo people on the first start of an empty database; empty means in the embedded one alone."""


@cache
def settings() -> Settings:
    return Settings()
