"""Help: how it is worked out, what each page is for, limits and evidence, words, and a search."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from advisor.core.help_search import search as find
from advisor.core.language import mark, say
from advisor.core.report.method import ATTRIBUTION, limits_part, method_part
from advisor.library import catalogue
from advisor.library.explanations import explanations
from advisor.library.guide import glossary as terms
from advisor.library.guide import guide
from advisor.library.help import evidence as findings
from advisor.library.help import pictures, topics
from advisor.library.help_index import help_entries
from advisor.library.plan import plan_content

bp = Blueprint("help", __name__, url_prefix="/help")
LONGEST_QUERY = 100
MOST_HITS = 30
# Pages that are no topic and that passages lead to.
_OTHERS = {
    "evidence": mark("Limits and evidence"),
    "words": mark("Words"),
    "questionnaire-problems": mark("Problems in questionnaires"),
}


@bp.get("/")
def start() -> ResponseReturnValue:
    """What there is, and what is left of the drafts."""
    return render_template("help/start.html", topics=topics(), words=len(terms()))


@bp.get("/search")
def search() -> ResponseReturnValue:
    """What was found for the words that were typed."""
    query = request.args.get("q", "").strip()[:LONGEST_QUERY]
    found = find(help_entries(), query)
    return render_template(
        "help/search.html",
        query=query,
        hits=found[:MOST_HITS],
        number=len(found),
        topics=topics(),
        words=len(terms()),
    )


@bp.get("/method")
def method() -> ResponseReturnValue:
    """How it is worked out, an idea at a time with its picture."""
    return _topic("method", short=method_part("sharing"))


@bp.get("/no-clear-difference")
def no_clear_difference() -> ResponseReturnValue:
    """What to do when the answers point neither way."""
    return _topic("no-clear-difference")


@bp.get("/pages")
def pages() -> ResponseReturnValue:
    """What each page is for, and how to read it."""
    return _topic("pages")


@bp.get("/keys")
def keys() -> ResponseReturnValue:
    """Everything that the keyboard does."""
    return _topic("keys")


@bp.get("/evidence")
def evidence() -> ResponseReturnValue:
    """What is not claimed, what is known, and how sure that is."""
    return render_template(
        "help/evidence.html",
        limits=limits_part(),
        findings=findings(),
        attribution=ATTRIBUTION,
    )


@bp.get("/marketing-and-sales")
def functions() -> ResponseReturnValue:
    """What the two functions are, their skills, how they work together, and one job or two."""
    return render_template(
        "help/functions.html",
        guide=guide(),
        catalogue=catalogue(),
        stages=plan_content().stages,
    )


@bp.get("/distinctions")
def distinctions() -> ResponseReturnValue:
    """How the two differ point by point, and where the articles disagree."""
    return render_template(
        "help/distinctions.html",
        rows=plan_content().distinctions,
        positions=guide().positions,
        plan=None,
    )


@bp.get("/tactics")
def tactics() -> ResponseReturnValue:
    """All tactics of both functions, with when each fits."""
    return render_template("help/tactics.html", tactics=plan_content().tactics)


@bp.get("/metrics")
def metrics() -> ResponseReturnValue:
    """Every metric once: formula, how often to count it, where it comes from."""
    groups = {
        group: list({one.id: one for one in reversed(each)}.values())[::-1]
        for group, each in plan_content().metrics.items()
    }
    return render_template("help/metrics.html", groups=groups)


@bp.get("/words")
def glossary() -> ResponseReturnValue:
    """What the words mean."""
    return render_template("help/glossary.html", terms=terms())


@bp.get("/questionnaire-problems")
def questionnaire_problems() -> ResponseReturnValue:
    """What each code of a problem in a questionnaire means."""
    return render_template("help/questionnaire_problems.html", explained=explanations())


def _topic(name: str, **also: object) -> ResponseReturnValue:
    found = topics()
    titles = {
        f"{topic.id}#{one.id}": one.title for topic in found.values() for one in topic.passages
    }
    titles |= {topic.id: topic.title for topic in found.values()}
    titles |= {page: say(title) for page, title in _OTHERS.items()}
    given = {"topic": found[name], "titles": titles, "drawn": pictures()}
    return render_template("help/topic.html", **given, **also)
