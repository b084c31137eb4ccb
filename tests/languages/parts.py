"""Which catalogue a message belongs to: by the longest path that its file begins with."""

from __future__ import annotations

# In this order: a message that two parts say is of the first.
PARTS: dict[str, tuple[str, ...]] = {
    "skills": (
        "questionnaires/skills.yaml",
        "questionnaires/founder",
        "questionnaires/observer",
    ),
    "business": ("questionnaires/context.yaml", "questionnaires/alignment.yaml"),
    "plan-words": ("questionnaires/plan",),
    "guide": ("questionnaires/guide",),
    "help": ("questionnaires/help",),
    "interview": ("questionnaires/interview.yaml",),
    "privacy-words": ("questionnaires/privacy.yaml",),
    "example": ("questionnaires/example-",),
    "pages": ("templates/", "advisor/web/", "advisor/usecases/"),
    "core": ("advisor/core/", "advisor/library/", "advisor/reports/", "advisor/store/"),
}
# What only those who run the program or write questionnaires read; it is English everywhere.
ENGLISH_ONLY = ("advisor/cli/", "advisor/web/walk/", "advisor/core/configuration/")


def part_of(place: str) -> str:
    """The catalogue of a file's messages."""
    fits = [
        (len(begin), part)
        for part, begins in PARTS.items()
        for begin in begins
        if place.startswith(begin)
    ]
    return max(fits)[1]
