from advisor.core.report.report import Options
from advisor.reports.forms import as_file, file_name
from advisor.store import workspaces
from advisor.usecases.hiring import privacy
from advisor.usecases.hiring.decision import in_force
from advisor.usecases.hiring.decision_report import make_document
from tests.usecases.hiring.deciding import LATER, decided, ready


def text_of(store, found, **options):
    """The document of the decision in force, as Markdown."""
    workspace = workspaces.find(store, found.workspace_id)
    made = make_document(workspace, in_force(store, found), Options(**options))
    return as_file(made, "md").decode()


def test_the_document_says_what_it_rests_on(store):
    found, everyone = ready(store)
    new = decided(store, found, everyone)
    text = text_of(store, found)

    assert "# Kim is chosen." in text
    assert new.record_hash in text
    assert "| Kim | 3.5 | 3.1–3.9 | 87 in 100 | 1 in 100 | 1.1 |" in text
    assert "Nothing that the panel saw lies below" in text


def test_without_names_free_text_is_left_out_as_well(store):
    found, everyone = ready(store)
    decided(store, found, everyone, 1, override_note="Kim will move.", words="Lee it is.")
    text = text_of(store, found, names=False)

    assert "Candidate A" in text
    assert not any(name in text for name in ("Kim", "Lee", "Mia", "Rae", "Sam", "Ana"))


def test_the_same_record_gives_the_same_pdf(store):
    found, everyone = ready(store)
    new = decided(store, found, everyone)
    workspace = workspaces.find(store, found.workspace_id)
    made = make_document(workspace, new, Options())

    assert as_file(made, "pdf") == as_file(made, "pdf")
    assert file_name(made, "pdf") == "northwind-tea-decision-2026-03-03.pdf"


def test_after_erasing_the_document_says_when_and_no_longer_who(store):
    found, everyone = ready(store)
    decided(store, found, everyone, 1, override_note="She knows our trade.")
    privacy.erase(store, everyone[2], None, LATER)
    text = text_of(store, found)

    assert "was erased on 3 March 2026" in text
    assert "Mia" not in text
    assert "By day 30 **Closing" in text
