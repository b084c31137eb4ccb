"""What is kept about people: one written list of every table and column, and what erasing does.

A new table or column must be added to ``tables_of_people`` or ``tables_of_companies``: a test walks
the file's schema and fails for any that is in neither.
"""
