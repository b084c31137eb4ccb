from advisor.store.personal.registry import TABLES


def columns_in_the_file(store):
    tables = store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {
        one["name"]: {row["name"] for row in store.rows(f'PRAGMA table_info("{one["name"]}")')}
        for one in tables
    }


def test_every_table_and_column_of_the_file_is_listed_with_what_erasing_does(store):
    listed = {table.name: set(table.columns) for table in TABLES}

    assert listed == columns_in_the_file(store)


def test_a_table_of_a_company_says_whose_it_is(store):
    kept = columns_in_the_file(store)

    assert all("workspace_id" in kept[one.name] for one in TABLES if one.company)


def test_every_table_says_why_and_stands_in_the_list_once():
    assert all(one.why.endswith(".") for one in TABLES)
    assert len({one.name for one in TABLES}) == len(TABLES)


def test_every_condition_can_be_asked(store):
    for table in TABLES:
        for rows in table.rows:
            store.rows(f'SELECT 1 FROM "{table.name}" WHERE {rows.where}', id="nobody")
