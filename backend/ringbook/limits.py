"""How much of anything one may ask, send or keep open. Each is a setting, RINGBOOK_LIMIT_<NAME>; see docs/limits.md."""

from functools import cache
from typing import Any

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

KIB, MIB = 1024, 1024 * 1024


def limit(default: float, what: str, answer: str, *, least: float = 1) -> Any:
    """answer: what somebody above it hears, or what happens to them."""
    return Field(default, ge=least, description=what, json_schema_extra={"answer": answer})


class Limits(BaseSettings):
    """Counts of a document are taken after its fragments are expanded, and over all of its operations."""

    model_config = SettingsConfigDict(env_prefix="RINGBOOK_LIMIT_", env_ignore_empty=True, frozen=True)

    depth: int = limit(15, "Levels of fields in a document, introspection apart.", "QUERY_TOO_DEEP")
    introspection_depth: int = limit(20, "Levels below `__schema` or `__type`.", "INTROSPECTION_TOO_DEEP")
    lists: int = limit(3, "Lists without pages, such as the members of projects, in each other.", "LISTS_TOO_DEEP")
    tokens: int = limit(2_000, "Words and signs of a document.", "QUERY_TOO_LONG")
    document_bytes: int = limit(20_000, "Bytes of a document.", "QUERY_TOO_LONG")
    aliases: int = limit(30, "Aliases in a document.", "TOO_MANY_ALIASES")
    fields: int = limit(1_000, "Fields in a document.", "TOO_MANY_FIELDS")
    repeats: int = limit(
        2_000, "Pairs of the same field with selections of its own, which have to be merged.", "TOO_MANY_REPEATS"
    )
    fragments: int = limit(60, "Fragments in a document.", "TOO_MANY_FRAGMENTS")
    root_mutations: int = limit(5, "Mutations in a document.", "TOO_MANY_MUTATIONS")
    cost: int = limit(
        10_000, "Rows a request may ask for: a list's `first` times what is asked of each row.", "COST_EXCEEDED"
    )
    unpaged: int = limit(50, "Rows that a list counts as that takes `first`, without one.", "It only counts.")
    first: int = limit(100, "Rows of a page.", "OUT_OF_RANGE")
    listed: int = limit(250, "Ids or texts in a list of a filter, a selection or a batch.", "TOO_MANY")

    rate_key: int = limit(6_000, "Points a minute of one API key; 0 for any number.", "429 RATE_LIMITED", least=0)
    rate_user: int = limit(6_000, "Points a minute of one signed-in user; 0 for any.", "429 RATE_LIMITED", least=0)
    rate_address: int = limit(
        3_000,
        "Points a minute of all who are not signed in, from one address; 0 for any number.",
        "429 RATE_LIMITED",
        least=0,
    )
    sign_in_account: int = limit(5, "Wrong passwords for one account in 30 minutes.", "RATE_LIMITED")
    sign_in_address: int = limit(20, "Wrong passwords from one address in 5 minutes.", "RATE_LIMITED")

    json_bytes: int = limit(MIB, "Bytes of a body of JSON.", "413")
    json_depth: int = limit(32, "Arrays and objects inside each other.", "400; over a socket it is closed with 4400")
    phone_event_bytes: int = limit(64 * KIB, "Bytes that a PBX or a gateway posts at a time.", "413")
    header_bytes: int = limit(32 * KIB, "Bytes of a request's head, up to its end.", "431, and the line is cut")
    header_seconds: float = limit(10, "Seconds until a request's head has come.", "The line is cut.", least=0.1)
    transfer_stall_seconds: float = limit(
        60, "Seconds for which an upload or a download may stand still.", "The line is cut.", least=0.1
    )

    socket_message: int = limit(64 * KIB, "Bytes of one message over a socket.", "It is closed with 1009.")
    socket_operations: int = limit(
        20, "Operations open on one socket at a time, most of them subscriptions.", "TOO_MANY_OPERATIONS"
    )
    socket_init_seconds: float = limit(
        10, "Seconds until `connection_init` has come.", "It is closed with 4408.", least=0.1
    )
    socket_stall_seconds: float = limit(
        8, "Seconds for which its other end may take nothing of what waits for it.", "The line is cut.", least=0.1
    )
    sockets_user: int = limit(
        10,
        "Sockets of one user or one key in one web process; 0 for any.",
        "Closed with 1013, TOO_MANY_SOCKETS",
        least=0,
    )
    sockets_address: int = limit(
        100,
        "Sockets in one web process of those who are not signed in, from one address; 0 for any number.",
        "Closed with 1013, TOO_MANY_SOCKETS",
        least=0,
    )
    sockets: int = limit(
        10_000, "Sockets of one web process; 0 for any number.", "Closed with 1013, TOO_MANY_SOCKETS", least=0
    )

    attachment_bytes: int = limit(25 * MIB, "Bytes of an uploaded file.", "FILE_TOO_LARGE")
    avatar_bytes: int = limit(5 * MIB, "Bytes of a picture that becomes an avatar.", "FILE_TOO_LARGE")
    sheet_bytes: int = limit(20 * MIB, "Bytes of an .xlsx.", "FILE_TOO_LARGE")
    sheet_unpacked: int = limit(200 * MIB, "Bytes of it unpacked, or of a .csv.", "UNPACKS_TOO_LARGE, FILE_TOO_LARGE")
    sheet_ratio: int = limit(100, "Unpacked to packed.", "PACKED_TOO_TIGHTLY")
    sheet_rows: int = limit(200_000, "Rows below the headings.", "TOO_MANY_ROWS")
    sheet_columns: int = limit(200, "Columns.", "TOO_MANY_COLUMNS")

    statement_seconds: float = limit(8, "Seconds of one statement in the database.", "INTERNAL, in the log", least=0.1)
    lock_seconds: float = limit(3, "Seconds of waiting for somebody who changes the same.", "BUSY", least=0.1)
    outgoing_connect_seconds: float = limit(
        2, "Seconds until another system's server is reached.", "Said where it was asked for.", least=0.1
    )
    outgoing_seconds: float = limit(
        18, "Seconds of one request to another system.", "Said where it was asked for.", least=0.1
    )


@cache
def limits() -> Limits:
    return Limits()
