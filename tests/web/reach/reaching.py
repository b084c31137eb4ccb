"""Who can open links: the app at an address of its own, and what it answers there."""

from datetime import UTC, datetime

from advisor.usecases import signing_in
from advisor.web.app import Settings, create_app
from tests.servers import free_port
from tests.web.client import Visitor

LAN = "127.0.0.2"
PUBLIC = "https://advisor.example.com"


def make_app(data, host="127.0.0.1", port=0):
    made = create_app(Settings(data=data, host=host, port=port or free_port()))
    made.testing = True
    return made


def signed_in(app, store):
    visitor = Visitor(app)
    visitor.get(f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}")
    return visitor


def status_at(app, host, path="/help/"):
    return app.test_client().get(path, headers={"Host": host}).status_code
