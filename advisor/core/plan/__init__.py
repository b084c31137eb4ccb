"""The alignment plan: one module per part, computed from the verdict and what the business told."""
