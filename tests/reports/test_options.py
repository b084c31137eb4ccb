from datetime import timedelta

import pytest

from advisor.core.report.characters import texts
from advisor.store import people
from advisor.usecases.reports import NoSuchPersonError, NotShownError
from tests.builders import AT, answered
from tests.reports.made import pair, report_of


@pytest.mark.parametrize("kind", ["team", "plan", "profile"])
def test_without_names_nobody_is_named(store, kind):
    workspace, ana, ben = pair(store, first="Annabel Quist", second="Benedict Roe")
    answered(store, workspace, ana, "observer", by=ben.id, level=3)

    report = report_of(store, workspace, kind, names=False, person_id=ana.id * (kind == "profile"))

    words = " ".join(texts(report))
    assert not [name for name in ("Annabel", "Quist", "Benedict", "Roe") if name in words]
    assert "Person A" in words


def test_levels_are_those_of_people_who_agreed(store):
    workspace, _ana, ben = pair(store)
    people.set_sharing(store, workspace.id, ben.id, agreed=True)

    agreed, nobody = (report_of(store, workspace, levels=which) for which in ("agreed", "none"))

    tables = {part.key: part.blocks[-1] for part in agreed.parts if part.key == "profiles"}
    assert tables["profiles"].head == ("Skill", "Ben")
    assert "profiles" not in [part.key for part in nobody.parts]


def test_what_may_not_be_told_is_not_told_whatever_is_asked(store):
    workspace, ana, ben = pair(store)

    report = report_of(store, workspace, levels="all", allowed=frozenset({ben.id}))

    (table,) = [part.blocks[-1] for part in report.parts if part.key == "profiles"]
    assert table.head == ("Skill", "Ben")
    with pytest.raises(NotShownError):
        report_of(store, workspace, "profile", person_id=ana.id, allowed=frozenset({ben.id}))


def test_somebody_unknown_has_no_profile(store):
    workspace, *_ = pair(store)

    with pytest.raises(NoSuchPersonError):
        report_of(store, workspace, "profile", person_id="nobody")


def test_the_hash_follows_the_answers_and_the_command_the_options(store):
    workspace, ana, _ = pair(store)
    before = report_of(store, workspace)
    unnamed = report_of(store, workspace, names=False, levels="agreed", paper="letter")
    answered(store, workspace, ana, level=5, at=AT + timedelta(days=1))
    after = report_of(store, workspace)

    assert before.colophon.inputs_hash == unnamed.colophon.inputs_hash
    assert before.colophon.inputs_hash != after.colophon.inputs_hash
    assert unnamed.colophon.command.endswith(
        "--date 2026-11-22 --without-names --levels agreed --paper letter --pdf report.pdf"
    )


def test_one_person_is_a_founder_and_several_are_a_team(store):
    workspace, _ana, ben = pair(store)
    assert report_of(store, workspace).kind == "team"

    people.set_removed(store, workspace.id, ben.id, "2026-03-03")

    assert report_of(store, workspace).kind == "founder"
    assert "edge" not in [part.key for part in report_of(store, workspace).parts]


def test_the_parts_come_in_the_order_a_reader_asks_for_them(store):
    keys = [part.key for part in report_of(store, pair(store)[0]).parts]

    order = ["options", "reasons", "flips", "profiles", "edge", "evidence", "plan-verdict"]
    order += ["charters", "funnel", "triggers", "assumptions", "method", "limits", "sources"]
    assert [key for key in keys if key in order] == [key for key in order if key in keys]
    assert {"profiles", "evidence", "charters", "assumptions"} <= set(keys)


def test_the_assumptions_name_value_range_and_source(store):
    workspace, *_ = pair(store)
    report = report_of(store, workspace)

    (part,) = [part for part in report.parts if part.key == "assumptions"]
    rows = [row for block in part.blocks if block.block == "table" for row in block.rows]
    assert ("Productivity per level of fit", "0.75", "0.4 to 1.1", "C, ours") in rows
