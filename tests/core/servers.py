"""Real servers for the bus to lose: each can be killed and started again under the same address."""

import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from ringbook.core.postgres import Cluster

ROOT = Path(__file__).resolve().parents[2]


def redis_program() -> str:
    """Where redis-server is; scripts/redis finds or installs it on a fresh machine."""
    script = ROOT / "scripts" / "redis"
    if script.exists():
        return subprocess.run([script], check=True, capture_output=True, text=True).stdout.strip()
    found = shutil.which("redis-server")
    assert found, "redis-server is missing"
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class RedisServer:
    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.url = f"redis://127.0.0.1:{self.port}/3"

    def start(self) -> None:
        options = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", str(self.folder)]
        self.process = subprocess.Popen([redis_program(), *options], stdout=subprocess.DEVNULL)
        self._wait()

    def _wait(self) -> None:
        patience = time.monotonic() + 60
        while time.monotonic() < patience:
            with socket.socket() as door:
                if door.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise TimeoutError("redis-server did not start")

    def restart(self) -> None:
        self.start()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def freeze(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def stop(self) -> None:
        self.kill()


class PostgresServer(Cluster):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder, durable=False)

    def kill(self) -> None:
        assert self.process
        self.process.kill()
        self.process.wait()
