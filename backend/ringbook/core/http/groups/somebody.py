"""Whoever has these rights: the viewer of an answer that many are given."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import Any, ClassVar, TypeAlias
from uuid import UUID

from starlette.requests import HTTPConnection

from ringbook.core.context import Context
from ringbook.core.viewer import Viewer

Policy: TypeAlias = Callable[[Viewer], Any]
"""Says by a query set what a viewer may do."""
NOBODY = UUID(int=0)
PERSON = frozenset({"user_id", "name", "key_id"})
"""Fields of a viewer that say who they are. All others are rights, or concern what everything looks like to them."""


def rights_of(viewer: Viewer) -> Hashable:
    """Equal for those who are answered alike, unless the answer asks who they are."""
    return tuple(getattr(viewer, each.name) for each in fields(Viewer) if each.name not in PERSON)


class Somebody(Viewer):
    """A viewer that notices when it is asked who it is: `asked` is true from then on, and the answer theirs alone.

    So no field and no policy has to declare that it depends on the person, and none can be forgotten.
    """

    __slots__ = ("asked",)
    asked: bool

    @classmethod
    def like(cls, viewer: Viewer) -> "Somebody":
        somebody = object.__new__(cls)
        for each in fields(Viewer):
            getattr(Viewer, each.name).__set__(somebody, getattr(viewer, each.name))
        object.__setattr__(somebody, "asked", False)
        return somebody

    def known_to(self, policy: Policy) -> Viewer:
        """Nobody, unless the policy asks who it is."""
        rights = {each.name: getattr(self, each.name) for each in fields(Viewer) if each.name not in PERSON}
        nobody = Viewer(user_id=NOBODY, name="", **rights)
        if not _asks_who(policy, nobody):
            return nobody
        return Viewer(user_id=self.user_id, name=self.name, key_id=self.key_id, **rights)


@lru_cache(maxsize=5_000)
def _asks_who(policy: Policy, nobody: Viewer) -> bool:
    """Whether what a policy says of these rights hangs on the person, when it is said or when it is written as SQL."""
    probe = Somebody.like(nobody)
    policy(probe).sql()
    return probe.asked


def _noticed(name: str) -> Any:
    column = getattr(Viewer, name)

    def told(somebody: Somebody) -> Any:
        object.__setattr__(somebody, "asked", True)
        return column.__get__(somebody)

    return property(told, column.__set__)


for _name in PERSON:
    setattr(Somebody, _name, _noticed(_name))


@dataclass
class Common(Context):
    """The context of an answer that is made once. With a Somebody as viewer it is many people's.

    telling: what the answer is about, in the words of the subscription; None until it has something to tell.
    """

    metered: ClassVar[bool] = False
    telling: Any = field(default=None)

    @property
    def asked(self) -> bool:
        """The answer depends on who it is for."""
        return isinstance(self.asker, Somebody) and self.asker.asked


class NoConnection(HTTPConnection):
    """In the place of a socket: nothing that comes from one is common to many."""

    def __init__(self) -> None:
        super().__init__({"type": "websocket", "path": "/graphql", "headers": [], "server": None, "scheme": "ws"})
