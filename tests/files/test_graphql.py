"""Files on contacts and organizations through the front door."""

import hashlib
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringbook.files import jobs
from ringbook.files.models import File
from ringbook.history.models import Event, EventLink, FieldChange
from ringbook.uploads.models import Upload
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.files import house
from tests.queries import counted

FILES = """query($id: ID!, $kind: FileKind, $first: Int! = 50, $after: String) { node(id: $id) {
  ... on Contact { files(kind: $kind, first: $first, after: $after) { ...page } }
  ... on Organization { files(kind: $kind, first: $first, after: $after) { ...page } } } }
fragment page on FileConnection { totalCount pageInfo { hasNextPage endCursor }
  nodes { name kind current { number by { name } } versions { number } author { name } viewerCan { edit } } }"""
TIMELINE = """query($id: ID!) { node(id: $id) { ... on Contact { timeline(kinds: [FILES]) {
  nodes { name subject { __typename ... on File { name current { size } } } } } } } }"""
NODE = "query($id: ID!) { node(id: $id) { __typename ... on File { name } ... on FileVersion { name } } }"


@pytest.mark.parametrize("kind", ["contact", "organization"])
async def test_an_upload_becomes_a_file(api: Api, cast: Cast, kind: str, state: Path) -> None:
    record, ask = await getattr(make, kind)(), api.as_(cast.bartek)
    file = await house.attached(ask, record, b"hello", "Offer.txt", kind="OFFER", description=" For May. ")
    assert (file["name"], file["kind"], file["description"]) == ("Offer.txt", "OFFER", "For May.")
    assert file["viewerCan"] == {"edit": True, "delete": True}
    current = file["current"]
    assert (current["number"], current["size"], current["mediaType"]) == (1, 5, "text/plain")
    assert current["sha256"] == hashlib.sha256(b"hello").hexdigest()
    assert (current["pageCount"], current["previews"]) == (0, [])
    assert current["by"] == {"name": "Bartek Wójcik", "user": {"name": "Bartek Wójcik"}}
    assert file["versions"] == [current]
    assert [path.read_bytes() for path in state.rglob("files/files/*")] == [b"hello"]
    assert list(state.rglob("uploads/*")) == []
    assert not await Upload.all().exists()


async def test_an_upload_is_used_up(api: Api, cast: Cast) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    given = {"recordId": id_of(ewa), "uploadId": await house.upload(ask, b"hello")}
    await ask(house.ATTACH, input=given)
    assert codes((await ask(house.ATTACH, input=given))["fileAttach"]) == [("NOT_FOUND", "uploadId")]


async def test_what_has_not_arrived_is_not_attached(api: Api, cast: Cast) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    announced = await ask(house.ANNOUNCE, input={"name": "a.txt", "size": 5})
    given = {"recordId": id_of(ewa), "uploadId": announced["fileUploadCreate"]["upload"]["id"]}
    assert codes((await ask(house.ATTACH, input=given))["fileAttach"]) == [("NOT_RECEIVED", "uploadId")]


async def test_other_peoples_uploads_and_records_are_not_found(api: Api, cast: Cast) -> None:
    ewa, hidden = await make.contact(), await make.contact(crm=cast.service)
    theirs = await house.upload(api.as_(cast.ola), b"hello")
    own = await house.upload(api.as_(cast.bartek), b"hello")
    for record, upload, path in ((ewa, theirs, "uploadId"), (hidden, own, "recordId"), (cast.vip, own, "recordId")):
        answer = await api.as_(cast.bartek)(house.ATTACH, input={"recordId": id_of(record), "uploadId": upload})
        assert codes(answer["fileAttach"]) == [("NOT_FOUND", path)]
    assert not await File.all().exists()


async def test_archived_contacts_get_files_too(api: Api, cast: Cast) -> None:
    ewa = await make.contact(archived_at=datetime.now(UTC))
    assert (await house.attached(api.as_(cast.bartek), ewa))["name"] == "offer.txt"


async def test_a_description_has_its_length(api: Api, cast: Cast, state: Path) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    given = {"recordId": id_of(ewa), "uploadId": await house.upload(ask, b"hello"), "description": "x" * 501}
    assert codes((await ask(house.ATTACH, input=given))["fileAttach"]) == [("TOO_LONG", "description")]
    assert [path.name for path in state.rglob("files/files/*")] == []
    assert await Upload.all().count() == 1


