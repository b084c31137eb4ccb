"""Combine, split, bridge, or leave it alone: the open production model and its verdict."""
