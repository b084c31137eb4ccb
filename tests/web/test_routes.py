from tests.web.routes import LIST, routes


def test_no_address_is_added_or_removed_by_accident(app):
    listed = LIST.read_text("utf-8").splitlines()

    assert routes(app) == listed, "if this is meant: python -m tests.web.routes"
