"""The app's files over HTTP."""

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from ringbook import spa


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    (tmp_path / "assets").mkdir()
    for name, text in {
        "index.html": "<p>Ringbook</p>",
        "favicon.svg": "<svg/>",
        "assets/main-1.js": "let a",
        "assets/main-1.js.br": "packed",
    }.items():
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(spa, "BUILT", tmp_path)
    return TestClient(Starlette(routes=spa.spa()))


@pytest.mark.parametrize("path", ["/", "/contacts", "/contacts/abc?panel=files", "/nothing.js", "/%2e%2e/secrets"])
def test_every_screen_is_the_app(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.text) == (200, "<p>Ringbook</p>")
    assert answer.headers["cache-control"] == "no-cache"


def test_an_asset_is_kept_for_good_and_comes_packed(client: TestClient) -> None:
    packed = client.get("/assets/main-1.js", headers={"accept-encoding": "br"})
    assert packed.headers["content-encoding"] == "br"
    assert "javascript" in packed.headers["content-type"]
    plain = client.get("/assets/main-1.js", headers={"accept-encoding": "identity"})
    assert (plain.text, plain.headers["cache-control"]) == ("let a", spa.FOR_GOOD)
    assert (plain.headers["vary"], packed.headers["vary"]) == ("accept-encoding", "accept-encoding")


@pytest.mark.parametrize("path", ["/%00", "/contacts/%00", "/assets/%00.js", "/assets/main-2.js", "/assets/"])
def test_what_no_file_can_be_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_file_beside_the_app_is_itself(client: TestClient) -> None:
    assert client.get("/favicon.svg").text == "<svg/>"


def test_an_app_that_is_not_built_says_so(client: TestClient) -> None:
    (spa.BUILT / "index.html").unlink()
    answer = client.get("/")
    assert (answer.status_code, answer.text) == (503, "The app is not built yet: run `make app`.")
