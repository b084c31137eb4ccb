"""Words of the product that no catalogue knows: what a page in the pseudo-language says plainly.

python -m tests.languages.unmarked [PATH PART ...]   prints them by page, of all or of those whose
address has one of these parts.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Comment

from advisor.store.database import Store
from tests.web.access_world import World, build
from tests.web.test_access_table import rule_at

# The tables whose texts are what people typed, and names.
_TYPED = ("people", "workspaces", "members", "candidates", "openings", "answers", "assets")
_SILENT = ("script", "style", "code", "pre", "kbd", "samp", "template", "[translate=no]", "[lang]")
_WORD = re.compile(r"[^\W\d_]{3,}(?:[-’'][^\W\d_]+)*")
_PLAIN = re.compile(r"[AEIOUYaeiouycnslzCNSLZ]")
_ATTRIBUTES = ("aria-label", "title", "placeholder", "alt")
# Pages of one kind, such as those of each person, say the same.
MOST_OF_A_KIND = 3
# The product's name, and what is written alike in every language.
KNOWN = {"advisor", "utc", "pdf", "csv", "json", "html", "markdown", "http", "https", "url"}


def pages(world: World, visitor: str = "host") -> Iterator[tuple[str, BeautifulSoup]]:
    """Every page of the company that one gets to from its first, in the pseudo-language."""
    world.cookies[visitor] = world.cookies[visitor] | {"language": "en-XA"}
    to_look, seen, looked = ["/", world.path("/w/<workspace_id>/"), "/help/"], set(), Counter()
    while to_look:
        path = to_look.pop()
        rule = rule_at(world.app.url_map, "GET", path)
        if path in seen or looked[rule] == MOST_OF_A_KIND:
            continue
        looked[rule] += 1
        seen.add(path)
        reply = world.knock(visitor, "GET", path)
        if reply.mimetype != "text/html":
            continue
        soup = BeautifulSoup(reply.text, "html.parser")
        yield path, soup
        links = (str(a["href"]).partition("#")[0].partition("?")[0] for a in soup.select("a[href]"))
        to_look += sorted({link for link in links if _is_worth_a_look(link)} - seen)


def _is_worth_a_look(path: str) -> bool:
    return path.startswith(("/w/", "/help", "/account", "/companies"))


def typed(world: World) -> set[str]:
    """Every word that somebody typed, in small letters."""
    store = Store(world.app.config["ADVISOR"].data)
    rows = (row for table in _TYPED for row in store.rows(f'SELECT * FROM "{table}"'))
    texts = [value for row in rows for value in dict(row).values() if isinstance(value, str)]
    store.close()
    return {word.lower() for text in texts for word in _WORD.findall(text)}


def unmarked(soup: BeautifulSoup, known: set[str]) -> list[str]:
    """The pieces of text that hold a word of the product in plain letters."""
    for silent in soup.select(",".join(_SILENT[:-1])):
        silent.decompose()
    texts = [str(text) for text in soup.find_all(string=True) if not isinstance(text, Comment)]
    texts += [str(tag[name]) for name in _ATTRIBUTES for tag in soup.select(f"[{name}]")]
    return [" ".join(text.split()) for text in texts if _plain_words(text, known)]


def _plain_words(text: str, known: set[str]) -> list[str]:
    words = _WORD.findall(text)
    return [word for word in words if _PLAIN.search(word) and word.lower() not in known]


def main(*parts: str) -> None:
    """Print what is unmarked."""
    with tempfile.TemporaryDirectory() as folder:
        world = build(Path(folder))
        world.renew()
        known, total, said = typed(world) | KNOWN, 0, set()
        for path, soup in pages(world):
            found = [text for text in unmarked(soup, known) if text not in said]
            said |= set(found)
            total += len(found)
            if found and (not parts or any(part in path for part in parts)):
                print(f"\n{path}")
                print("\n".join(f"  {text[:150]}" for text in found))
    print(f"\n{total} pieces of text are not marked.")


if __name__ == "__main__":
    main(*sys.argv[1:])
