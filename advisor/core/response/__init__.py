"""One assessment as a file that stands alone: what was answered, and what follows from it."""

from advisor.core.response.checking import check_response
from advisor.core.response.comparing import Difference, compare
from advisor.core.response.content import FORMAT, VERSION, as_data, as_text, digest_of
from advisor.core.response.handed_in import Given, HandedIn, Said, Subject
from advisor.core.response.results import results_of

__all__ = [
    "FORMAT",
    "VERSION",
    "Difference",
    "Given",
    "HandedIn",
    "Said",
    "Subject",
    "as_data",
    "as_text",
    "check_response",
    "compare",
    "digest_of",
    "results_of",
]
