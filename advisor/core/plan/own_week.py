"""The week of one person of the team, with the times first proposed, and how soon they reply."""

from __future__ import annotations

from advisor.core.plan.arrangement import SALES
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.cadence import cadence
from advisor.core.plan.meeting_times import weekly_blocks, weekly_time
from advisor.core.plan.week import Week
from advisor.core.plan.week_layout import lay_out, window_days


def week_of(basis: PlanBasis, i: int) -> Week:
    """The week of person i, around the weekly meeting of a team."""
    meetings = cadence(basis)
    times = {one.key: weekly_time(one, basis.week) for one in meetings}
    return lay_out(
        basis.arrangement.hours[i],
        basis.arrangement.shares[i],
        basis.content.calendar,
        basis.week,
        weekly_blocks(basis.team.people[i], meetings, times),
    )


def reply_days(basis: PlanBasis, i: int) -> int:
    """Working days until person i's next sales window at the latest; 0 without any."""
    arrangement, many = basis.arrangement, len(basis.week.days)
    both = i in arrangement.on_both()
    sales = week_of(basis, i).sales if both else round(arrangement.hours_on(i, SALES) * 60)
    days = window_days(sales, basis.content.calendar, many)
    following = (*days[1:], *(day + many for day in days[:1]))
    return max((later - day for day, later in zip(days, following, strict=True)), default=0)
