"""The words on privacy against the tables that there are."""

from advisor.library.privacy import data_kinds, security_measures
from advisor.store.personal.registry import TABLES

IN_RECORD = {table for kind in data_kinds() for table in kind.tables}


def test_every_table_about_people_is_in_the_record_of_processing():
    about_people = {table.name for table in TABLES if table.rows}

    assert about_people - IN_RECORD == set()


def test_the_record_names_no_table_that_there_is_not_and_each_once():
    named = [table for kind in data_kinds() for table in kind.tables]

    assert sorted(named) == sorted(IN_RECORD)
    assert {table.name for table in TABLES} >= IN_RECORD


def test_every_measure_is_a_sentence():
    assert all(one.endswith(".") for one in security_measures())
