"""Files that go along with a message."""

from collections.abc import Sequence

from ringbook.core.errors import DomainError
from ringbook.files.models import File, FileVersion
from ringbook.messaging.models import GatewayKind, MessageChannel, MessageGateway
from ringbook.messaging.wording import NO_FILES

LARGEST = 25 * 1024 * 1024
"""Bytes in all; mail servers take little more, and coding them makes them a third larger."""
MOST = 20
PDF = "application/pdf"


async def versions_of(channel: MessageChannel, files: Sequence[File]) -> list[FileVersion]:
    """The files as they are now. Raises at `fileIds` NO_FILES for an SMS and for a fax over HTTP, NOT_PDF for any
    other fax, TOO_MANY, TOO_LARGE."""
    if not files:
        return []
    if channel is MessageChannel.SMS:
        raise DomainError("no_files", "A text message carries no files.", field="fileIds")
    if channel is MessageChannel.FAX and await MessageGateway.filter(channel=channel, kind=GatewayKind.HTTP).exists():
        raise DomainError("no_files", NO_FILES, field="fileIds")
    if len(files) > MOST:
        raise DomainError("too_many", "At most {most} fit here.", field="fileIds", most=MOST)
    rows = await FileVersion.filter(file_id__in=[file.id for file in files]).order_by("number")
    newest = {row.file_id: row for row in rows}
    found = [newest[file.id] for file in files]
    if channel is MessageChannel.FAX and any(version.media_type != PDF for version in found):
        raise DomainError("not_pdf", "Only PDFs can be faxed.", field="fileIds")
    if sum(version.size for version in found) > LARGEST:
        raise DomainError("too_large", "The files have more than {most} MB in all.", field="fileIds", most=25)
    return found
