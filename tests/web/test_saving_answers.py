from tests.web.answering import kept, opened, token_and


def test_two_windows_are_told_apart_and_asked_which_is_right(visitor, store):
    path = opened(store)
    one, other = (visitor.get(f"{path}/creativity") for _ in range(2))
    visitor.submit(one, {"q_creativity": "2"})

    page = visitor.submit(other, {"q_creativity": "4"}, status=409)

    assert "in another window" in page.errors()["q_creativity"]
    assert page.value("q_creativity") == "4"
    assert kept(store)["creativity"] == "2"
    visitor.submit(page, {"q_creativity": "4"})
    assert kept(store)["creativity"] == "4"


def test_pressing_the_button_twice_saves_once(visitor, store):
    page = visitor.get(opened(store) + "/creativity")

    paths = {visitor.submit(page, {"q_creativity": "2"}).path for _ in range(2)}

    assert len(paths) == 1
    assert store.row("SELECT COUNT(*) AS n FROM answers")["n"] == 1


def test_saving_while_typing_keeps_what_can_be_kept(visitor, store):
    path = opened(store, "context", False, hours_from="numbers")
    sent = token_and(visitor, q_goal="oops", q_average_deal="70")

    reply = visitor.http.post(f"{path}/goal/save", data=sent)

    assert reply.json == {"said": "Saved", "revision": 2}
    assert kept(store) == {"hours_from": "numbers", "average_deal": "70"}


def test_saving_while_typing_says_when_another_window_was_first(visitor, store):
    path = opened(store)
    visitor.submit(visitor.get(f"{path}/creativity"), {"q_creativity": "2"})

    reply = visitor.http.post(f"{path}/creativity/save", data=token_and(visitor, q_creativity="5"))

    assert reply.status_code == 409
    assert kept(store)["creativity"] == "2"
