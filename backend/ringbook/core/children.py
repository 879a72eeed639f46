"""Processes that a parent keeps alive."""

import signal
import subprocess
import time
from dataclasses import dataclass, field

from ringbook.core.ending import print_if_heard, whole
from ringbook.core.postgres.spawn import spawn
from ringbook.settings import settings

LEAVING_SECONDS = 4
"""To close what is open, once the grace that jobs get is over."""
LONGEST_PAUSE_SECONDS = 30
ASKED = (0, -signal.SIGTERM)
"""Exit codes of those who were asked to end, rather than died."""


@dataclass
class Child:
    """A process that is started again when it dies, after a pause that doubles while it keeps dying."""

    name: str
    command: list[str]
    passing: tuple[int, ...] = ()
    """File descriptors that it inherits."""
    process: subprocess.Popen[bytes] | None = field(init=False, default=None)
    _pause: float = 1
    _started_at: float = 0
    _due_at: float = 0

    def start(self) -> None:
        self._started_at, self._due_at = time.monotonic(), 0
        # When we are killed the database goes too: there is nothing to finish, and the port must come free.
        with whole():
            self.process = spawn(
                self.command, on_our_death=signal.SIGKILL, stdin=subprocess.DEVNULL, pass_fds=self.passing
            )

    @property
    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def revive(self) -> None:
        """To be called often: notices a death, and after the pause starts the process again."""
        if self.process is None or (code := self.process.poll()) is None:
            return
        now = time.monotonic()
        if not self._due_at:
            was_well = code in ASKED or now - self._started_at > 2 * LONGEST_PAUSE_SECONDS
            self._pause = 1 if was_well else min(self._pause * 2, LONGEST_PAUSE_SECONDS)
            self._due_at = now + self._pause
            print_if_heard(f"The {self.name} stopped with exit code {code}; starting it again.")
        elif now >= self._due_at:
            self.start()

    def ask_to_end(self) -> None:
        if self.process:
            self.process.terminate()

    def stop(self) -> None:
        """Ask it to end, if it ever began, and insist when it takes too long."""
        self.ask_to_end()
        if self.process is None:
            return
        try:
            self.process.wait(settings().grace + LEAVING_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
