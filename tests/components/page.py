"""Render one component as the product would, and look at what came out."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from tests.components.gallery import environment

ENVIRONMENT = environment()


def render(name: str, call: str, **context: object) -> BeautifulSoup:
    """The markup of one macro call; name: of the file, the macro is called like its last part."""
    macro = name.rsplit("/", maxsplit=1)[-1]
    source = f'{{% from "components/{name}.html" import {macro} %}}{{{{ {macro}({call}) }}}}'
    return BeautifulSoup(ENVIRONMENT.from_string(source).render(**context), "html.parser")


def one(page: BeautifulSoup, selector: str) -> Tag:
    """The only element that matches."""
    (found,) = page.select(selector)
    return found


def problems(page: BeautifulSoup) -> list[str]:
    """What no component may do: inline style or script, double ids, references to nothing."""
    ids = [tag["id"] for tag in page.select("[id]")]
    found = [f"id twice: {i}" for i in ids if ids.count(i) > 1]
    found += [f"style: {tag.name}" for tag in page.select("[style], style, script")]
    found += [f"handler: {key}" for tag in page() for key in tag.attrs if key.startswith("on")]
    for tag in page():
        wanted = " ".join(
            str(tag.get(key) or "") for key in ("aria-labelledby", "aria-describedby", "for")
        )
        # The stem of a section lies on the page, outside the component.
        found += [f"points at nothing: {i}" for i in wanted.split() if i not in [*ids, "stem"]]
    return found
