"""Whether a password is made of what everybody tries first: common words, names, runs of keys.

What counts is what is left of a password once all that is taken out. Spelling with digits and
signs (p4ssw0rd), capitals, repeats and keys that lie side by side hide nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

# Less than this left over is too little: about what six letters of one's own are worth.
_ENOUGH_LEFT = 6.0
# Words of the list are fine when there are many of them: four from some hundreds are hard to guess.
_ENOUGH_WORDS = 4
_SHORTEST_RUN = 3
_SHORTEST_WORD = 3
_ROWS = (
    *("abcdefghijklmnopqrstuvwxyz", "012345678901234567890"),
    *("qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm"),
    *("1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujm"),
)
_ALL_ROWS = (*_ROWS, *(row[::-1] for row in _ROWS))
_SPELT = str.maketrans("013457@$!8", "oleastasib")


def is_guessable(password: str, common: Collection[str], own: Collection[str]) -> bool:
    """Whether what is left beside common words, own names and runs is too little.

    common: lower-case words and passwords that many people use. own: words that belong to the
    person or the place: names, the company's, the program's. A letter that is left counts 1, a
    digit or sign 1/2; six are enough, and so are four different common words.
    """
    words = {*common, *_words_of(own)}
    typed = _once("".join(password.casefold().split()))
    found = [_left(text, frozenset(words)) for text in {typed, typed.translate(_SPELT)}]
    return any(left < _ENOUGH_LEFT and used < _ENOUGH_WORDS for left, used in found)


def _words_of(own: Collection[str]) -> set[str]:
    """The single words of names, and each name written as one word."""
    split = [part for name in own for part in _plain(name).split()]
    joined = [_plain(name).replace(" ", "") for name in own]
    return {word for word in (*split, *joined) if len(word) >= _SHORTEST_WORD}


def _plain(name: str) -> str:
    return "".join(sign if sign.isalnum() else " " for sign in name.casefold())


def _once(text: str) -> str:
    """What a text repeats, where all of it is the same over and over."""
    for length in range(1, len(text) // 2 + 1):
        if len(text) % length == 0 and text[:length] * (len(text) // length) == text:
            return text[:length]
    return text


def _left(text: str, words: frozenset[str]) -> tuple[float, int]:
    """What is left at best when words and runs are taken out, and how many words that took."""
    longest = max(map(len, words), default=0)
    best: list[tuple[float, frozenset[str]]] = [(0.0, frozenset())]
    for end in range(1, len(text) + 1):
        ways = [(best[end - 1][0] + _weight(text[end - 1]), best[end - 1][1])]
        for start in range(max(0, end - max(longest, len(_ROWS[0]))), end):
            part, (left, used) = text[start:end], best[start]
            if part in words:
                ways.append((left, used | {part}))
            elif _is_run(part):
                ways.append((left, used))
        best.append(min(ways, key=lambda way: (way[0], len(way[1]))))
    return best[-1][0], len(best[-1][1])


def _weight(sign: str) -> float:
    return 1.0 if sign.isalpha() else 0.5


@lru_cache(maxsize=4096)
def _is_run(part: str) -> bool:
    """Whether it is one sign again and again, or signs that follow each other."""
    if len(part) < _SHORTEST_RUN:
        return False
    return len(set(part)) == 1 or any(part in row for row in _ALL_ROWS)
