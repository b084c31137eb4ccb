"""What the simulated teams show, as Markdown tables, and those tables read again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from tests.simulations.teams import DESIGNS, Trial

WORDS = ("very likely", "likely", "leans")
BEGIN, END = "<!-- simulation: begin -->", "<!-- simulation: end -->"
NAMES = {
    "combine": "combined",
    "leans_combined": "leans to combined",
    "leans_split": "leans to split",
    "leans_bridge": "leans to bridge",
    "keep_today": "keep who does what",
    "leave_alone": "leave it alone",
    "no_clear_difference": "no clear difference",
    "too_small": "too small",
}


def printed(assumed: Sequence[Trial], otherwise: Sequence[Trial], seed: int, draws: int) -> str:
    """All tables with what they rest on; the same trials always give the same text."""
    heads = (
        f"{len(assumed):,} teams where the model is true (half of them with answers rounded as on "
        f"the forms) and {len(otherwise):,} where it is not; seed {seed}, {draws:,} draws each."
    )
    parts = (
        heads,
        "**Bands and words, by how answers really come about:**",
        by_world([*assumed, *otherwise]),
        "**How often each word is right, where the model is true:**",
        by_word(assumed),
        "**How often each verdict is given, where the model is true:**",
        by_verdict(assumed),
    )
    return "\n\n".join(parts)


def by_world(trials: Sequence[Trial]) -> str:
    """Coverage of the 80% bands, and how often the two surest words are right, by world."""
    head = (
        "| answers | levels in band | edges in band | very likely: right | likely: right | clear |"
    )
    lines = [head, "|---|---|---|---|---|---|"]
    for world in dict.fromkeys(each.world for each in trials):
        here = [each for each in trials if each.world == world]
        cells = (
            _percent(np.mean([each.levels for each in here])),
            _percent(np.mean([each.edges for each in here])),
            *(_right(here, word) for word in WORDS[:2]),
            _percent(np.mean([_clear(each) for each in here])),
        )
        lines.append(f"| {world} | {' | '.join(cells)} |")
    return "\n".join(lines)


def by_word(trials: Sequence[Trial]) -> str:
    """How often each word is said, and how often it is right, by design."""
    lines = ["| design | said | times | right |", "|---|---|---|---|"]
    for design in (*DESIGNS, "all"):
        here = [each for each in trials if design in (each.design, "all")]
        for word in WORDS:
            rights = rights_of(here, word)
            share = _percent(np.mean(rights)) if rights else "–"
            lines.append(f"| {design} | {word} | {len(rights)} | {share} |")
    return "\n".join(lines)


def by_verdict(trials: Sequence[Trial]) -> str:
    """How often each verdict is given, by design; the commonest first."""
    lines = [f"| verdict | {' | '.join(DESIGNS)} |", "|---|" + "---|" * len(DESIGNS)]
    totals = Counter(each.design for each in trials)
    given = Counter((each.code, each.design) for each in trials)
    codes = Counter(each.code for each in trials)
    for code, _ in sorted(codes.items(), key=lambda pair: (-pair[1], pair[0])):
        shares = [_percent(given[code, design] / totals[design]) for design in DESIGNS]
        lines.append(f"| {NAMES.get(code, code.replace('_', ' '))} | {' | '.join(shares)} |")
    return "\n".join(lines)


def rights_of(trials: Sequence[Trial], word: str) -> list[bool]:
    """Whether each verdict said in that word was right, of those that claim something."""
    return [each.right for each in trials if each.wording == word and each.right is not None]


def written_into(page: str, tables: str) -> str:
    """The page with these tables between its two marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{tables}\n\n{END}{after}"


def row(page: str, *starts: str, number: Callable[[str], float] = float) -> list[float]:
    """The numbers of the table row whose first cells are these, per cent signs taken off."""
    line = next(each for each in page.splitlines() if each.startswith(f"| {' | '.join(starts)} |"))
    cells = line.strip("| ").split(" | ")[len(starts) :]
    return [number(cell.partition("%")[0].partition(" ")[0]) for cell in cells]


def _right(trials: Sequence[Trial], word: str) -> str:
    rights = rights_of(trials, word)
    return f"{_percent(np.mean(rights))} of {len(rights)}" if rights else "–"


def _clear(trial: Trial) -> bool:
    return trial.code in ("combine", "combined", "split", "bridge")


def _percent(share: float) -> str:
    return f"{100 * float(share):.1f}%"
