import re
from datetime import UTC, datetime

from advisor.usecases import example, signing_in
from tests.pictures.pictures import ALL, FOLDER, PICTURES, places

DOCS = FOLDER.parent
NAMED = re.compile(r"""[("]([^()"\s]*pictures/[\w-]+\.\w+)""")
LARGEST, ALL_TOGETHER = 120 * 1024, 600 * 1024


def named():
    """Every file of docs/pictures that README or a page of the docs shows."""
    pages = [DOCS.parent / "README.md", *DOCS.rglob("*.md")]
    shown = [page.parent / one for page in pages for one in NAMED.findall(page.read_text("utf-8"))]
    return {path.name for path in shown if path.parent.resolve() == FOLDER}


def test_the_pictures_that_are_shown_are_those_that_the_command_takes():
    taken = {one.file.name for one in ALL}

    assert named() == taken
    assert {path.name for path in FOLDER.iterdir()} == taken


def test_pictures_hold_something_and_load_quickly():
    sizes = [one.file.stat().st_size for one in ALL]

    assert min(sizes) > 10 * 1024
    assert max(sizes) <= LARGEST
    assert sum(sizes) <= ALL_TOGETHER


def test_readme_says_what_each_picture_shows():
    text = (DOCS.parent / "README.md").read_text("utf-8")
    told = re.findall(r'<img [^>]*alt="([^"]{20,})"', text)
    told += re.findall(r"!\[([^\]]{20,})\]\(docs/pictures", text)

    assert len(told) == len(ALL)


def test_the_pages_of_the_pictures_have_what_they_begin_and_end_with(owner, store):
    at = datetime.now(UTC)
    known = places(store, example.load(store, signing_in.owner(store, at).id, at))
    pages = {one.path: owner.get(one.path.format(**known)) for one in PICTURES}

    assert all(pages[one.path].soup.select(one.first) for one in PICTURES)
    assert all(pages[one.path].soup.select(one.last) for one in PICTURES)
