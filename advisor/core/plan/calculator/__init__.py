"""The calculator: a goal's leads and hours, what leads bring, and whether the hours carry it."""
