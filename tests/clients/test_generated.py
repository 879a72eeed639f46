"""The generated Python client in examples/python: up to date, and at work."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.clients.conftest import ROOT, Desk

EXAMPLE = ROOT / "examples/python"
CLIENT = "ringbook_client"


def run(*command: str | Path, **options: object) -> str:
    told = subprocess.run(command, capture_output=True, text=True, **options)  # type: ignore[call-overload]
    assert told.returncode == 0, told.stdout + told.stderr
    output: str = told.stdout
    return output


def test_the_committed_client_is_what_the_schema_makes(tmp_path: Path) -> None:
    """Else run scripts/client and commit what it writes."""
    shutil.copy(ROOT / "schema.graphql", tmp_path)
    ours = tmp_path / "examples/python"
    shutil.copytree(EXAMPLE, ours, ignore=shutil.ignore_patterns(CLIENT))
    run(ROOT / "scripts/client", ours)
    made = {path.name: path.read_text() for path in (ours / CLIENT).glob("*.py")}
    assert made == {path.name: path.read_text() for path in (EXAMPLE / CLIENT).glob("*.py")}


def test_the_example_works(desk: Desk) -> None:
    environment = desk.environment() | {"RINGBOOK_URL": desk.url.removesuffix("/graphql")}
    told = run(sys.executable, EXAMPLE / "tour.py", "Gdańsk", "Gdynia", env=environment)
    people, rest = told.splitlines()[:2], told.splitlines()[2:]
    assert people == ["Ewa Adamska 601 602 603", "Jan Zając"]
    assert sorted(rest[:2]) == ["Heard: contact.changed", "Moved to Gdynia: version 2"]
    assert rest[2:] == [
        "Refused: At most 120 characters fit here. (TOO_LONG at city)",
        "Error: Ask for 1 to 100 rows at a time.",
    ]
