"""The scoreboard: numbers as typed in, metrics made of them exactly, and how they stand."""
