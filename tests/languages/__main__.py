"""Keep the catalogues up to date: `make messages`; see docs/translating.md.

renew                     add new messages to every catalogue and drop those that are gone
todo CODE [PART ...]      print what has no translation yet, as JSON: number to English; of these
                          parts, or of files whose path begins so
take CODE FILE [PART ...] take translations over from a JSON file: the same numbers to the words
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import sys
from pathlib import Path

from advisor.library.catalogues import FOLDER
from tests.languages.catalogue_files import Forms, Key, renew, translations
from tests.languages.checks import faults
from tests.languages.messages import Written, messages


def main(command: str, code: str = "", *given: str) -> int:
    """Do what is asked; 1 where a translation is not taken."""
    written = messages()
    if command == "renew":
        for language in [code] if code else sorted(path.name for path in FOLDER.iterdir()):
            renew(language, written, translations(language))
        return 0
    if command == "todo":
        print(json.dumps(_numbered(code, written, given), ensure_ascii=False, indent=1))
        return 0
    taken = json.loads(Path(given[0]).read_text("utf-8"))
    return _take(code, written, _numbered(code, written, given[1:]), taken)


def _numbered(code: str, written: dict[Key, Written], parts: tuple[str, ...]) -> dict[str, Forms]:
    """A fixed number to each message without translation; both forms of a counted one."""
    known = translations(code)
    return {
        _number(key): [one.message, one.plural] if one.plural else one.message
        for key, one in written.items()
        if not any(known.get(key) or ())
        and (not parts or one.part in parts or one.place.startswith(parts))
    }


def _number(key: Key) -> str:
    """The same for a message whatever else there is."""
    return hashlib.sha256("\x04".join(key).encode()).hexdigest()[:8]


def _take(
    code: str, written: dict[Key, Written], asked: dict[str, Forms], taken: dict[str, Forms]
) -> int:
    with (FOLDER / code / "core.po").open("rb") as lock:
        # Two who translate into one language at once wait for each other.
        fcntl.flock(lock, fcntl.LOCK_EX)
        return _merge(code, written, asked, taken)


def _merge(
    code: str, written: dict[Key, Written], asked: dict[str, Forms], taken: dict[str, Forms]
) -> int:
    known, wrong = translations(code), []
    keys = {_number(key): key for key in written}
    for number, words in taken.items():
        if number not in asked:
            wrong.append(f"{number}: nothing of that number is to be translated")
            continue
        found = faults(written[keys[number]], words)
        wrong += [f"{number}: {fault}" for fault in found]
        if not found:
            known[keys[number]] = tuple(words) if isinstance(words, list) else words
    renew(code, written, known)
    print(f"{len(taken) - len(wrong)} taken, {len(asked) - len(taken) + len(wrong)} still to do.")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
