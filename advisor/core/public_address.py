"""The address under which others reach Advisor from anywhere, as someone types it."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from advisor.core.language import say

_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)", re.ASCII)
# Names that no public DNS gives out (RFC 6762, RFC 8375, and ICANN's choice of 2024).
_PRIVATE_ENDINGS = (".local", ".home.arpa", ".internal")
_LONGEST_NAME = 253


class AddressError(Exception):
    """That is not an address at which others could reach Advisor. Says what to change."""


def public_address(typed: str) -> str:
    """The base URL without a slash at its end. Raises AddressError.

    Only https, except for private addresses, which a certificate is hard to get for.
    """
    parts = _split(typed.strip())
    if parts.username is not None or parts.password is not None:
        raise AddressError(say("Leave the user name and password out of the address."))
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise AddressError(
            say(
                "Give the address up to the host name, such as https://advisor.example.com. "
                "Advisor cannot run in a folder of another site."
            )
        )
    host = _host(parts.hostname or "")
    if parts.scheme == "http" and not is_private(host):
        raise AddressError(
            say("Begin with https://. Without it anyone on the way could read along.")
        )
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + _port(parts)


def host_of(url: str) -> str:
    """The host name of a base URL, as a browser sends it, without the port."""
    return urlsplit(url).hostname or ""


def is_private(host: str) -> bool:
    """Whether a host lies in a private network: an address that is not global, or such a name."""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return host.endswith(_PRIVATE_ENDINGS)


def _split(typed: str) -> SplitResult:
    if not typed:
        raise AddressError(say("Enter the address, beginning with https://."))
    try:
        parts = urlsplit(typed)
    except ValueError as error:
        raise AddressError(say("Check the address: it cannot be read.")) from error
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise AddressError(say("Begin with https://, as in https://advisor.example.com."))
    return parts


def _host(name: str) -> str:
    try:
        found = ip_address(name)
    except ValueError:
        return _name(name)
    if found.is_loopback or found.is_unspecified or found.is_multicast or found.is_link_local:
        raise AddressError(say("Other devices cannot reach that address. Take another one."))
    return str(found)


def _name(name: str) -> str:
    try:
        ascii_name = name.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise AddressError(say("Check the host name: it cannot be read.")) from error
    labels = ascii_name.split(".")
    digits_last = labels[-1].isdigit()
    if len(ascii_name) > _LONGEST_NAME or digits_last or not all(map(_LABEL.fullmatch, labels)):
        raise AddressError(
            say("Check the host name: it may have letters, digits, dots and hyphens.")
        )
    if labels[-1] == "localhost" or len(labels) == 1:
        raise AddressError(say("Other devices need the full name, such as advisor.example.com."))
    return ascii_name


def _port(parts: SplitResult) -> str:
    try:
        port = parts.port
    except ValueError as error:
        raise AddressError(say("The port is a number from 1 to 65535.")) from error
    if port == 0:
        raise AddressError(say("The port is a number from 1 to 65535."))
    usual = {"https": 443, "http": 80}[parts.scheme]
    return f":{port}" if port not in {None, usual} else ""
