"""An address on the network that this computer has, and the app beside it."""

import pytest

from advisor.web import lan, reach
from advisor.web.app import Settings, open_file
from tests.servers import free_port
from tests.web.reach.reaching import LAN


@pytest.fixture(autouse=True)
def _lan_address(monkeypatch):
    monkeypatch.setenv(lan.SETTING, LAN)


@pytest.fixture
def app(app, data):
    open_file(app, Settings(data=data, port=free_port()))
    reach.install(app)
    yield app
    reach.wifi(app).switch_off()
