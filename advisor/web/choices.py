"""An option of a list to choose from."""

from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # not in its types yet

__all__ = ["SelectChoice"]
