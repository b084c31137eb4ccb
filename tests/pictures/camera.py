"""Takes pictures in Chromium: of a part of a page, and of printed sheets beside each other."""

from __future__ import annotations

import base64
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pypdf import PdfReader

from tests import programs
from tests.browser.conftest import ARGS
from tests.pictures.pictures import Picture

QUALITY = 82
SHARP = 2  # pixels of the picture for one of the page
MARGIN = 20
_PART = """([first, last]) => {
  const ends = [first, last].map((selector) => document.querySelector(selector));
  const boxes = ends.map((end) => end.getBoundingClientRect());
  const main = document.querySelector("main").getBoundingClientRect();
  const style = getComputedStyle(document.querySelector("main"));
  return {
    x: main.left + parseFloat(style.paddingLeft),
    y: boxes[0].top + scrollY,
    width: main.width - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight),
    height: boxes[1].bottom - boxes[0].top,
  };
}"""
_SHEETS = """<body style="margin:0;background:#eceae4"><div id="all" style="display:inline-flex;
gap:32px;padding:32px">{images}</div>"""
_SHEET = """<img src="data:image/png;base64,{data}" style="width:400px;background:#fff;
box-shadow:0 1px 3px rgb(27 31 36 / 25%),0 8px 24px rgb(27 31 36 / 12%)">"""


@contextmanager
def window() -> Iterator[BrowserContext]:
    """A window in which nothing moves, in light colours and in English."""
    with sync_playwright() as playwright:
        browser: Browser = playwright.chromium.launch(
            executable_path=programs.chromium(), args=list(ARGS)
        )
        yield browser.new_context(
            reduced_motion="reduce",
            color_scheme="light",
            locale="en-GB",
            device_scale_factor=SHARP,
        )
        browser.close()


def take(page: Page, picture: Picture, url: str) -> bytes:
    """The part of the page from the first to the last, with a margin, as WebP."""
    page.set_viewport_size({"width": picture.width, "height": 900})
    page.goto(url)
    page.evaluate("document.fonts.ready")
    part = page.evaluate(_PART, [picture.first, picture.last])
    return _caught(page, part, MARGIN)


def lay_out(page: Page, pdf: Path, headings: tuple[str, ...]) -> bytes:
    """The cover of a PDF and its pages with these headings beside each other, as WebP."""
    images = "".join(_SHEET.format(data=_sheet(pdf, one)) for one in _pages(pdf, headings))
    page.set_viewport_size({"width": 1280, "height": 900})
    page.set_content(_SHEETS.format(images=images))
    page.evaluate("Promise.all([...document.images].map((image) => image.decode()))")
    part = page.evaluate("document.querySelector('#all').getBoundingClientRect().toJSON()")
    return _caught(page, part, 0)


def _pages(pdf: Path, headings: tuple[str, ...]) -> list[int]:
    """The numbers of the cover and of the last page that has each heading, from 1."""
    texts = [page.extract_text() for page in PdfReader(pdf).pages]
    last = [max(n for n, text in enumerate(texts, 1) if one in text) for one in headings]
    return [1, *last]


def _caught(page: Page, part: dict[str, float], margin: int) -> bytes:
    # Whole pixels, so that the same page gives the same picture wherever on it the part lies.
    clip = {
        "x": round(part["x"]) - margin,
        "y": round(part["y"]) - margin,
        "width": round(part["width"]) + 2 * margin,
        "height": round(part["height"]) + 2 * margin,
        "scale": 1,
    }
    chosen = {"format": "webp", "quality": QUALITY, "clip": clip, "captureBeyondViewport": True}
    caught = page.context.new_cdp_session(page).send("Page.captureScreenshot", chosen)
    return base64.b64decode(caught["data"])


def _sheet(pdf: Path, number: int) -> str:
    """A page of a PDF as PNG in base64."""
    how = "On Debian or Ubuntu: apt-get install poppler-utils."
    program = programs.require("pdftoppm", how)
    words = [program, "-png", "-r", "150", "-f", str(number), "-l", str(number), str(pdf)]
    drawn = subprocess.run(words, capture_output=True, check=True)
    return base64.b64encode(drawn.stdout).decode()
