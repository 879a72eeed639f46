import pytest
from tortoise import connections

from ringbook.core.database import connected, models, tortoise_config
from ringbook.core.postgres import Cluster


async def limits() -> tuple[str, str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock"
    )
    return rows[0]["statement"], rows[0]["lock"]


async def test_statements_and_waiting_for_locks_have_limits(cluster: Cluster) -> None:
    async with connected(cluster.url):
        assert await limits() == ("8s", "3s")
    async with connected(cluster.url, statement_seconds=None):
        assert await limits() == ("0", "3s")
    async with connected(f"{cluster.url}&options=-c%20statement_timeout%3D99s"):
        assert await limits() == ("99s", "3s")


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("postgresql://crm@/crm?host=/var/lib/x/s", "/var/lib/x/s", 5432),
        ("postgres://crm:se%40cret@db.example:6543/crm?sslmode=require", "db.example", "6543"),
    ],
)
def test_addresses_are_read_as_libpq_reads_them(url: str, host: str, port: object) -> None:
    credentials = tortoise_config(url)["connections"]["default"]["credentials"]
    assert (credentials["host"], credentials["port"], credentials["database"]) == (host, port, "crm")
    if "@db" in url:
        assert credentials["password"] == "se@cret"
        assert credentials["server_settings"] == {"sslmode": "require"}


def test_every_domain_with_tables_is_found() -> None:
    assert "ringbook.identity.models" in models()
    assert models()[-1] == "aerich.models"
    assert models()[:-1] == sorted(models()[:-1])
