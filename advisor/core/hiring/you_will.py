"""Turns an anchor into what somebody is told: "Lists three ideas and says why." becomes
"list three ideas and say why".
"""

from __future__ import annotations

import re

from advisor.core.language import ENGLISH, language

# The verbs that the anchors of level 3 and 4 use. Only these are changed, and only where a verb
# can stand: at the start, after a comma, "and" or "or". So "terms and limits" stays as it is.
_VERBS = (
    "add agree answer ask block borrow bring change check compare drop end explain fix follow hand "
    "hear keep know let list make meet move name note notice plan publish raise rank record repeat "
    "review rewrite run say set show sort split state sum survey talk test track trade write"
)
_SIBILANT = ("s", "x", "z", "ch", "sh")
_PLACE = r"(^|, |\band |\bor )"


def third_person(verb: str) -> str:
    """ "fixes" for "fix", "says" for "say", "carries" for "carry"."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(_SIBILANT) else f"{verb}s"


_BASE = {third_person(verb): verb for verb in _VERBS.split()}
_IN_PLACE = re.compile(f"{_PLACE}({'|'.join(_BASE)})\\b")


def you_will(anchor: str) -> str:
    """The anchor as it goes on after "you will", without its full stop; English alone is bent.

    An anchor that begins with a verb which is not known is given as it is, in quotes.
    """
    text = anchor.strip().rstrip(".")
    if language() != ENGLISH:
        return text
    lowered = text[:1].lower() + text[1:]
    if lowered.split(" ")[0] not in _BASE:
        return f"“{text}”"
    told = _IN_PLACE.sub(lambda found: found[1] + _BASE[found[2]], lowered)
    return told.replace(" own work", " your own work")
