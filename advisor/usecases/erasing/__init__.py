"""Erasing for good: people, members, and what is past its day. What is listed where it can be
found again: ``advisor.store.personal`` says of every table and column what erasing does.
"""
