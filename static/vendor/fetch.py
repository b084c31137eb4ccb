"""Bring the vendored front-end files, at the versions below, with their licences.

Run it from anywhere with npm installed: ``python static/vendor/fetch.py``. It is needed only
to change a version; nothing is fetched when Advisor runs. Each package gets a folder with the
files, its licence and a VERSION file. Pico is patched on the way in (see README.md).
"""

import re
import shutil
import subprocess
import tarfile
import tempfile
import urllib.parse
from pathlib import Path

HERE = Path(__file__).parent

# folder: (package, version, {file in the package: name in the folder})
PACKAGES = {
    "htmx": (
        "htmx.org",
        "4.0.1",
        {"dist/htmx.min.js": "htmx.min.js", "LICENSE": "LICENSE"},
    ),
    "pico": (
        "@picocss/pico",
        "2.1.1",
        {"css/pico.classless.min.css": "pico.css", "LICENSE.md": "LICENSE.md"},
    ),
    "inter": (
        "@fontsource-variable/inter",
        "5.3.0",
        {
            "files/inter-latin-wght-normal.woff2": "inter-latin.woff2",
            "files/inter-latin-ext-wght-normal.woff2": "inter-latin-ext.woff2",
            "LICENSE": "LICENSE",
        },
    ),
    # Unvarying files for the PDF: what a viewer embeds must not depend on how an axis is set.
    "inter-static": (
        "@expo-google-fonts/inter",
        "0.4.2",
        {
            "400Regular/Inter_400Regular.ttf": "Inter-Regular.ttf",
            "400Regular_Italic/Inter_400Regular_Italic.ttf": "Inter-Italic.ttf",
            "600SemiBold/Inter_600SemiBold.ttf": "Inter-SemiBold.ttf",
            "700Bold/Inter_700Bold.ttf": "Inter-Bold.ttf",
            "LICENSE_FONT": "LICENSE",
        },
    ),
}

DATA_IMAGE = re.compile(r'url\("data:image/svg\+xml,([^"]*)"\)')
ICON_NAME = re.compile(r"--pico-icon-([a-z]+):$")
ROOT_SIZE = re.compile(r"--pico-font-size:1(?:06\.25|12\.5|18\.75|25|31\.25)%")
SPINNER = (
    "<svg xmlns='http://www.w3.org/2000/svg' width='24' height='24' viewBox='0 0 24 24'>"
    "<circle cx='12' cy='12' r='10' fill='none' stroke='rgb(136, 145, 164)' stroke-width='4'"
    " stroke-dasharray='40 24'><animateTransform attributeName='transform' type='rotate'"
    " from='0 12 12' to='360 12 12' dur='2s' repeatCount='indefinite'/></circle></svg>"
)


def unpack(package: str, version: str, folder: Path) -> Path:
    """Download one package into the folder and return the path of its contents."""
    command = ["npm", "pack", f"{package}@{version}", "--silent", "--pack-destination", folder]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (archive,) = folder.glob("*.tgz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / "package"


def bring(name: str) -> None:
    """Put one package's files, licence and version into its folder here."""
    package, version, files = PACKAGES[name]
    target = HERE / name
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        source = unpack(package, version, Path(scratch))
        for inside, outside in files.items():
            shutil.copyfile(source / inside, target / outside)
    (target / "VERSION").write_text(f"{package} {version}\n", encoding="utf-8")


def move_icons(css: str, folder: Path) -> str:
    """Write every data: image to a file and return the style sheet that points at the files."""
    folder.mkdir(exist_ok=True)
    names: dict[str, str] = {}

    def as_file(match: re.Match[str]) -> str:
        svg = urllib.parse.unquote(match[1])
        label = ICON_NAME.search(css[: match.start()])
        base = label[1] if label else "icon"
        if "<style>" in svg:
            svg = SPINNER
        if svg not in names:
            count = sum(name.startswith(base) for name in names.values())
            names[svg] = f"{base}-{count + 1}.svg" if count else f"{base}.svg"
            (folder / names[svg]).write_text(svg + "\n", encoding="utf-8")
        return f'url("icons/{names[svg]}")'

    return DATA_IMAGE.sub(as_file, css)


def patch_pico() -> None:
    """Move the icons to files, keep the root at 100% and put everything in a cascade layer."""
    sheet = HERE / "pico" / "pico.css"
    css = sheet.read_text(encoding="utf-8").replace('@charset "UTF-8";', "").lstrip("\ufeff")
    css = move_icons(css, sheet.parent / "icons")
    css = ROOT_SIZE.sub("--pico-font-size:100%", css)
    if "data:" in css:
        raise SystemExit("Pico still has a data: URL; the patch needs a look.")
    sheet.write_text(f'@charset "UTF-8";\n@layer pico {{\n{css}\n}}\n', encoding="utf-8")


if __name__ == "__main__":
    for folder in PACKAGES:
        bring(folder)
    patch_pico()
