"""What the checker says can never show is exactly what no answers show."""

from itertools import product

import yaml
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.questionnaire import visible_sections
from advisor.library import check_text

ANSWERS = ("a", "b", "c")
CONDITIONS = st.one_of(
    st.none(),
    st.tuples(
        st.integers(0, 3), st.lists(st.sampled_from(ANSWERS), min_size=1, max_size=2, unique=True)
    ),
)
WHENS = st.lists(st.tuples(CONDITIONS, CONDITIONS), min_size=2, max_size=5)


def when(condition, earlier):
    """A condition on one of the questions before, none where there are none."""
    if condition is None or earlier == 0:
        return {}
    return {"when": {"question": f"q{condition[0] % earlier}", "is": condition[1]}}


def definition(whens):
    options = [{"id": answer, "text": answer} for answer in ANSWERS]
    question = {"kind": "choice", "text": "Which", "options": options}
    sections = [
        {"id": f"s{place}", "title": "Page"}
        | when(around, place)
        | {"questions": [{"id": f"q{place}", **question, **when(own, place)}]}
        for place, (around, own) in enumerate(whens)
    ]
    head = {"id": "sample", "title": "A", "purpose": "B", "subject": "person", "respondent": "self"}
    return yaml.safe_dump(head | {"sections": sections})


def shown_by_some_answers(asked):
    ids = [question.id for question in asked.questions]
    every = (dict(zip(ids, given, strict=True)) for given in product(ANSWERS, repeat=len(ids)))
    return {section.id for answers in every for section in visible_sections(asked, answers)}


@given(WHENS)
def test_what_never_shows_is_what_is_told(whens):
    asked, problems = check_text(definition(whens))
    hidden = {section.id for section in asked.sections} - shown_by_some_answers(asked)

    assert {problem.code for problem in problems} <= {"Q030"}
    assert len(problems) == len(hidden)
