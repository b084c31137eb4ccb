"""The hand-off in use, laid out for print: the assets there are, and what sales heard of late."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from advisor.core.hand_off.assets import Asset, Shelf
from advisor.core.hand_off.digest import Digest
from advisor.core.language import mark, say
from advisor.core.month_words import month_words
from advisor.core.report.blocks import Block, Part, Table, Text
from advisor.core.report.report import date_words

OLD = mark("{day} (old)")


def assets_part(shelves: Sequence[Shelf], stale: Collection[str], *, names: bool) -> Part | None:
    """The assets by stage; None where there are none. stale: ids of those not looked at for long.

    names: with who keeps each one.
    """
    rows = [
        (
            shelf.name,
            asset.name,
            *((asset.owner or say("nobody yet"),) if names else ()),
            _last_look(asset, stale),
            str(asset.deals),
        )
        for shelf in shelves
        for asset in shelf.assets
    ]
    if not rows:
        return None
    owner = (say("Kept by"),) if names else ()
    head = (say("Stage"), say("Asset"), *owner, say("Last look"), say("Deals"))
    words = tuple(range(1, len(head) - 1))
    widths = (3, 6, *((4,) if names else ()), 4, 2)
    blocks: list[Block] = [Table(say("What sales works with"), head, tuple(rows), words, widths)]
    gaps = [shelf.name for shelf in shelves if shelf.empty]
    if gaps:
        blocks.append(Text(say("Nothing yet for: {names}.", names=", ".join(gaps))))
    return Part("assets-in-use", say("Assets in use"), tuple(blocks))


def _last_look(asset: Asset, stale: Collection[str]) -> str:
    day = date_words(asset.checked_on) if asset.checked_on else say("never")
    return say(OLD, day=day) if asset.id in stale else day


def heard_part(digest: Digest, *, names: bool) -> Part | None:
    """What sales heard in a month; None where nothing. names: with marketing's answers, which are
    own words and may name somebody.
    """
    if not digest.heard:
        return None
    month = month_words(f"{digest.month}-01")
    rows = tuple(
        (
            f"{one.theme.heading}: {one.theme.text}",
            str(one.count),
            say("new", "theme") if one.new else str(one.before),
            *((one.answer.text if one.answer else say("not yet"),) if names else ()),
        )
        for one in digest.heard
    )
    answers = (say("Marketing’s answer"),) if names else ()
    head = (say("Theme"), say("This month"), say("Month before"), *answers)
    widths = (6, 3, 3, *((8,) if names else ()))
    told = say(
        "{forms} forms; {owed} of {themes} themes wait for an answer.",
        forms=digest.forms,
        owed=digest.owed,
        themes=len(rows),
    )
    table = Table(say("Themes that sales heard"), head, rows, (3,), widths)
    return Part("heard", say("What sales heard in {month}", month=month), (Text(told), table))
