"""Workbooks made by hand, part by part, so that they can lie."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'

FRAME = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"'
    f' Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"'
    f' Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>',
}


def sheet(rows: str, *, before: str = "") -> str:
    return f'{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def shared_strings(*texts: str) -> str:
    return f'<sst xmlns="{MAIN}">' + "".join(f"<si><t>{text}</t></si>" for text in texts) + "</sst>"


def write(path: Path, rows: str = HEAD, **options: str) -> Path:
    """A workbook with one sheet of these rows. before: XML in front of the sheet."""
    return pack(path, {"xl/worksheets/sheet1.xml": sheet(rows, **options)})


def pack(path: Path, parts: dict[str, str | bytes]) -> Path:
    """A workbook with these parts added to, or put in place of, the usual ones; an empty part is left out."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in (FRAME | parts).items():
            if content:
                archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return path


def claim_size(path: Path, name: str, size: int) -> None:
    """Write a false unpacked size for a part into the zip's directory and its local header."""
    data = bytearray(path.read_bytes())
    with ZipFile(path) as archive:
        part = archive.getinfo(name)
    entry = data.rindex(name.encode()) - 46
    for place in (part.header_offset + 22, entry + 24):
        assert int.from_bytes(data[place : place + 4], "little") == part.file_size
        data[place : place + 4] = size.to_bytes(4, "little")
    path.write_bytes(data)
