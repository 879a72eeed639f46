"""Setting avatars."""

from dataclasses import asdict

import strawberry

from ringbook.contacts.records import find_record
from ringbook.contacts.types import Contact
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import optional
from ringbook.files.avatars import actions
from ringbook.organizations.types import Organization
from ringbook.uploads import policy as uploads


@strawberry.input(description="A square of a picture as people see it, which is after turning it upright.")
class CropInput:
    x: float = strawberry.field(description="Its left side: a share of the width, 0 to 1.")
    y: float = strawberry.field(description="Its upper side: a share of the height, 0 to 1.")
    size: float = strawberry.field(description="Its side: a share of the width; no more than fits.")


@strawberry.input(description="A picture for a contact or an organization.")
class AvatarInput:
    id: strawberry.ID = strawberry.field(description="The contact or the organization.")
    upload_id: strawberry.ID | None = optional(
        "One of the viewer's uploads, after it was sent: a PNG, JPEG, WebP or GIF of at most 5 MB. Left out: no picture"
        " from now on."
    )
    crop: CropInput | None = strawberry.field(default=None, description="Left out: the square in the middle.")


@strawberry.type(description="Whoever has the picture now, or why not.")
class AvatarPayload(Payload):
    contact: Contact | None = strawberry.field(default=None, description="The contact, if it is one.")
    organization: Organization | None = strawberry.field(default=None, description="The organization, if it is one.")


@strawberry.type
class AvatarMutations:
    @mutation(
        requires=SIGNED_IN,
        description="Gives a contact or an organization that the viewer may change a picture, or takes it away. It is"
        " drawn anew: nothing that a camera wrote beside it is kept, and of a moving one the first frame. The upload is"
        " used up. Errors: NOT_FOUND, FORBIDDEN, ARCHIVED; at uploadId: NOT_FOUND, NOT_RECEIVED, NOT_AN_IMAGE,"
        " DAMAGED_IMAGE, IMAGE_TOO_LARGE (25 megapixels, 8000 pixels a side), FILE_TOO_LARGE, and then the upload is"
        " gone; at crop: BAD_CROP; STORAGE_FULL, STORAGE_UNAVAILABLE.",
    )
    async def avatar_set(self, info: Info, input: AvatarInput) -> AvatarPayload:
        viewer = info.context.viewer
        subject = await find_record(input.id, viewer, field="id")
        await actions.check_edit(subject, viewer)
        mine = uploads.visible_to(viewer)
        upload = await find(mine, input.upload_id, "uploadId") if input.upload_id else None
        crop = asdict(input.crop) if input.crop else None
        done = await actions.set_avatar(subject, upload, crop, by=viewer)
        return AvatarPayload.of(**{type(done).__name__.lower(): done})
