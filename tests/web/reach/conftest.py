"""An address on the network that this computer has, and the app beside it."""

import pytest

from advisor.web import lan, reach
from tests.web.reach.reaching import LAN, make_app


@pytest.fixture(autouse=True)
def _lan_address(monkeypatch):
    monkeypatch.setenv(lan.SETTING, LAN)


@pytest.fixture
def app(data):
    made = make_app(data)
    yield made
    reach.wifi(made).switch_off()
