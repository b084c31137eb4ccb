"""The pure core: values and formulas, no files, no clock, no web, no database."""
