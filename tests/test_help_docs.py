from advisor.library.help import topics
from tests.help_docs import FOLDER, pages


def test_the_help_pages_of_the_documentation_say_what_the_app_says():
    written = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.md")}

    assert written == pages(), "run `make help-pages`"


def test_every_picture_that_a_page_shows_is_there():
    named = {one.picture for topic in topics().values() for one in topic.passages if one.picture}
    drawn = {path.stem for path in (FOLDER / "pictures").glob("*.svg")}

    assert drawn == named - {"flips"}
