"""The one-idea questionnaires that lie beside the tests, and the shipped ones."""

from pathlib import Path

from advisor.library import SHIPPED, site

FOLDER = Path(__file__).parent / "questionnaires"
GOOD = sorted(FOLDER.glob("good-*.yaml"))
BROKEN = sorted(FOLDER.glob("broken-*.yaml"))
GOOD_AND_SHIPPED = [*GOOD, *(site("questionnaires") / f"{name}.yaml" for name in SHIPPED)]
