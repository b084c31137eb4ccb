"""Programs outside Python that some tests need, and what happens where one is missing."""

from __future__ import annotations

import os
import shutil

import pytest

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def require(program: str, how: str) -> str:
    """The program's path; without it the test is skipped, saying how to get it.

    With ADVISOR_REQUIRE=all the test fails instead, so that a green run has left nothing out.
    """
    found = shutil.which(program)
    if found is None:
        _give_up(f"{program} is not installed. {how}")
    return str(found)


def chromium() -> str:
    """The path of a Chromium or Chrome; as ``require`` where there is none."""
    for name in CHROMIUM:
        if found := shutil.which(name):
            return found
    return require("chromium", "On Debian or Ubuntu: apt-get install chromium.")


def _give_up(why: str) -> None:
    if os.environ.get("ADVISOR_REQUIRE") == "all":
        pytest.fail(why, pytrace=False)
    pytest.skip(why)
