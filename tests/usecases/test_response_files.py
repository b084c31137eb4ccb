import json

import pytest

from advisor.core.response import check_response
from advisor.library import SHIPPED, catalogue
from advisor.store import assessments
from advisor.usecases import assumptions, example, response_files, signing_in
from advisor.usecases.response_files import NotHandedInError, handed_in_about, response_file
from tests.builders import AT, answered, begun, business, company


def read(store, assessment):
    """The response file of an assessment, as a reader gets it."""
    return json.loads(response_file(store, assessment.workspace_id, assessment.id))


@pytest.mark.parametrize("form", SHIPPED)
def test_the_file_of_whatever_was_handed_in_agrees_with_itself(store, form):
    workspace, ana = company(store)
    by = "carla" if form == "observer" else None
    known = (
        business(store, workspace)
        if form == "context"
        else answered(store, workspace, ana, form, by)
    )

    assert check_response(read(store, known), catalogue()) == []


def test_every_file_of_the_example_company_agrees_with_itself(store):
    workspace_id = example.load(store, signing_in.owner(store, AT).id, AT)
    files = [
        json.loads(response_file(store, workspace_id, known.id))
        for known in assessments.of_workspace(store, workspace_id)
        if known.submitted_at
    ]

    assert len(files) > 5
    assert [check_response(data, catalogue()) for data in files] == [[]] * len(files)


def test_the_file_tells_under_which_assumptions_its_levels_hold(store):
    workspace, ana = company(store)
    known = answered(store, workspace, ana, level=5)
    before, owner = read(store, known), signing_in.owner(store, AT)
    assumptions.change(store, workspace.id, {"tau_squared": 0.7}, owner.id, AT)
    after = read(store, known)

    assert after["model"]["changed"] == {"tau_squared": 0.7}
    assert after["results"]["levels"] != before["results"]["levels"]
    assert check_response(after, catalogue()) == []


def test_only_what_was_handed_in_has_a_file_and_only_in_its_own_company(store):
    workspace, ana = company(store)
    other, _ = company(store, "Other")
    with pytest.raises(NotHandedInError):
        response_file(store, workspace.id, begun(store, workspace, ana).id)
    with pytest.raises(NotHandedInError):
        response_file(store, other.id, answered(store, workspace, ana).id)


def test_about_oneself_only_ones_own_answers_are_listed(store):
    workspace, ana = company(store)
    own = answered(store, workspace, ana)
    observed = answered(store, workspace, ana, "observer", by="carla")

    listed = handed_in_about(store, ana, own=False)
    assert {one.id for one, _ in listed} == {own.id, observed.id}
    assert [one.id for one, _ in handed_in_about(store, ana, own=True)] == [own.id]
    assert response_files.file_name(own).startswith("advisor-response-")
