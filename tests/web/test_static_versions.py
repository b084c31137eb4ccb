from advisor.web.static_versions import version_of


def test_every_style_sheet_and_script_of_a_page_has_its_version_in_its_address(visitor):
    page = visitor.get("/help/")
    sheets = [str(one["href"]) for one in page.soup.select("link[rel=stylesheet]")]
    scripts = [str(one["src"]) for one in page.soup.select("script[src]")]

    assert sheets
    assert scripts
    assert [one for one in sheets + scripts if len(one.partition("?v=")[2]) != 8] == []
    assert {visitor.http.get(one, buffered=True).status_code for one in sheets + scripts} == {200}


def test_another_content_has_another_address(tmp_path):
    one, other = tmp_path / "one.css", tmp_path / "other.css"
    one.write_text("a {}")
    other.write_text("b {}")

    assert version_of(one) != version_of(other)


def test_a_file_that_is_not_there_has_no_version(tmp_path):
    assert version_of(tmp_path / "none.css") is None
