"""Secrets are stored so that nobody reads them without the key, and the key is made once."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from pydantic import ValidationError

from ringbook.core.secrets import WrongKey, seal, unseal
from ringbook.settings import Settings, settings


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("RINGBOOK_STATE", str(tmp_path))
    settings.cache_clear()
    yield tmp_path
    settings.cache_clear()


def use(monkeypatch: pytest.MonkeyPatch, *keys: bytes) -> None:
    monkeypatch.setenv("RINGBOOK_SECRET_KEY", ", ".join(key.decode() for key in keys))
    settings.cache_clear()


def test_what_is_sealed_is_not_seen_and_comes_back() -> None:
    sealed = seal("gęś 🦢")
    assert "gęś" not in sealed
    assert sealed != seal("gęś 🦢")
    assert unseal(sealed) == "gęś 🦢"


def test_the_key_is_made_once_and_for_us_alone(state: Path) -> None:
    sealed = seal("token")
    [file] = state.iterdir()
    assert (file.name, stat.S_IMODE(file.stat().st_mode)) == ("secret.key", 0o600)
    settings.cache_clear()
    assert unseal(sealed) == "token"


def test_processes_that_start_together_share_one_key(state: Path) -> None:
    code = "from ringbook.core.secrets import seal; print(seal('token'))"
    paths = os.pathsep.join(path for path in sys.path if path)
    started = [
        subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": paths})
        for _ in range(4)
    ]
    sealed = [process.communicate()[0].decode().strip() for process in started]
    assert [unseal(each) for each in sealed] == ["token"] * 4
    assert [file.name for file in state.iterdir()] == ["secret.key"]


def test_keys_are_changed_with_the_old_one_behind_the_new(monkeypatch: pytest.MonkeyPatch, state: Path) -> None:
    old, new = Fernet.generate_key(), Fernet.generate_key()
    use(monkeypatch, old)
    sealed = seal("token")
    use(monkeypatch, new, old)
    assert unseal(sealed) == "token"
    again = seal("token")
    use(monkeypatch, new)
    assert unseal(again) == "token"
    with pytest.raises(WrongKey):
        unseal(sealed)
    assert list(state.iterdir()) == []


def test_a_key_that_is_none_is_refused_without_being_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RINGBOOK_SECRET_KEY", "my dog's name")
    with pytest.raises(ValidationError) as refusal:
        Settings()
    assert "32 random bytes" in str(refusal.value)
    assert "dog" not in str(refusal.value)
