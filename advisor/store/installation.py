"""Facts about this installation: one text value per key."""

from __future__ import annotations

from advisor.store.database import Store


def read(store: Store, key: str) -> str | None:
    """The value kept under a key, or None."""
    row = store.row("SELECT value FROM installation WHERE key = :key", key=key)
    return row["value"] if row else None


def write(store: Store, key: str, value: str) -> None:
    """Keep a value under a key, in place of what was there."""
    store.run(
        "INSERT INTO installation (key, value) VALUES (:key, :value) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        key=key,
        value=value,
    )


def read_or_write(store: Store, key: str, value: str) -> str:
    """The value under a key; where there is none, the given one is kept and returned."""
    store.run(
        "INSERT INTO installation (key, value) VALUES (:key, :value) ON CONFLICT (key) DO NOTHING",
        key=key,
        value=value,
    )
    kept = read(store, key)
    return value if kept is None else kept
