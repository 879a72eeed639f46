"""The code of docs/webhooks.md does what it says, with what we really post."""

import json
import re
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from ringbook.webhooks.signing import headers, new_secret

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "webhooks.md").read_text()
BODY = '{"type": "note.added", "text": "żółw"}'.encode()


def code(language: str) -> str:
    [found] = re.findall(f"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return str(found)


def cases() -> list[tuple[str, dict[str, str], bytes, bool]]:
    """secret, headers, body, whether it is ours."""
    ours, theirs, now = new_secret(), new_secret(), int(time.time())
    good, both = headers("a", now, BODY, [ours]), headers("a", now, BODY, [theirs, ours])
    return [
        (ours, good, BODY, True),
        (ours, both, BODY, True),
        (theirs, good, BODY, False),
        (ours, good, BODY + b" ", False),
        (ours, good | {"webhook-id": "b"}, BODY, False),
        (ours, good | {"webhook-timestamp": str(now + 1)}, BODY, False),
        (ours, good | {"webhook-signature": good["webhook-signature"].replace("v1,", "v2,")}, BODY, False),
        (ours, headers("a", now - 600, BODY, [ours]), BODY, False),
    ]


def test_the_python() -> None:
    known: dict[str, Any] = {}
    exec(code("python"), known)
    assert [known["is_ours"](secret, said, body) for secret, said, body, _ in cases()] == [each[3] for each in cases()]


def test_the_javascript(tmp_path: Path) -> None:
    node = shutil.which("node", path=f"{ROOT / '.venv' / 'bin'}") or shutil.which("node")
    if node is None:
        pytest.skip("There is no Node.")
    (tmp_path / "check.mjs").write_text(
        code("javascript")
        + "const cases = JSON.parse(process.argv[2]);\n"
        + "console.log(JSON.stringify(cases.map(([s, h, b]) => isOurs(s, h, Buffer.from(b)))));\n"
    )
    given = json.dumps([(secret, said, body.decode()) for secret, said, body, _ in cases()])
    done = subprocess.run([node, tmp_path / "check.mjs", given], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [each[3] for each in cases()]
