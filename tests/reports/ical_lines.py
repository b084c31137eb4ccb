"""What RFC 5545 asks of the lines of a calendar, checked without the library that writes them."""

import re
from collections import Counter

_LINE = re.compile(
    r"^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:\"[^\"\x00-\x08\x0a-\x1f\x7f]*\"|[^\";:,\x00-\x1f\x7f]*))*)"
    r":([^\x00-\x08\x0a-\x1f\x7f]*)$"
)
_ONCE = {
    "VCALENDAR": {"PRODID", "VERSION"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART"},
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
    "DAYLIGHT": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
}
_AT_MOST_ONCE = {"DTEND", "SUMMARY", "DESCRIPTION", "SEQUENCE", "LAST-MODIFIED", "RRULE", "TRANSP"}
_TEXTS = {"SUMMARY", "DESCRIPTION", "X-WR-CALNAME", "NAME"}
_ESCAPED = re.compile(r"^(?:[^\\;,]|\\[\\;,nN])*$")


def unfolded(content: bytes) -> list[str]:
    """The logical lines. Every line ends in CRLF and has at most 75 octets, no sign cut in two."""
    assert content.endswith(b"\r\n")
    physical = content[:-2].split(b"\r\n")
    for line in physical:
        assert len(line) <= 75, line
        assert not {b"\n", b"\r"} & {line[i : i + 1] for i in range(len(line))}, line
        line.decode("utf-8")
    return content[:-2].decode("utf-8").replace("\r\n ", "").split("\r\n")


def checked(content: bytes) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Each component with (name, parameters, value) of its lines, all as they must be."""
    found, stack = [], []
    for line in unfolded(content):
        match = _LINE.match(line)
        assert match, line
        name, parameters, value = match.groups()
        if name == "BEGIN":
            stack.append((value, []))
            continue
        if name == "END":
            assert stack[-1][0] == value, line
            found.append(stack.pop())
            _complete(*found[-1])
            continue
        assert name not in _TEXTS or _ESCAPED.match(value), line
        stack[-1][1].append((name, parameters, value))
    assert stack == []
    _consistent(found)
    return found


def _complete(component, lines):
    counts = Counter(name for name, _, _ in lines)
    assert all(counts[name] == 1 for name in _ONCE[component]), (component, counts)
    assert all(counts[name] <= 1 for name in _AT_MOST_ONCE), (component, counts)


def _consistent(found):
    """Names of entries are unique, and every time zone that is used is described."""
    uids = [value for kind, lines in found for name, _, value in lines if name == "UID"]
    zones = {value for kind, lines in found for name, _, value in lines if name == "TZID"}
    used = {
        parameters.partition("TZID=")[2].partition(";")[0]
        for _, lines in found
        for _, parameters, _ in lines
        if "TZID=" in parameters
    }
    assert len(uids) == len(set(uids))
    assert used <= zones
