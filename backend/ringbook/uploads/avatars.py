"""Avatars as the API shows them, for the types of whoever has one."""

from typing import Any

import strawberry


@strawberry.type(description="A square picture as WebP, at addresses that never show another one: keep them for good.")
class Avatar:
    hash: strawberry.Private[str]

    @strawberry.field(description="Where it is in 64 by 64 pixels: GET it with the session.")
    def small(self) -> str:
        return self._address(64)

    @strawberry.field(description="In 160 by 160 pixels.")
    def medium(self) -> str:
        return self._address(160)

    @strawberry.field(description="In 480 by 480 pixels.")
    def large(self) -> str:
        return self._address(480)

    def _address(self, size: int) -> str:
        return f"/api/v1/avatars/{self.hash}/{size}.webp"


def avatar(description: str) -> Any:
    """The field of a row whose column `avatar` has the picture's hash."""

    def resolve(root: strawberry.Parent[Any]) -> Avatar | None:
        return Avatar(hash=root.avatar) if root.avatar else None

    return strawberry.field(resolver=resolve, description=description)
