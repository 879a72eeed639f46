"""The environment, typed. Every variable is read here and nowhere else."""

import re
from functools import cache
from pathlib import Path
from typing import Literal

from cryptography.fernet import Fernet
from pydantic import AliasChoices, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """`RINGBOOK_<NAME>` sets a field; `DATABASE_URL` and `REDIS_URL` go by their usual names."""

    model_config = SettingsConfigDict(env_prefix="RINGBOOK_", env_ignore_empty=True, hide_input_in_errors=True)

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    web_processes: int = Field(default=1, ge=1, le=64)
    """Web servers that share the port."""
    state: Path = Path(".ringbook")
    """Where the embedded database and uploaded files live."""
    database_url: str | None = Field(default=None, validation_alias=AliasChoices("DATABASE_URL", "database_url"))
    """A PostgreSQL of one's own (15 or newer); empty means the embedded server."""
    database_folder: Path | None = None
    """Where the embedded server's data lie; `ringbook run` tells its processes."""
    spare_room: int = Field(default=100, ge=0, le=100_000)
    """Megabytes of the embedded database's disk below which nothing more is saved, so that reading goes on."""
    redis_url: str | None = Field(default=None, validation_alias=AliasChoices("REDIS_URL", "redis_url"))
    """The bus between processes; empty means PostgreSQL's NOTIFY."""
    public_url: str | None = None
    """How browsers and PBXes reach us, such as https://crm.example.com; empty means http://host:port."""
    hosts: str = ""
    """The names by which we may be asked, such as crm.example.com or *.example.org; empty means any."""
    demo: bool | None = None
    """Seed the demo people on the first start of an empty database; empty means in the embedded one alone."""
    secret_key: SecretStr | None = None
    """Fernet keys with commas between them, which seal other systems' tokens; empty means `secret.key` in the state."""
    language: Literal["pl", "en"] = "pl"
    """What the lists of a new database are written in."""
    grace: float = Field(default=4, ge=0, le=60)
    """Seconds that background jobs get to finish when the worker is asked to stop; then they go back to the queue."""

    log: Literal["text", "json"] = "text"
    """json: one line of JSON for each request and each thing that goes wrong; text: the latter, for people."""
    metrics_token: SecretStr | None = None
    """The bearer token for /metrics; without one only this machine may read it."""
    worker_metrics: str | None = Field(default=None, pattern=r"^[^\s]+:\d+$")
    """host:port where a `ringbook worker` shows its figures; those that `ringbook run` starts are in /metrics."""
    otlp_endpoint: str | None = Field(
        default=None, validation_alias=AliasChoices("OTEL_EXPORTER_OTLP_ENDPOINT", "otlp_endpoint")
    )
    """Where traces are sent, such as http://collector:4318; needs `ringbook[otel]`."""

    show_reads: bool = False
    """For developers: answers say in `extensions.reads` which way each root field was read."""

    storage_url: str | None = None
    """An S3 bucket for the files, s3://bucket or s3://bucket/folder; empty means a folder of the state."""
    storage_endpoint: str | None = None
    """Where a bucket is that isn't Amazon's, such as https://minio.example.com."""
    storage_region: str = "us-east-1"
    storage_key: str | None = None
    """The bucket's access key; without it the machine's own rights count, as Amazon's tools find them."""
    storage_secret: SecretStr | None = None

    white_list_url: str = "https://wl-api.mf.gov.pl"
    """The Polish white list of VAT payers."""
    vies_url: str = "https://ec.europa.eu/taxation_customs/vies/rest-api"
    """VIES, where the European Union confirms VAT ids."""

    dial_url: str | None = None
    """Where a PBX is asked to ring; empty means that people dial, by links."""
    dial_token: SecretStr | None = None
    """The bearer token that the PBX is shown."""
    dial_grace: float = Field(default=60, ge=1, le=3600)
    """Seconds until a call of which the PBX said nothing counts as unclear, as when the worker died."""
    dial_silence: float = Field(default=600, ge=1, le=24 * 3600)
    """Seconds until a call that the PBX began, and of whose end it tells nothing, counts as unclear."""

    outgoing_allowed: str = ""
    """Hosts and networks of our own that webhooks may be posted to, with commas between them."""
    webhook_lease: float = Field(default=60, ge=1, le=3600)
    """Seconds until a delivery whose worker was heard of no more is tried again; longer if posts may take long."""

    demo_mail: str | None = Field(default=None, pattern=r"^[^:\s]+:\d+$")
    """A mail server, host:port, that the demo's e-mails go to; it must ask for no password."""
    message_pause: float = Field(default=10, gt=0, le=600)
    """Seconds until a message that could not be sent is tried again; each further pause is twice as long."""
    message_lease: float = Field(default=120, ge=1, le=3600)
    """Seconds until a message whose worker was heard of no more counts as unclear."""

    @field_validator("storage_url")
    @classmethod
    def _bucket(cls, url: str | None) -> str | None:
        if url and not re.match("s3://[^/?#]+", url):
            raise ValueError("write it as s3://bucket or s3://bucket/folder")
        return url

    @field_validator("secret_key")
    @classmethod
    def _readable(cls, keys: SecretStr | None) -> SecretStr | None:
        for key in keys.get_secret_value().split(",") if keys else ():
            try:
                Fernet(key.strip())
            except ValueError:
                raise ValueError("a key is 32 random bytes in url-safe base64") from None
        return keys


@cache
def settings() -> Settings:
    return Settings()
