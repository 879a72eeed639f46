"""docker-compose.yml, as far as it can be checked without Docker."""

import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from ringbook.cli import app
from ringbook.settings import Settings

ROOT = Path(__file__).parents[1]


@pytest.fixture
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return loaded


def test_every_part_is_there(compose: dict[str, Any]) -> None:
    assert set(compose["services"]) == {"web", "worker", "postgres", "redis", "mail"}


def test_what_one_service_names_another_offers(compose: dict[str, Any]) -> None:
    services = compose["services"]
    for service in services.values():
        assert service.get("image") or service.get("build")
        for name, wanted in service.get("depends_on", {}).items():
            assert wanted == {"condition": "service_healthy"}
            assert "healthcheck" in services[name]
        for volume in service.get("volumes", []):
            assert volume.split(":")[0] in compose["volumes"]
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", []))


def test_web_and_worker_use_the_services_beside_them(compose: dict[str, Any]) -> None:
    for name in ("web", "worker"):
        environment = compose["services"][name]["environment"]
        assert "@postgres/" in environment["DATABASE_URL"]
        assert "//redis:" in environment["REDIS_URL"]
        ours = {key.removeprefix("RINGBOOK_").lower() for key in environment if key.startswith("RINGBOOK_")}
        assert ours <= set(Settings.model_fields)


def test_their_commands_exist(compose: dict[str, Any]) -> None:
    for name in ("web", "worker"):
        python, option, module, *command = shlex.split(compose["services"][name]["command"])
        assert (python, option, module) == ("python", "-m", "ringbook.cli")
        answer = CliRunner().invoke(app, [command[0], "--help"])
        assert answer.exit_code == 0
        assert all(option in answer.output for option in command[1:])
