"""What every page must be like: the list that the inspecting client goes through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from werkzeug.test import TestResponse

from advisor.core.language import say, speaking
from advisor.library.catalogues import language_of

POLICY = (
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
_POINTERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
_CONTROLS = ("input", "select", "textarea")


class Markup:
    """The elements of a page in their order, gathered once since each check asks for them."""

    def __init__(self, page: BeautifulSoup) -> None:
        """Gather them."""
        self.page = page
        self.tags: list[Tag] = page.find_all(True)
        self.ids = Counter(str(tag["id"]) for tag in self.tags if tag.has_attr("id"))

    def named(self, *names: str) -> list[Tag]:
        """All elements of these names."""
        return [tag for tag in self.tags if tag.name in names]

    def radios(self) -> list[Tag]:
        """All radio buttons."""
        return [tag for tag in self.named("input") if tag.get("type") == "radio"]


def inspect(reply: TestResponse, page: BeautifulSoup) -> list[str]:
    """Everything that is wrong with a reply; nothing to say about one that is no page."""
    found = list(_headers(reply))
    if reply.mimetype == "text/html" and reply.data:
        markup = Markup(page)
        for look in (_head, _inline, _ids, _controls, _groups, _names, _images, _forms, _help):
            found += look(markup)
    return found


def _headers(reply: TestResponse) -> Iterator[str]:
    if reply.headers.get("Content-Security-Policy") != POLICY:
        yield f"policy: {reply.headers.get('Content-Security-Policy')}"
    if reply.headers.get("X-Content-Type-Options") != "nosniff":
        yield "sniffing is not switched off"
    if "no-store" not in reply.headers.get("Cache-Control", ""):
        yield "the page may be kept in a cache"


def _head(markup: Markup) -> Iterator[str]:
    page, headings = markup.page, markup.named("h1")
    if len(headings) != 1:
        yield f"{len(headings)} h1"
    if not (page.html and page.html.get("lang")):
        yield "no language"
    title = page.title.get_text() if page.title else ""
    if not title.endswith(" – Advisor") or title.startswith(" – "):
        yield f"title: {title!r}"
    errors = any("errors" in (tag.get("class") or ()) for tag in markup.tags)
    with speaking(language_of(str(page.html.get("lang")) if page.html else "")):
        told = title.startswith(say("Error:"))
    if errors != told:
        yield "the title does not tell of the errors"


def _inline(markup: Markup) -> Iterator[str]:
    for tag in markup.tags:
        if tag.name == "style" or tag.has_attr("style"):
            yield f"style of {tag.name}"
        if tag.name == "script" and not tag.get("src"):
            yield "a script in the page"
        yield from (f"{key} of {tag.name}" for key in tag.attrs if key.lower().startswith("on"))
        for key in ("src", "href", "action"):
            if str(tag.get(key, "/")).split(":")[0].lower() in {"javascript", "data", "http"}:
                yield f"{key} of {tag.name}: {tag[key]}"


def _ids(markup: Markup) -> Iterator[str]:
    ids = markup.ids
    yield from (f"id twice: {one}" for one, count in ids.items() if count > 1)
    yield from (f"id with a space: {one}" for one in ids if " " in one or not one)
    for tag in markup.tags:
        for key in _POINTERS:
            pointed = tag.get(key) or ""
            names = pointed.split() if isinstance(pointed, str) else pointed
            yield from (f"{key} points at nothing: {n}" for n in names if n not in ids)
    for link in markup.named("a"):
        href = str(link.get("href", ""))
        if href.startswith("#") and href[1:] not in ids:
            yield f"link to nothing: {href}"


def _help(markup: Markup) -> Iterator[str]:
    """Whoever is lost finds the way to Help on top of every page of the product."""
    top = markup.page.select("header.top")
    if top and not top[0].select('a.help[href^="/help/"]'):
        yield "no way to Help"


def _controls(markup: Markup) -> Iterator[str]:
    for label in markup.named("label"):
        if not label.get("for") and not label.find(_CONTROLS):
            yield f"label without a control: {label.get_text(strip=True)}"
        if not label.get_text(strip=True):
            yield "label without words"
    yield from (f"control without a label: {name}" for name in _unlabelled(markup))
    for button in markup.named("button", "a"):
        pressed = button.name == "button" or button.has_attr("href")
        if pressed and not button.get_text(strip=True) and not button.get("aria-label"):
            yield f"{button.name} without words"


def _unlabelled(markup: Markup) -> Iterator[str]:
    labelled = {str(label["for"]) for label in markup.named("label") if label.has_attr("for")}
    for control in markup.named(*_CONTROLS):
        if control.get("type") == "hidden":
            continue
        if control.get("id") not in labelled and control.find_parent("label") is None:
            yield str(control.get("name"))


def _groups(markup: Markup) -> Iterator[str]:
    for radio in markup.radios():
        group = radio.find_parent("fieldset")
        if group is None or not group.find("legend"):
            yield f"radio outside of a group with a legend: {radio.get('name')}"
    for group in markup.named("fieldset"):
        legend = group.find("legend")
        if legend is None or not legend.get_text(strip=True):
            yield f"fieldset without a legend: {group.get('id')}"


def _names(markup: Markup) -> Iterator[str]:
    for form in markup.named("form"):
        fields = [field for field in form.find_all(_CONTROLS) if field.has_attr("name")]
        single = Counter(str(f["name"]) for f in fields if f.get("type") != "radio")
        yield from (f"name twice: {name}" for name, count in single.items() if count > 1)
        pairs = Counter((f["name"], f.get("value")) for f in fields if f.get("type") == "radio")
        yield from (f"choice twice: {pair}" for pair, count in pairs.items() if count > 1)
        yield from _two_chosen(fields)


def _two_chosen(fields: list[Tag]) -> Iterator[str]:
    chosen = Counter(f["name"] for f in fields if f.get("type") == "radio" and "checked" in f.attrs)
    yield from (f"two chosen: {name}" for name, count in chosen.items() if count > 1)


def _images(markup: Markup) -> Iterator[str]:
    for image in markup.named("img"):
        if not image.has_attr("alt"):
            yield f"picture without words: {image.get('src')}"
    for svg in markup.named("svg"):
        inside = svg.find_parent("svg") is not None
        if not inside and svg.get("role") != "img" and svg.get("aria-hidden") != "true":
            yield "drawing that is neither named nor hidden"


def _forms(markup: Markup) -> Iterator[str]:
    for form in markup.named("form"):
        if form.get("method") == "post" and not form.find(attrs={"name": "csrf_token"}):
            yield f"form without a token: {form.get('action')}"
        if not form.find("button"):
            yield f"form without a button: {form.get('action')}"
        if form.find_parent("form"):
            yield "form in a form"
