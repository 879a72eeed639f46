"""Imports run down the layers; the list of layers is in pyproject.toml."""

import subprocess
import sys
from pathlib import Path


def test_imports_run_down_the_layers() -> None:
    root = Path(__file__).parents[1]
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=root, env={"PYTHONPATH": "backend"}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
