"""Files as the API shows them."""

import strawberry

from ringbook.core.ids import global_id
from ringbook.files import models


@strawberry.type(description="A file on its way in.")
class Upload:
    id: strawberry.ID = strawberry.field(description="Name it where the file is wanted, such as importCreate.")
    url: str = strawberry.field(
        description="PUT the raw bytes here within an hour, with the header X-Ringbook: 1. It works once."
    )

    @classmethod
    def of(cls, upload: models.Upload, token: str) -> "Upload":
        return cls(id=strawberry.ID(global_id("Upload", upload.id)), url=f"/api/v1/uploads/{token}")
