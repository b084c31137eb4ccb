"""What can be set of an installation: written down once, read and checked from several places."""

from advisor.core.configuration.definitions import PREFIX, SETTINGS, Setting, variable
from advisor.core.configuration.reading import Found, Given, Trouble, read

__all__ = ["PREFIX", "SETTINGS", "Found", "Given", "Setting", "Trouble", "read", "variable"]
