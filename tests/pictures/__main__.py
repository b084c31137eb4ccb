"""Take the pictures of docs/pictures anew from the example company: `make pictures`.

The same company gives the same pictures, but for the days in the plan and in the report: they count
from today.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import BrowserContext

from advisor.store import workspaces
from advisor.store.members import first
from tests import servers
from tests.browser.app_process import App
from tests.pictures import camera
from tests.pictures.pictures import ALL, FOLDER, PICTURES, REPORT, places


def main() -> None:
    """Start Advisor on a new file with the example company, take all, stop it."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        app = App(Path(folder) / "advisor.db")
        servers.run("demo", data=app.data)
        app.start()
        try:
            with camera.window() as window:
                _take_all(app, window)
        finally:
            app.stop()
    for one in ALL:
        print(f"{one.file.relative_to(Path.cwd())}: {one.file.stat().st_size / 1024:.0f} KB")


def _take_all(app: App, window: BrowserContext) -> None:
    with app.opened() as store:
        owner = first(store)
        (company,) = workspaces.of_member(store, owner.id if owner else "")
        known = places(store, company.id)
    page = window.new_page()
    page.goto(app.link())
    for picture in PICTURES:
        url = app.url + picture.path.format(**known)
        picture.file.write_bytes(camera.take(page, picture, url))
    pdf = app.data.with_suffix(".pdf")
    servers.run("report", "--team", "--pdf", str(pdf), data=app.data)
    REPORT.file.write_bytes(camera.lay_out(window.new_page(), pdf, REPORT.headings))


if __name__ == "__main__":
    main()
