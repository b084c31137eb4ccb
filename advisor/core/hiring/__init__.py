"""Separate raters: how far they agree, and what that says about them."""
