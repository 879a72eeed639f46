"""The bench runs through, so that it can be trusted when somebody wants to know."""

import subprocess
import sys

import pytest

from tests.e2e.browser import chromium
from tests.server import ROOT, environment


@pytest.mark.e2e
@pytest.mark.skipif(chromium() is None, reason="There is no Chromium: install it, or set RINGBOOK_CHROMIUM to one.")
def test_the_bench_runs_through() -> None:
    command = [sys.executable, "-m", "bench", "--quick"]
    told = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=120)
    assert told.returncode == 0, told.stderr
    for what in ("ring to frame, 1 listening", "ring to painted tab", "50 contacts", "30 entries"):
        assert what in told.stdout
