"""As whom the server runs, and where its files are.

PostgreSQL refuses to run as root. Started by root, we give it to another user (`nobody`, or
RINGBOOK_PG_USER; the owner of the data once there are some), who must be able to reach the files. A state
folder below /root is out of that user's reach, and opening up folders that are not ours is no answer: then
the cluster lives in a new folder of /var/lib/ringbook, and the note `cluster-is-in` in the state folder
says which. The name is random and the note is the only way there, so deleting the state folder starts
afresh, and moving it loses nothing.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ringbook.core.preflight import CannotStart

ELSEWHERE = Path("/var/lib/ringbook")
NOTE = "cluster-is-in"


@dataclass(frozen=True)
class Account:
    """The user the server runs as when we are root."""

    uid: int
    gid: int

    def popen(self) -> dict[str, Any]:
        """Popen's arguments for becoming that user, with root's groups dropped."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def reaches(self, path: Path) -> bool:
        """Whether that user may enter the folder, or run the program, at `path`."""
        test = ["/bin/sh", "-c", 'test -x "$1"', "sh", str(path)]
        return subprocess.run(test, cwd="/", **self.popen()).returncode == 0


def our_name() -> str:
    """The operating system's name for the user we run as, which peer authentication lets in."""
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        raise CannotStart(
            f"User id {os.geteuid()} has no name on this machine, which PostgreSQL needs: "
            "add it to /etc/passwd, start Ringbook as another user, or set DATABASE_URL."
        ) from None


def account(name: str) -> Account | None:
    """The user called `name`, for new data; None when we are not root and simply stay who we are."""
    if os.geteuid() != 0:
        return None
    try:
        user = pwd.getpwnam(name)
    except KeyError:
        raise CannotStart(f"There is no user {name} to run PostgreSQL as: set RINGBOOK_PG_USER.") from None
    if user.pw_uid == 0:
        raise CannotStart("PostgreSQL does not run as root: set RINGBOOK_PG_USER to another user.")
    return Account(user.pw_uid, user.pw_gid)


def owner(data: Path) -> Account | None:
    """The user that existing data belong to, when we are root; `CannotStart` when they are not ours."""
    found = data.stat()
    if os.geteuid() == 0:
        return Account(found.st_uid, found.st_gid)
    if found.st_uid != os.geteuid():
        raise CannotStart(
            f"The database in {data} belongs to another user: start Ringbook as that user or as root, "
            "or set RINGBOOK_STATE to another folder."
        )
    return None


def find(state: Path, who: Account | None) -> Path:
    """The folder of the cluster whose state folder is `state`: that same one, or the one its note names."""
    note = state / NOTE
    if note.exists():
        home = Path(note.read_text().strip())
        if not home.is_dir():
            raise CannotStart(
                f"{note} says that the database is in {home}, which is gone: "
                f"put it back, or delete {note} to start with an empty one."
            )
        return home
    if who is None or (state / "data").exists() or who.reaches(state):
        return state
    return _elsewhere(note)


def forget(state: Path) -> None:
    """Delete the folder that the note in `state` names, and the note."""
    note = state / NOTE
    shutil.rmtree(note.read_text().strip())
    note.unlink()


def _elsewhere(note: Path) -> Path:
    try:
        ELSEWHERE.mkdir(mode=0o711, parents=True, exist_ok=True)
        home = Path(tempfile.mkdtemp(dir=ELSEWHERE))
        home.chmod(0o711)
    except OSError as error:
        raise CannotStart(
            f"PostgreSQL does not run as root, and other users cannot reach {note.parent}: "
            f"set RINGBOOK_STATE to a folder that they can reach ({error})."
        ) from None
    unfinished = note.with_suffix(".unfinished")
    with unfinished.open("w") as file:
        file.write(f"{home}\n")
        file.flush()
        os.fsync(file.fileno())  # without the note the data would be lost
    unfinished.rename(note)
    return home
