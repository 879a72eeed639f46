import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from ringbook.core.migrate import is_new, migrate
from ringbook.core.postgres import Cluster

FILE = '''
RUN_IN_TRANSACTION = {in_transaction}
MODELS_STATE = ""
async def upgrade(db) -> str: return """{sql}"""
async def downgrade(db) -> str: return ""
'''
OWN_TABLE = (
    "CREATE TABLE aerich (id serial PRIMARY KEY, version varchar(255) NOT NULL,"
    " app varchar(100) NOT NULL, content jsonb NOT NULL);"
)
MIGRATE = """
import asyncio, sys
from pathlib import Path
from ringbook.core.migrate import migrate
print(len(asyncio.run(migrate(sys.argv[1], Path(sys.argv[2])))))
"""


@pytest.fixture
def url(cluster: Cluster) -> Iterator[str]:
    """An empty database."""
    with psycopg.connect(cluster.url, dbname="postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE blank")
        yield cluster.url.replace("/crm?", "/blank?")
        connection.execute("DROP DATABASE blank WITH (FORCE)")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "models").mkdir()
    write(tmp_path, "0_20261101000000_people.py", OWN_TABLE + "CREATE TABLE person (name text)")
    index = "CREATE INDEX CONCURRENTLY person_name ON person (name)"
    write(tmp_path, "1_20261102000000_names.py", index, in_transaction=False)
    return tmp_path


def write(folder: Path, name: str, sql: str, *, in_transaction: bool = True) -> None:
    (folder / "models" / name).write_text(FILE.format(sql=sql, in_transaction=in_transaction))


async def test_what_has_not_run_runs_once(url: str, folder: Path) -> None:
    assert await is_new(url)
    assert await migrate(url, folder) == ["0_20261101000000_people.py", "1_20261102000000_names.py"]
    assert not await is_new(url)
    assert await migrate(url, folder) == []
    write(folder, "2_20261103000000_age.py", "ALTER TABLE person ADD age int")
    assert await migrate(url, folder) == ["2_20261103000000_age.py"]


def test_many_may_ask_at_the_same_time(url: str, folder: Path) -> None:
    command = [sys.executable, "-c", MIGRATE, url, str(folder)]
    ours = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    asked = [subprocess.Popen(command, env=ours, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert sorted(one.communicate()[0].strip() for one in asked) == ["0", "0", "2"]


async def test_a_file_that_fails_leaves_nothing_and_runs_when_mended(url: str, folder: Path) -> None:
    await migrate(url, folder)
    write(folder, "2_20261103000000_age.py", "ALTER TABLE person ADD age int; SELECT 1/0")
    with pytest.raises(psycopg.errors.DivisionByZero):
        await migrate(url, folder)
    write(folder, "2_20261103000000_age.py", "ALTER TABLE person ADD age int")
    assert await migrate(url, folder) == ["2_20261103000000_age.py"]


async def test_a_busy_table_is_not_waited_for_for_long(url: str, folder: Path) -> None:
    await migrate(url, folder)
    write(folder, "2_20261103000000_age.py", "ALTER TABLE person ADD age int")
    with psycopg.connect(url) as busy:
        busy.execute("LOCK TABLE person IN ACCESS SHARE MODE")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            await asyncio.wait_for(migrate(url, folder), 60)