async def test_the_list_is_newest_first_and_by_kind(api: Api, cast: Cast) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    for name, kind in (("a.txt", "OFFER"), ("b.txt", "INVOICE"), ("c.txt", "OFFER")):
        await house.attached(ask, ewa, name=name, kind=kind)
    first = (await ask(FILES, id=id_of(ewa), first=2))["node"]["files"]
    assert [file["name"] for file in first["nodes"]] == ["c.txt", "b.txt"]
    assert first["totalCount"] == 3
    rest = (await ask(FILES, id=id_of(ewa), first=2, after=first["pageInfo"]["endCursor"]))["node"]["files"]
    assert [file["name"] for file in rest["nodes"]] == ["a.txt"]
    offers = (await ask(FILES, id=id_of(ewa), kind="OFFER"))["node"]["files"]
    assert [file["name"] for file in offers["nodes"]] == ["c.txt", "a.txt"]


async def test_ten_files_cost_as_many_questions_as_one(api: Api, cast: Cast) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    await house.attached(ask, ewa)
    with counted() as few:
        await ask(FILES, id=id_of(ewa))
    for _ in range(9):
        await house.attached(ask, ewa)
    with counted() as many:
        assert len((await ask(FILES, id=id_of(ewa)))["node"]["files"]["nodes"]) == 10
    assert len(many) == len(few)


async def test_a_file_is_renamed_and_described(api: Api, cast: Cast) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    file = await house.attached(ask, ewa)
    change = {
        "id": file["id"],
        "expectedVersion": 1,
        "name": "Contract.txt",
        "kind": "CONTRACT",
        "description": "Signed",
    }
    changed = (await ask(house.UPDATE, input=change))["fileUpdate"]["file"]
    assert (changed["name"], changed["kind"], changed["description"]) == ("Contract.txt", "CONTRACT", "Signed")
    assert (changed["version"], changed["current"]["name"]) == (2, "offer.txt")
    late = await api.as_(cast.ola)(house.UPDATE, input={"id": file["id"], "expectedVersion": 1, "name": "Mine.txt"})
    assert codes(late["fileUpdate"]) == [("CONFLICT", "name")]
    for name, code in ((" ", "BLANK"), ("../", "BLANK"), ("ż" * 128, "TOO_LONG")):
        refused = await ask(house.UPDATE, input={"id": file["id"], "name": name})
        assert codes(refused["fileUpdate"]) == [(code, "name")]


async def test_a_new_version_keeps_the_old_one(api: Api, cast: Cast) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    file = await house.attached(ask, ewa, b"one", "offer.txt")
    given = {"id": file["id"], "uploadId": await house.upload(api.as_(cast.ola), b"second", "offer-2.txt")}
    replaced = (await api.as_(cast.ola)(house.REPLACE, input=given))["fileReplace"]["file"]
    assert [(each["number"], each["name"]) for each in replaced["versions"]] == [(2, "offer-2.txt"), (1, "offer.txt")]
    assert (replaced["name"], replaced["author"]["name"]) == ("offer-2.txt", "Bartek Wójcik")
    assert replaced["current"]["by"]["name"] == "Ola Nowak"
    bodies = [(await house.get(cast.bartek, each["url"])).content for each in replaced["versions"]]
    assert bodies == [b"second", b"one"]
    await ask(house.UPDATE, input={"id": file["id"], "name": "Our offer.txt"})
    given = {"id": file["id"], "uploadId": await house.upload(ask, b"third", "scan.txt")}
    assert (await ask(house.REPLACE, input=given))["fileReplace"]["file"]["name"] == "Our offer.txt"


async def test_a_deleted_file_comes_back(api: Api, cast: Cast) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    file = await house.attached(ask, ewa)
    gone = (await ask(house.DELETE, input={"id": file["id"]}))["fileDelete"]
    assert gone["deletedId"] == file["id"]
    assert (await ask(FILES, id=id_of(ewa)))["node"]["files"]["totalCount"] == 0
    assert (await house.get(cast.bartek, file["current"]["url"])).status_code == 404
    assert codes((await ask(house.UPDATE, input={"id": file["id"], "name": "x"}))["fileUpdate"]) == [
        ("NOT_FOUND", "id")
    ]
    assert (await ask(house.RESTORE, input={"id": file["id"]}))["fileRestore"]["file"]["name"] == "offer.txt"
    assert (await house.get(cast.bartek, file["current"]["url"])).content == b"hello"


async def test_a_month_later_it_is_gone_with_its_bytes(api: Api, cast: Cast, state: Path) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    gone, kept = await house.attached(ask, ewa), await house.attached(ask, ewa, b"kept")
    await ask(house.DELETE, input={"id": gone["id"]})
    await File.filter(deleted_at__not_isnull=True).update(deleted_at=datetime.now(UTC) - timedelta(days=30, hours=1))
    assert codes((await ask(house.RESTORE, input={"id": gone["id"]}))["fileRestore"]) == [("NOT_FOUND", "id")]
    age(state)
    await jobs.sweep(0)
    assert [file.name for file in await File.all()] == [kept["name"]]
    assert [path.read_bytes() for path in state.rglob("files/files/*")] == [b"kept"]


