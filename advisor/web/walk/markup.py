"""A page's markup as a tree to look into; no more of HTML than the pages of the app use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"})


@dataclass(slots=True)
class Node:
    """One element. inside: elements and texts in order."""

    tag: str
    attributes: dict[str, str]
    inside: list[Node | str] = field(default_factory=list)

    def get(self, name: str) -> str:
        """An attribute, "" where it is missing or empty."""
        return self.attributes.get(name, "")

    def has(self, name: str) -> bool:
        """Whether there is such an attribute, empty or not."""
        return name in self.attributes

    @property
    def classes(self) -> list[str]:
        """The names in its class attribute."""
        return self.get("class").split()

    def every(self, fits: Callable[[Node], bool]) -> Iterator[Node]:
        """The elements in it that fit, in the order of the page."""
        for part in self.inside:
            if isinstance(part, Node):
                if fits(part):
                    yield part
                yield from part.every(fits)

    def tagged(self, *tags: str) -> list[Node]:
        """The elements in it of these tags."""
        return list(self.every(lambda node: node.tag in tags))

    @property
    def text(self) -> str:
        """All its text as it stands."""
        return "".join(part if isinstance(part, str) else part.text for part in self.inside)

    @property
    def words(self) -> str:
        """All its text with single spaces."""
        return " ".join(self.text.split())


def parsed(html: str) -> Node:
    """The tree of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]


class _Reader(HTMLParser):
    """Keeps the elements that are open; an end tag closes all that was opened in its element."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """Close it; an end without a beginning closes nothing."""
        tags = [node.tag for node in self.open]
        if tag in tags[1:]:
            del self.open[len(tags) - 1 - tags[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        """Keep text where it stands."""
        self.open[-1].inside.append(data)
