"""Where a request comes from, as far as that can be known."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network

from flask import current_app, request

from advisor.web import reach
from advisor.web.security import host_name

# One household or one rented server has as many addresses as it likes below such a prefix.
_IPV6_PREFIX = 64


def client_address() -> str:
    """The address that tries are counted by, in digits; IPv6 up to the network it is in.

    Behind a reverse proxy, what the proxy says of it, if the setting ``proxies`` tells how many
    there are and the request came by the public address. Without it everyone behind the proxy,
    and everyone on the Wi-Fi, has the address of this computer.
    """
    found = _forwarded() or request.remote_addr or ""
    try:
        address = ip_address(found.partition("%")[0])
    except ValueError:
        return request.remote_addr or ""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ip_network((address, _IPV6_PREFIX), strict=False))
    return str(address)


def _forwarded() -> str:
    """The entry that the outermost of our own proxies wrote; what stands before it is hearsay."""
    proxies = current_app.config["ADVISOR"].proxies
    if not proxies or host_name(request.host) != reach.public_host():
        return ""
    said = ",".join(request.headers.getlist("X-Forwarded-For")).split(",")
    return said[-proxies].strip() if len(said) >= proxies else ""