async def test_who_is_purged_takes_the_bytes_along(api: Api, cast: Cast, state: Path) -> None:
    ewa = await make.contact()
    file = await house.attached(api.as_(cast.bartek), ewa, house.picture(), "ewa.png")
    assert (await house.get(cast.bartek, file["current"]["previews"][0])).status_code == 200
    await ewa.delete()
    age(state)
    await jobs.sweep(0)
    assert [path for path in (state / "files").rglob("*") if path.is_file()] == []


async def test_fresh_bytes_without_a_row_are_left_alone(database: None, state: Path) -> None:
    young = state / "files" / "files" / "0198c0de-0000-7000-8000-000000000000"
    young.parent.mkdir(parents=True)
    young.write_bytes(b"on its way")
    await jobs.sweep(0)
    assert young.exists()


async def test_what_happened_is_told(api: Api, cast: Cast) -> None:
    firm = await make.organization()
    ewa, ask = await make.contact(organization=firm), api.as_(cast.bartek)
    file = await house.attached(ask, ewa)
    await ask(house.UPDATE, input={"id": file["id"], "name": "Our offer.txt"})
    await ask(house.REPLACE, input={"id": file["id"], "uploadId": await house.upload(ask, b"second")})
    told = (await ask(TIMELINE, id=id_of(ewa)))["node"]["timeline"]["nodes"]
    subject = {"__typename": "File", "name": "Our offer.txt", "current": {"size": 6}}
    assert told == [{"name": "file.replaced", "subject": subject}, {"name": "file.added", "subject": subject}]
    await ask(house.DELETE, input={"id": file["id"]})
    assert (await ask(TIMELINE, id=id_of(ewa)))["node"]["timeline"]["nodes"] == []
    await ask(house.RESTORE, input={"id": file["id"]})
    names = [event.name for event in await Event.filter(subject_type="File").order_by("seq")]
    assert names == ["file.added", "file.changed", "file.replaced", "file.deleted", "file.restored"]
    about = set(await EventLink.filter(event__name="file.replaced").values_list("subject_id", flat=True))
    assert {ewa.id, firm.id} < about
    assert await FieldChange.filter(event__name="file.replaced").values_list("field", "before", "after") == [
        ("version_number", 1, 2)
    ]


async def test_files_are_found_by_their_ids(api: Api, cast: Cast) -> None:
    file = await house.attached(api.as_(cast.bartek), await make.contact())
    for id, kind in ((file["id"], "File"), (file["current"]["id"], "FileVersion")):
        found = (await api.as_(cast.bartek)(NODE, id=id))["node"]
        assert found == {"__typename": kind, "name": "offer.txt"}
        assert (await api.as_(cast.zofia)(NODE, id=id))["node"] is None


async def test_readers_look_and_change_nothing(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    file = await house.attached(api.as_(cast.bartek), ewa)
    reader = api.as_(await make.user_with("account_customer_reader"))
    [seen] = (await reader(FILES, id=id_of(ewa)))["node"]["files"]["nodes"]
    assert seen["viewerCan"] == {"edit": False}
    for document, given in ((house.DELETE, {"id": file["id"]}), (house.UPDATE, {"id": file["id"], "name": "x"})):
        with pytest.raises(GraphQLFailure) as refusal:
            await reader(document, input=given)
        assert refusal.value.code == "FORBIDDEN"


def age(state: Path) -> None:
    """All files were written two days ago."""
    then = (datetime.now(UTC) - timedelta(days=2)).timestamp()
    for path in (state / "files").rglob("*"):
        if path.is_file():
            os.utime(path, (then, then))


async def test_a_crash_while_attaching_leaves_the_upload(
    api: Api, cast: Cast, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def crash(*arguments: object, **values: object) -> None:
        raise RuntimeError("The power went.")

    ewa, ask = await make.contact(), api.as_(cast.bartek)
    given = {"recordId": id_of(ewa), "uploadId": await house.upload(ask, b"hello")}
    with monkeypatch.context() as patch:
        patch.setattr("ringbook.files.actions.record", crash)
        with pytest.raises(GraphQLFailure):
            await ask(house.ATTACH, input=given)
    assert (await ask(FILES, id=id_of(ewa)))["node"]["files"]["totalCount"] == 0
    assert (await ask(house.ATTACH, input=given))["fileAttach"]["file"]["current"]["size"] == 5
    assert len(list(state.rglob("files/files/*"))) == 2
    age(state)
    await jobs.sweep(0)
    assert [path.read_bytes() for path in state.rglob("files/files/*")] == [b"hello"]
