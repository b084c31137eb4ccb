import io
from pathlib import Path

import advisor.web


def test_a_file_for_a_text_is_no_value(owner):
    sent = {"name": (io.BytesIO(b"Ana"), "name.txt"), "company": "Northwind", "form": "founder"}

    page = owner.post("/start", sent, status=422, content_type="multipart/form-data")

    assert "name" in page.errors()


def test_json_is_no_form(owner):
    token = owner.form_token()
    reply = owner.http.post("/start", json={"name": 3}, headers={"X-CSRFToken": token})

    assert reply.status_code == 422


def test_every_form_is_made_so():
    files = Path(advisor.web.__file__).parent.rglob("*.py")

    using = [f.name for f in files if "FlaskForm" in f.read_text("utf-8")]
    assert using == ["sent_form.py"]
