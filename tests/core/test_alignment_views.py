from advisor.core.alignment_views import check_of, view_of
from advisor.core.report.alignment import alignment_words, source_words
from advisor.library import load_questionnaire

CHECK = load_questionnaire("alignment")
QUESTIONS = [question.id for question in CHECK.questions if question.id != "side"]


def view(who, side, level, day="2026-03-02", **others):
    answers = {"side": side} | dict.fromkeys(QUESTIONS, level) | others
    found = view_of(CHECK, CHECK, answers, (f"{who}-{side}-{day}", who, f"{day}T09:00:00"))
    assert found is not None
    return found


def test_the_newest_of_each_respondent_and_side_counts():
    views = [view("ana", "marketing", "2"), view("ana", "sales", "4")]
    again = view("ana", "marketing", "5", "2026-06-02")

    assert check_of(CHECK, [again, *views]).alignment.value == (4 - 1) / 4


def test_two_hats_of_one_person_are_two_views():
    check = check_of(CHECK, [view("ana", "marketing", "5"), view("ana", "sales", "1")])

    assert check.alignment.answered == (1, 1)
    assert len(check.alignment.disagreements) == 16


def test_each_day_on_which_someone_handed_in_is_a_moment():
    days = ["2026-03-02", "2026-03-02", "2026-06-02"]
    sides = ["marketing", "sales", "sales"]
    views = [view(s, s, str(n + 1), d) for n, (s, d) in enumerate(zip(sides, days, strict=True))]

    check = check_of(CHECK, views)

    assert [(m.day, m.alignment.value) for m in check.moments] == [
        ("2026-03-02", 0),
        ("2026-06-02", 0),
    ]
    assert check.day == "2026-06-02"


def test_answers_to_a_question_worded_otherwise_do_not_count():
    section = CHECK.sections[1]
    before = section.questions[0].model_copy(update={"text": "We share one goal."})
    older = section.model_copy(update={"questions": (before, *section.questions[1:])})
    asked = CHECK.model_copy(update={"sections": (CHECK.sections[0], older, *CHECK.sections[2:])})
    answers = {"side": "sales"} | dict.fromkeys(QUESTIONS, "3")

    found = view_of(CHECK, asked, answers, ("a", "ben", "2026-03-02T09:00:00"))

    assert found is not None
    assert set(found.answers) == {"side", *QUESTIONS[1:]}


def test_what_names_no_side_is_no_view():
    asked = CHECK.model_copy(update={"sections": CHECK.sections[1:]})

    assert view_of(CHECK, asked, dict.fromkeys(QUESTIONS, "3"), ("a", "ben", "2026")) is None


def words(*views):
    return alignment_words(check_of(CHECK, views))


def test_nobody_answered_says_who_is_missing():
    assert words().missing == "Nobody has answered for marketing and sales yet."
    assert words(view("ana", "sales", "3")).missing == "Nobody has answered for marketing yet."


def test_everyone_who_cannot_tell_gives_no_number_and_says_why():
    found = words(view("ana", "sales", "cannot_tell"), view("ben", "marketing", "cannot_tell"))

    assert found.percent is None
    assert "0 of the 16 questions" in found.missing
    assert {row.said for row in found.areas} == {"cannot tell"}


def test_each_state_has_its_own_words_and_next_step():
    found = [words(view("a", "sales", n), view("b", "marketing", n)) for n in "1234"]

    assert [one.state for one in found] == ["Apart", "Side by side", "In step", "One team"]
    assert len({one.next_step for one in found}) == 4


def test_a_question_stands_among_disagreements_or_weak_ones_or_the_rest():
    found = words(
        view("a", "sales", "4", goal_one="1", trust_open="2"),
        view("b", "marketing", "4", goal_one="5", trust_open="2"),
    )

    assert [one.gap for one in found.disagreements] == ["marketing +4.0"]
    assert found.disagreements[0].prompt
    assert len(found.weak) == 1
    assert len(found.rest) == 14


def test_a_side_with_fewer_than_three_says_that_it_can_be_traced():
    many = [view(who, "sales", "4") for who in "abc"]

    assert "answered for marketing," in words(*many, view("d", "marketing", "4")).traceable
    assert words(*many, *(view(who, "marketing", "4") for who in "def")).traceable == ""


def test_the_source_is_the_check_where_it_has_a_value_and_else_the_practices():
    both = check_of(CHECK, [view("a", "sales", "3"), view("b", "marketing", "3")])

    assert "50% (in step): from the alignment check" in source_words(both, 0.5, 0.2, "2026-03-01")
    assert "1 of 5 practices" in source_words(check_of(CHECK, []), 0.2, 0.2, "2026-03-01")


def test_practices_that_nobody_knows_of_are_said_where_they_count_as_missing():
    said = source_words(check_of(CHECK, []), 0.2, 0.2, "2026-03-01", unsure=3)

    assert said.endswith("Of 3 you do not know; they count as not in use.")
