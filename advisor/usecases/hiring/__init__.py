"""Hiring: openings, candidates, panels, scores and the decision, one module per journey."""
