"""The hand-off in use: cards of leads, what sales hears, and the assets it works with."""
