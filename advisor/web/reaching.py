"""The page that says who can open links, and changes it."""

from __future__ import annotations

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import StringField

from advisor.core.language import mark, say, told
from advisor.core.public_address import AddressError, public_address
from advisor.store import installation, openings, workspaces
from advisor.store.openings import Opening
from advisor.store.workspaces import Workspace
from advisor.web import lan, reach
from advisor.web.access import member, store
from advisor.web.forwarder import ForwarderError
from advisor.web.messages import tell
from advisor.web.qr import qr
from advisor.web.sent_form import SentForm

bp = Blueprint("reach", __name__, url_prefix="/reach")


class AddressForm(SentForm):
    """The public address, as it is typed."""

    address = StringField()


@bp.get("/")
def page() -> ResponseReturnValue:
    """Who can open links now, and what would let more devices in."""
    return _page()


@bp.post("/wifi")
def switch_on_wifi() -> ResponseReturnValue:
    """Let devices on the same network in, at one address of this computer."""
    addresses = lan.lan_addresses()
    chosen = request.form.get("lan_address", "")
    if chosen not in addresses:
        return _page(
            wifi=say("Choose the address to be used.") if addresses else say(_NO_NETWORK)
        ), 422
    try:
        reach.wifi().switch_on(chosen)
    except ForwarderError as error:
        return _page(wifi=told(error)), 409
    installation.write(store(), reach.LAN_ADDRESS, chosen)
    tell(say("Wi-Fi is on. Devices on this network can open links."))
    return redirect(_here())


@bp.post("/wifi/off")
def switch_off_wifi() -> ResponseReturnValue:
    """Let only this computer in, and forget the address."""
    installation.write(store(), reach.LAN_ADDRESS, "")
    reach.wifi().switch_off()
    tell(say("Wi-Fi is off. Links with its address open nothing until it is on again."))
    return redirect(_here())


@bp.post("/address")
def set_address() -> ResponseReturnValue:
    """Keep the public address; new links begin with it."""
    if _told():
        return _page(), 409
    form = AddressForm()
    try:
        kept = public_address((form.address.data or "")[:2000])
    except AddressError as error:
        return _page(address=told(error), typed=form.address.data or ""), 422
    installation.write(store(), reach.PUBLIC_URL, kept)
    tell(say("New links begin with {kept}.", kept=kept))
    return redirect(_here())


@bp.post("/address/clear")
def clear_address() -> ResponseReturnValue:
    """Forget the public address; requests to it are refused from now on."""
    if _told():
        return _page(), 409
    before = reach.current().public_url
    installation.write(store(), reach.PUBLIC_URL, "")
    tell(
        say("Links that begin with {before} open nothing any more.", before=before)
        if before
        else say("None was set.")
    )
    return redirect(_here())


_NO_NETWORK = mark("This computer is on no network. Connect it to the Wi-Fi and try again.")


# The words at the fields: wifi where it could not be switched on, address where it is no address.
def _page(wifi: str = "", address: str = "", typed: str | None = None) -> str:
    found = reach.current()
    addresses, port = lan.lan_addresses(), current_app.config["ADVISOR"].port
    fields = {"lan_address": wifi, "address": address}
    return render_template(
        "reach/page.html",
        found=found,
        code=None if found.base_url == found.local_url else qr(found.base_url),
        addresses=addresses,
        choosable=[(one, reach.url_at(one, port)) for one in addresses],
        setting=lan.told_address(),
        told=_told(),
        typed=found.public_url if typed is None else typed,
        unencrypted=found.public_url.startswith("http://"),
        errors=[(field, words) for field, words in fields.items() if words],
        company=_company(),
        opening=_opening(),
        back=request.args.get("of", ""),
        here=_here,
    )


def _told() -> str:
    """The public address that the configuration sets, "" where it may be set here."""
    told: str = current_app.config["ADVISOR"].public_url
    return told


def _here(endpoint: str = "page") -> str:
    """The address of a page of this blueprint, with the company one came from."""
    company, opening = _company(), _opening()
    return url_for(
        f"reach.{endpoint}",
        company=company.id if company else None,
        opening=opening.id if opening else None,
        of=request.args.get("of") if opening else None,
    )


def _company() -> Workspace | None:
    """The company whose page led here, to go back to; None where there is none."""
    asking, wanted = member(), request.args.get("company", "")
    return workspaces.for_member(store(), wanted, asking.id) if asking and wanted else None


def _opening() -> Opening | None:
    """The opening whose panel or candidate led here, to go back to; None where there is none."""
    company, wanted = _company(), request.args.get("opening", "")
    return openings.find(store(), company.id, wanted) if company and wanted else None
