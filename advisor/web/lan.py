"""Addresses of this computer that devices on the same network can reach."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from ipaddress import IPv4Address, ip_network

SETTING = "ADVISOR_LAN_ADDRESS"
_PRIVATE = tuple(ip_network(net) for net in ("192.168.0.0/16", "10.0.0.0/8", "172.16.0.0/12"))
# Ends of the private ranges, and one address that belongs to nobody, for the way out.
_WAYS_OUT = ("192.0.2.1", "192.168.255.254", "10.255.255.254", "172.31.255.254")


def lan_addresses() -> tuple[str, ...]:
    """IPv4 addresses in digits, private ranges first; () without a network.

    Nothing is sent: the system is asked which of its addresses it would use. The one that the
    setting ADVISOR_LAN_ADDRESS names is taken instead; () where that is not an IPv4 address.
    """
    if told := told_address():
        return (told,) if is_ipv4(told) else ()
    found = dict.fromkeys([*_used_for_ways_out(), *_of_own_name()])
    usable = [address for address in found if _usable(IPv4Address(address))]
    return tuple(sorted(usable, key=lambda address: not _is_private(address)))


def told_address() -> str:
    """What the setting ADVISOR_LAN_ADDRESS says, "" for nothing."""
    return os.environ.get(SETTING, "").strip()


def is_here(address: str) -> bool:
    """Whether this computer has the address now."""
    if not is_ipv4(address):
        return False
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind((address, 0))
        return True
    return False


def is_ipv4(text: str) -> bool:
    """Whether a text is an IPv4 address in digits."""
    with suppress(ValueError):
        IPv4Address(text)
        return True
    return False


def _used_for_ways_out() -> list[str]:
    found = []
    for way in _WAYS_OUT:
        with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            # Connecting a datagram socket only chooses a route.
            probe.connect((way, 9))
            found.append(str(probe.getsockname()[0]))
    return found


def _of_own_name() -> list[str]:
    with suppress(OSError):
        known = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
        return [str(entry[4][0]) for entry in known]
    return []


def _usable(address: IPv4Address) -> bool:
    return not (address.is_loopback or address.is_unspecified or address.is_link_local)


def _is_private(address: str) -> bool:
    return any(IPv4Address(address) in net for net in _PRIVATE)
