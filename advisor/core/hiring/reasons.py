"""Why somebody was not chosen: a short closed list, in words that can be said to them."""

from __future__ import annotations

from collections.abc import Mapping

from advisor.core.language import mark

# Only reasons about the role and what was seen; none about the person.
REASONS: Mapping[str, str] = {
    "closer": mark("Another candidate’s scores were closer to what the role needs."),
    "must_have": mark("A must-have of the role was not reached."),
    "not_interviewed": mark("Other applications fitted the role better."),
    "practical": mark("Hours, place, pay or starting day did not fit."),
    "later": mark("A good fit for a later opening."),
    "nobody": mark("Nobody was chosen this time."),
}
