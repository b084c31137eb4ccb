import pytest

from advisor.store import installation
from advisor.web import reach
from advisor.web.app import Settings, create_app
from tests.web.reach.reaching import PUBLIC, signed_in, status_at


@pytest.fixture
def told(data):
    """The app, told its public address by the configuration."""
    made = create_app(Settings(data=data, public_url=PUBLIC))
    made.testing = True
    return made


def test_an_address_of_the_configuration_is_answered_to_from_the_start(told):
    assert status_at(told, "advisor.example.com") == 200


def test_the_page_says_where_it_is_changed_and_offers_nothing_to_change(told, store):
    page = signed_in(told, store).get("/reach/")

    assert f"It is {PUBLIC}. The configuration of this installation sets it" in page.text
    assert not page.soup.select('[name="address"], form[action*="/address"]')


@pytest.mark.parametrize("path", ["/reach/address", "/reach/address/clear"])
def test_it_cannot_be_changed_by_sending_something_else(told, store, path):
    signed_in(told, store).post(path, {"address": "https://other.example.com"}, status=409)

    assert installation.read(store, reach.PUBLIC_URL) == PUBLIC
