from hypothesis import given
from hypothesis import strategies as st

from advisor.core.answer_reader import Reader
from advisor.core.answers import observations_from, skills_asked
from advisor.library import load_questionnaire
from tests.own_questionnaires import definition

FORMS = {
    name: load_questionnaire(name)
    for name in ("founder", "founder-short", "observer", "context", "alignment")
}
FORMS["own"] = definition("closing", "branding")
READERS = {name: Reader(form) for name, form in FORMS.items()}
NOT_ON_OFFER = ("", " ", "6", "0", "nan", "3,5", " 4")


@st.composite
def sheets(draw):
    """A form, and some of its questions answered: mostly as offered, some as nobody could."""
    name = draw(st.sampled_from(sorted(FORMS)))
    answers = {}
    for question in FORMS[name].questions:
        offered = question.values() if hasattr(question, "values") else ()
        given = draw(st.sampled_from((None, *offered, *offered, *NOT_ON_OFFER)))
        if given is not None:
            answers[question.id] = given
    return name, answers


@given(sheets())
def test_a_prepared_definition_reads_answers_as_any_other(sheet):
    name, answers = sheet
    reader, form = READERS[name], FORMS[name]

    found = reader.observations(answers, "ana", "ben")

    assert found == observations_from(form, answers, "ana", "ben")
    told = {(skill, mode) for mode, skills in reader.asked(answers).items() for skill in skills}
    assert told == skills_asked(form, answers)
