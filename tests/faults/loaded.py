"""Everything that a server loads when it starts, and nothing of what it does then."""

from importlib import import_module

from advisor import cli
from advisor.web import app, server

for screen in app.SCREENS:
    import_module(f"advisor.web.{screen}")

PROGRAM = (cli.main, server.serve)
