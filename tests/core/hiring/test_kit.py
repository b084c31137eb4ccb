import pytest

from advisor.core.hiring.briefing import Told, briefing
from advisor.core.hiring.kit import DRAFT, Occasion, kit, probe
from advisor.core.hiring.scorecard import WorkPart
from advisor.core.hiring.weights import Criterion, Need
from advisor.library import catalogue
from advisor.library.interview import interview_words

SKILLS = [catalogue().skill("creativity"), catalogue().skill("closing")]
WORDS = interview_words()
ANCHORS = ("none", "little", "some", "good", "great")


def made(**given):
    """A kit of Rae for two skills, of which closing is a must-have."""
    criteria = {
        "creativity": Criterion("creativity", 60),
        "closing": Criterion("closing", 40, Need.MUST, 3.5),
    }
    usual = {
        "company": "Lind & Co",
        "opening": "Seller",
        "interviewer": "Rae",
        "contact": "ana@x.y",
    }
    usual |= {"version": 2, "minutes": 60, "criteria": criteria}
    return kit(SKILLS, Occasion(**usual | given), WORDS)


def told(**given):
    usual = {"company": "Lind & Co", "opening": "Seller", "purpose": "to compare", "contact": "Ana"}
    usual |= {"keep_until": "2027-01-31", "interviewers": ("Rae", "Ole", "Ida"), "minutes": 45}
    return Told(**usual | {"task_minutes": 20} | given)


def test_each_skill_brings_its_questions_anchors_and_minutes():
    first, second = made().sheets

    assert [one.question for one in first.probes] == [q for q, _ in SKILLS[0].interview]
    assert first.anchors == SKILLS[0].anchors
    assert (first.minutes, second.minutes) == (19, 29)


def test_a_must_have_says_from_which_level_and_others_say_nothing():
    assert [sheet.must for sheet in made().sheets] == ["", "Must-have, level 3.5 or more"]


@pytest.mark.parametrize("skill", catalogue().skills, ids=lambda skill: skill.id)
def test_every_shipped_question_comes_with_points_to_listen_for_and_a_warning(skill):
    for question, notes in skill.interview:
        found = probe(question, notes)
        assert len(found.listen_for) >= 3
        assert found.warning
        assert all(
            point in notes or point[0].lower() + point[1:] in notes for point in found.listen_for
        )


def test_a_kit_is_a_draft_until_the_weights_are_locked():
    assert (made().state, made().version) == ("", "Weights version 2")
    assert (made(version=0).state, made(version=0).version) == (DRAFT, "Draft")


def test_what_is_said_names_the_interviewer_the_time_and_whom_to_write_to():
    said = " ".join(made(minutes=45).welcome + made().closing)

    assert "I am Rae" in said
    assert "about 45 minutes" in said
    assert "write to ana@x.y" in said
    assert "write to whoever invited you" in " ".join(made(contact="").closing)


def test_a_name_is_never_read_as_a_placeholder():
    assert "I am {minutes}" in made(interviewer="{minutes}").welcome[0]


def test_only_the_parts_of_the_work_sample_that_they_rate_are_in_a_kit():
    parts = (WorkPart("closing", ANCHORS), WorkPart("branding", ANCHORS))

    assert made(task="Write.", task_minutes=20, parts=parts).work.parts == (("Closing", ANCHORS),)
    assert made(task="Write.", parts=parts[1:]).work is None
    assert made().work is None


def test_candidates_are_told_the_skills_in_plain_words_and_no_anchor_or_question():
    sheet = briefing(SKILLS, told(), WORDS)

    assert sheet.asked == tuple((s.name, s.definition) for s in SKILLS)
    said = str(sheet)
    for skill in SKILLS:
        assert not any(text in said for text in (*skill.anchors, *(q for q, _ in skill.interview)))


def test_candidates_are_told_how_long_with_whom_and_until_when():
    facts = dict(briefing(SKILLS, told(), WORDS).facts)

    assert facts["How long"] == "45 minutes for each of 3 talks, and 20 minutes for a work sample"
    assert facts["With whom"] == "Rae, Ole and Ida"
    assert "2027-01-31" in facts["Kept"]


def test_what_the_company_has_not_said_is_left_out():
    sheet = briefing(
        SKILLS, told(purpose="", contact="", keep_until="", interviewers=(), task_minutes=0), WORDS
    )

    assert dict(sheet.facts) == {"How long": "45 minutes"}
    assert not any("task" in line for line in dict(sheet.parts)["What will happen"])


@pytest.mark.parametrize("sample", WORDS.samples, ids=lambda sample: sample.id)
def test_every_work_sample_to_start_from_has_five_levels_for_known_skills(sample):
    assert set(sample.anchors) <= set(catalogue().ids)
    assert all(len(set(anchors)) == 5 for anchors in sample.anchors.values())
    assert sample.task.count("[") == sample.task.count("]") > 0


@pytest.mark.parametrize("role", ["marketing", "sales", "combined"])
def test_each_role_has_work_samples_to_start_from(role):
    assert len(WORDS.samples_for(role)) >= 2
