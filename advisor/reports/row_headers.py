"""Makes the first cell of each table row a header cell in a finished PDF.

Typst marks header rows as headers, but its Python package offers no way to say the same of the
first column. The structure of a PDF is plain text here, one object after another with a table of
their places at the end; a few objects are worded anew and the table is made again.
"""

from __future__ import annotations

import re

_OBJECT = re.compile(rb"^(\d+) 0 obj\n", re.MULTILINE)
_ROW = re.compile(rb"/Type/StructElem/S/TR/P \d+ 0 R/K\[(\d+) 0 R (\d+ 0 R[^\]]*)\]")
_CELL_OF_COLUMN = re.compile(rb"<</O/Table/Headers\[[^\]]*\]>>")
_DATA, _HEADER = b"/Type/StructElem/S/TD/", b"/Type/StructElem/S/TH/"
_SCOPE = b"<</O/Table/Scope/Row>>"
_END = re.compile(rb"\Axref\n0 (\d+)\n.*(trailer\n.*)startxref\n\d+\n", re.DOTALL)


def with_row_headers(pdf: bytes) -> bytes:
    """The PDF with row headers. One whose structure is not plain text comes back as it is.

    A cell with no list of headers of its own is read with those of its row and its column.
    """
    start = int(pdf[pdf.rindex(b"startxref\n") + 10 :].split(maxsplit=1)[0])
    end = _END.match(pdf[start:])
    if end is None:
        return pdf
    body = pdf[:start]
    places = [(int(found[1]), found.start()) for found in _OBJECT.finditer(body)]
    if len(places) + 1 != int(end[1]):
        return pdf
    bounds = [*(place for _, place in places[1:]), len(body)]
    objects = {
        number: body[place:until] for (number, place), until in zip(places, bounds, strict=True)
    }
    return _joined(body[: places[0][1]], _reworded(objects), end)


def _reworded(objects: dict[int, bytes]) -> dict[int, bytes]:
    rows = [found for text in objects.values() for found in _ROW.finditer(text)]
    firsts = {int(found[1]) for found in rows if _DATA in objects[int(found[1])][:80]}
    others = {
        int(cell)
        for found in rows
        if int(found[1]) in firsts
        for cell in re.findall(rb"(\d+) 0 R", found[2])
    }
    return {
        number: _first(text) if number in firsts else _other(text) if number in others else text
        for number, text in objects.items()
    }


def _first(text: bytes) -> bytes:
    text = _CELL_OF_COLUMN.sub(_SCOPE, text.replace(_DATA, _HEADER, 1), count=1)
    return text if _SCOPE in text else text.replace(b"/A[", b"/A[" + _SCOPE, 1)


def _other(text: bytes) -> bytes:
    return _CELL_OF_COLUMN.sub(b"", text, count=1).replace(b"/A[]", b"", 1)


def _joined(head: bytes, objects: dict[int, bytes], end: re.Match[bytes]) -> bytes:
    """The file again, with the table of places made anew."""
    places, at = {}, len(head)
    for number, text in objects.items():
        places[number] = at
        at += len(text)
    lines = [b"0000000000 65535 f\r\n"]
    lines += [b"%010d 00000 n\r\n" % places[number] for number in sorted(places)]
    table = b"xref\n0 %d\n%s%sstartxref\n%d\n%%%%EOF" % (int(end[1]), b"".join(lines), end[2], at)
    return head + b"".join(objects.values()) + table
