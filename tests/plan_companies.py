"""Companies with a plan of their own, and changes of it, for tests of what is kept."""

from datetime import timedelta

from advisor.core.report.report import Options
from advisor.reports.forms import as_file
from advisor.store import members, memberships
from advisor.store.members import Member
from advisor.usecases import gathering, plan_edits, plan_keeping, signing_in
from advisor.usecases.plan_edits import By
from advisor.usecases.reports import Request, make_report
from tests.builders import AT, answered, business, company, person, with_hours
from tests.web.client import Visitor

FIRST = "charters.shared.1"


class Planned:
    """Ana and Ben, who both do a bit of both; their plan is kept unless told otherwise."""

    def __init__(self, store, kept=True):
        """The company in a data file."""
        self.store = store
        self.workspace, self.ana = company(store, person="Ana Lima")
        self.ben = person(store, self.workspace, "Ben Okafor", 36, 30)
        with_hours(store, self.ana, 32, 60)
        answered(store, self.workspace, self.ana, level=3, closing="1")
        answered(store, self.workspace, self.ben, level=3, branding="1.5")
        business(store, self.workspace)
        self.owner = signing_in.owner(store, AT)
        self.path = f"/w/{self.workspace.id}/plan/"
        if kept:
            self.keep()

    @property
    def inputs(self):
        """What the plan rests on now."""
        return gathering.gather(self.store, self.workspace)

    @property
    def plan(self):
        """The kept plan, for those who may see all of it."""
        return plan_edits.ours(self.store, self.inputs)

    @property
    def by(self):
        """The owner, a day after the plan was made."""
        return By(self.owner.id, AT + timedelta(days=1))

    def keep(self):
        """Make the proposal our plan."""
        return plan_keeping.make_ours(self.store, self.inputs, self.owner.id, "Offsite", AT)

    def change(self, key=FIRST, was=None, **typed):
        """Save the form of a line with some fields changed."""
        before = was or plan_edits.values_of(self.plan, key)
        sent = {**before, **typed}
        return plan_edits.save(self.store, self.inputs, key, sent, before, self.by)

    def learn(self, average_deal="9000"):
        """The business tells another average deal, so that many lines would change."""
        at = AT + timedelta(days=2)
        business(self.store, self.workspace, at=at, average_deal=average_deal)

    def renewal(self):
        """What would change now."""
        today = (AT + timedelta(days=3)).date()
        return plan_keeping.renewal(self.store, self.inputs, today, None)

    def take(self, number=1, **choices):
        """Take the new lines."""
        at, said = AT + timedelta(days=3), (number, "New numbers")
        return plan_keeping.take(
            self.store, self.inputs, self.owner.id, said, choices.get("choices", {}), at
        )

    def printed(self, **options):
        """The plan as it is printed, in Markdown."""
        asked = Request("plan", Options(**options))
        made = make_report(self.store, self.workspace, asked, AT.date())
        return as_file(made, "md").decode()

    def visitor(self, app, role, person_id=None):
        """A member with a role, signed in; person_id: who they are among the people."""
        who = Member(role, role.title())
        members.add(self.store, who, AT.isoformat())
        memberships.put(self.store, self.workspace.id, who.id, role, person_id)
        browser = Visitor(app)
        with browser.http.session_transaction() as session:
            session["token"] = signing_in.open_session(self.store, who.id, signing_in_now())
        return browser


def signing_in_now():
    """Now: a session that began in the past may have ended."""
    from datetime import UTC, datetime

    return datetime.now(UTC)
