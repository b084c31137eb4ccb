"""The web pages: Flask lives here and nowhere else."""
