from advisor.core.others import Observer
from advisor.core.profile import profile
from advisor.core.report import views
from tests.core.measurement_builders import estimated, observed, told

PEERS = tuple(Observer(name, name.title(), "peer") for name in ("cyd", "dan", "eve"))
BOSS = Observer("ben", "Ben", "manager", (("closing", "Asked and won."),))


def seen(*groups, by=(*PEERS, BOSS)):
    observations = [one for group in groups for one in group]
    return profile(estimated(observations), 0, observations, by)


def by_peers(*levels, skill="closing"):
    pairs = zip(PEERS, levels, strict=False)
    return [one for peer, level in pairs for one in observed("ana", peer.id, level, [skill])]


def test_who_saw_is_counted_by_kind_and_the_manager_is_named():
    assert views.who_saw([*PEERS, BOSS]) == "1 manager (Ben) and 3 peers"
    assert views.who_saw(PEERS[:1]) == "1 peer"
    assert views.who_saw([]) == ""


def test_a_difference_is_told_to_the_person_and_about_the_person():
    whole = seen(told("ana", 4.2, ["closing"]), by_peers(3, 3, 3))

    assert views.differences(whole, "Ana", own=True) == (
        (
            "Closing",
            "You place yourself 1.2 higher than three others saw you, more than the bands explain.",
        ),
    )
    assert views.differences(whole, "Ana")[0][1].startswith(
        "Ana’s own answers lie 1.2 higher than three others saw, more"
    )


def test_the_largest_difference_comes_first():
    skills = ["closing", "branding"]
    whole = seen(told("ana", 4.5, skills), by_peers(3), by_peers(1.5, skill="branding"))

    assert [skill for skill, _ in views.differences(whole, "Ana")] == ["Branding", "Closing"]
    assert "one other saw" in views.differences(whole, "Ana")[0][1]
    assert views.compared(whole) == 2


def test_where_raters_of_a_kind_agree_least_is_told_from_three_on():
    closing, branding = by_peers(3, 3, 3), by_peers(1, 3, 5, skill="branding")

    assert views.least_agreed(seen(closing, branding)) == (
        "Peers agree least on Branding: mean 3.0, spread 2.0 levels.",
    )
    assert views.least_agreed(seen(by_peers(1, 5))) == ()


def test_lines_say_whose_they_are_only_for_a_manager():
    by = (*(Observer(one.id, one.name, "peer", (("closing", "Held it."),)) for one in PEERS), BOSS)
    whole = seen(by_peers(3, 3, 3), observed("ana", "ben", 4, ["closing"]), by=by)

    ((skill, lines),) = views.evidence_lines(whole)
    assert skill == "Closing"
    assert lines == (("Asked and won.", "Ben, manager"), *[("Held it.", "a peer")] * 3)


def test_a_kinds_view_has_its_spread_only_from_three_on():
    def shown(*levels):
        return views.seen_by(seen(by_peers(*levels)).skill("closing").kinds[0])

    assert shown(3, 4) == "3.5 (2)"
    assert shown(3, 4, 5) == "4.0 (3, spread 1.0)"
