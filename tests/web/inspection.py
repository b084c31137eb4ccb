"""What every page must be like: the list that the inspecting client goes through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from werkzeug.test import TestResponse

POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
_POINTERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")


def inspect(reply: TestResponse, page: BeautifulSoup) -> list[str]:
    """Everything that is wrong with a reply; nothing to say about one that is no page."""
    found = list(_headers(reply))
    if reply.mimetype == "text/html" and reply.data:
        for look in (_head, _inline, _ids, _controls, _groups, _names, _images, _forms):
            found += look(page)
    return found


def _headers(reply: TestResponse) -> Iterator[str]:
    if reply.headers.get("Content-Security-Policy") != POLICY:
        yield f"policy: {reply.headers.get('Content-Security-Policy')}"
    if reply.headers.get("X-Content-Type-Options") != "nosniff":
        yield "sniffing is not switched off"
    if "no-store" not in reply.headers.get("Cache-Control", ""):
        yield "the page may be kept in a cache"


def _head(page: BeautifulSoup) -> Iterator[str]:
    if len(page.select("h1")) != 1:
        yield f"{len(page.select('h1'))} h1"
    if not (page.html and page.html.get("lang")):
        yield "no language"
    title = page.title.get_text() if page.title else ""
    if not title.endswith(" – Advisor") or title.startswith(" – "):
        yield f"title: {title!r}"
    if bool(page.select(".errors")) != title.startswith("Error: "):
        yield "the title does not tell of the errors"


def _inline(page: BeautifulSoup) -> Iterator[str]:
    yield from (f"style of {tag.name}" for tag in page.select("[style], style"))
    yield from ("a script in the page" for tag in page.select("script") if not tag.get("src"))
    for tag in page():
        yield from (f"{key} of {tag.name}" for key in tag.attrs if key.lower().startswith("on"))
        for key in ("src", "href", "action"):
            if str(tag.get(key, "/")).split(":")[0].lower() in {"javascript", "data", "http"}:
                yield f"{key} of {tag.name}: {tag[key]}"


def _ids(page: BeautifulSoup) -> Iterator[str]:
    ids = Counter(str(tag["id"]) for tag in page.select("[id]"))
    yield from (f"id twice: {one}" for one, count in ids.items() if count > 1)
    yield from (f"id with a space: {one}" for one in ids if " " in one or not one)
    for tag in page():
        for key in _POINTERS:
            pointed = tag.get(key) or ""
            names = pointed.split() if isinstance(pointed, str) else pointed
            yield from (f"{key} points at nothing: {n}" for n in names if n not in ids)
    for link in page.select('a[href^="#"]'):
        if str(link["href"])[1:] not in ids:
            yield f"link to nothing: {link['href']}"


def _controls(page: BeautifulSoup) -> Iterator[str]:
    for label in page.select("label"):
        if not label.get("for") and not label.select_one("input, select, textarea"):
            yield f"label without a control: {label.get_text(strip=True)}"
        if not label.get_text(strip=True):
            yield "label without words"
    yield from (f"control without a label: {name}" for name in _unlabelled(page))
    for button in page.select("button, a[href]"):
        if not button.get_text(strip=True) and not button.get("aria-label"):
            yield f"{button.name} without words"


def _unlabelled(page: BeautifulSoup) -> Iterator[str]:
    labelled = {str(label["for"]) for label in page.select("label[for]")}
    for control in page.select("input, select, textarea"):
        if control.get("type") == "hidden":
            continue
        if control.get("id") not in labelled and control.find_parent("label") is None:
            yield str(control.get("name"))


def _groups(page: BeautifulSoup) -> Iterator[str]:
    for radio in page.select('input[type="radio"]'):
        group = radio.find_parent("fieldset")
        if group is None or not group.select_one("legend"):
            yield f"radio outside of a group with a legend: {radio.get('name')}"
    for group in page.select("fieldset"):
        legend = group.select_one("legend")
        if legend is None or not legend.get_text(strip=True):
            yield f"fieldset without a legend: {group.get('id')}"


def _names(page: BeautifulSoup) -> Iterator[str]:
    for form in page.select("form"):
        fields = form.select("input[name], select[name], textarea[name]")
        single = Counter(str(f["name"]) for f in fields if f.get("type") != "radio")
        yield from (f"name twice: {name}" for name, count in single.items() if count > 1)
        pairs = Counter((f["name"], f.get("value")) for f in fields if f.get("type") == "radio")
        yield from (f"choice twice: {pair}" for pair, count in pairs.items() if count > 1)
        yield from _two_chosen(fields)


def _two_chosen(fields: list[Tag]) -> Iterator[str]:
    chosen = Counter(f["name"] for f in fields if f.get("type") == "radio" and "checked" in f.attrs)
    yield from (f"two chosen: {name}" for name, count in chosen.items() if count > 1)


def _images(page: BeautifulSoup) -> Iterator[str]:
    yield from (f"picture without words: {i.get('src')}" for i in page.select("img:not([alt])"))
    for svg in page.select("svg"):
        inside = svg.find_parent("svg") is not None
        if not inside and svg.get("role") != "img" and svg.get("aria-hidden") != "true":
            yield "drawing that is neither named nor hidden"


def _forms(page: BeautifulSoup) -> Iterator[str]:
    for form in page.select("form"):
        if form.get("method") == "post" and not form.select_one('[name="csrf_token"]'):
            yield f"form without a token: {form.get('action')}"
        if not form.select_one("button"):
            yield f"form without a button: {form.get('action')}"
        if form.find_parent("form"):
            yield "form in a form"
