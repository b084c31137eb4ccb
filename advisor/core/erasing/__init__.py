"""Erasing somebody: what is searched for in other people's words, and what stands there after."""
