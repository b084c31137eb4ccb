"""The hand-off in use, laid out for print: the assets there are, and what sales heard of late."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from advisor.core.hand_off.assets import Shelf
from advisor.core.hand_off.digest import Digest
from advisor.core.report.blocks import Block, Part, Table, Text
from advisor.core.report.report import date_words

OLD = " (old)"


def assets_part(shelves: Sequence[Shelf], stale: Collection[str], *, names: bool) -> Part | None:
    """The assets by stage; None where there are none. stale: ids of those not looked at for long.

    names: with who keeps each one.
    """
    rows = [
        (
            shelf.name,
            asset.name,
            *((asset.owner or "nobody yet",) if names else ()),
            (date_words(asset.checked_on) if asset.checked_on else "never")
            + OLD * (asset.id in stale),
            str(asset.deals),
        )
        for shelf in shelves
        for asset in shelf.assets
    ]
    if not rows:
        return None
    owner = ("Kept by",) if names else ()
    head = ("Stage", "Asset", *owner, "Last look", "Deals")
    words = tuple(range(1, len(head) - 1))
    widths = (3, 6, *((4,) if names else ()), 4, 2)
    blocks: list[Block] = [Table("What sales works with", head, tuple(rows), words, widths)]
    gaps = [shelf.name for shelf in shelves if shelf.empty]
    if gaps:
        blocks.append(Text(f"Nothing yet for: {', '.join(gaps)}."))
    return Part("assets-in-use", "Assets in use", tuple(blocks))


def heard_part(digest: Digest, *, names: bool) -> Part | None:
    """What sales heard in a month; None where nothing. names: with marketing's answers, which are
    own words and may name somebody.
    """
    if not digest.heard:
        return None
    month = date_words(f"{digest.month}-01").removeprefix("1 ")
    rows = tuple(
        (
            f"{one.theme.heading}: {one.theme.text}",
            str(one.count),
            "new" if one.new else str(one.before),
            *((one.answer.text if one.answer else "not yet",) if names else ()),
        )
        for one in digest.heard
    )
    answers = ("Marketing’s answer",) if names else ()
    head = ("Theme", "This month", "Month before", *answers)
    widths = (6, 3, 3, *((8,) if names else ()))
    told = f"{digest.forms} forms; {digest.owed} of {len(rows)} themes wait for an answer."
    table = Table("Themes that sales heard", head, rows, (3,), widths)
    return Part("heard", f"What sales heard in {month}", (Text(told), table))
