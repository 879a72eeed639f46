"""What must be kept and never shown, such as another system's token: stored encrypted, with a key of this house.

The key is RINGBOOK_SECRET_KEY, else the file `secret.key` of the state folder, made when first needed. Several keys
with commas between them change it: the first seals, all of them unseal.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from ringbook.settings import settings

FILE = "secret.key"


class WrongKey(Exception):
    """This was sealed with a key that we don't have."""


def seal(text: str) -> str:
    """`text` encrypted, as ASCII; never twice the same."""
    return _box().encrypt(text.encode()).decode()


def unseal(text: str) -> str:
    """What `seal` was given. Raises WrongKey."""
    try:
        return _box().decrypt(text.encode()).decode()
    except InvalidToken:
        raise WrongKey("A stored secret was sealed with another key than RINGBOOK_SECRET_KEY or secret.key.") from None


def keys() -> str:
    """The keys, commas between them, for a backup that is to open what it holds."""
    said = settings().secret_key
    return said.get_secret_value() if said else _kept(settings().state.absolute() / FILE)


def adopt(others: str) -> None:
    """Open from now on what these keys have sealed, too. RINGBOOK_SECRET_KEY stays as it is: people add to it."""
    file = settings().state.absolute() / FILE
    mine = file.read_text().strip().split(",") if file.exists() else []
    with _written(file, ",".join(dict.fromkeys([*mine, *others.split(",")]))) as new:
        os.replace(new, file)


def _box() -> MultiFernet:
    return _box_of(keys())


@cache
def _box_of(keys: str) -> MultiFernet:
    return MultiFernet([Fernet(key.strip()) for key in keys.split(",")])


def _kept(file: Path) -> str:
    """The key in `file`; made once, whole or not at all, however many processes ask at the same time."""
    with suppress(FileNotFoundError):
        return file.read_text().strip()
    with _written(file, Fernet.generate_key().decode()) as new, suppress(FileExistsError):
        os.link(new, file)
    return file.read_text().strip()


@contextmanager
def _written(file: Path, keys: str) -> Iterator[Path]:
    """A file beside `file`, on the disk and readable by us alone, for as long as it takes to give it its name."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=FILE)
    try:
        with os.fdopen(handle, "w") as new:
            new.write(keys)
            new.flush()
            os.fsync(handle)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
