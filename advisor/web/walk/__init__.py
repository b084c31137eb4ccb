"""A bot that answers questionnaires in the app as respondents do, and notices what is wrong.

It reads the pages as they come, fills in the forms it finds there, and knows the definition as
somebody knows it who has the questionnaire on paper beside the screen.
"""

from advisor.web.walk.noticing import WalkFailed
from advisor.web.walk.rounds import Walked, walks

__all__ = ["WalkFailed", "Walked", "walks"]
