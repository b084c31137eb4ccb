"""Questionnaires as a company writes them for itself."""

from __future__ import annotations

from advisor.library import definition_from_yaml

HEAD = """id: {name}
title: {title}
purpose: To see how our calls end.
subject: {subject}
respondent: {respondent}
sections:
"""
ANCHORED = """  - id: {id}_page
    title: About {id}
    questions:
      - id: {id}
        kind: anchored
        text: Which line fits best?
        skill: {skill}
        anchors: [Never does it, Does it rarely, Does it at times, Does it often, Always does it]
"""
CHOICE = """  - id: {section}
    title: About {id}
    questions:
      - id: {id}
        kind: choice
        text: Which one is it?
        options:
          - {{id: first, text: The first}}
          - {{id: second, text: The second}}
          - {{id: third, text: The third}}
"""


def text(*skills: str, name="our-calls", title="Our calls", respondent="self", subject="person"):
    """A questionnaire's YAML with an anchored question for each of these skills."""
    head = HEAD.format(name=name, title=title, respondent=respondent, subject=subject)
    return head + "".join(ANCHORED.format(id=skill, skill=skill) for skill in skills)


def about_business(name="our-market", section="market_page"):
    """A questionnaire about the business, with one choice."""
    head = HEAD.format(name=name, title="Our market", respondent="member", subject="business")
    return head + CHOICE.format(id="market", section=section)


def definition(*skills: str, **head: str):
    """The questionnaire of ``text``."""
    return definition_from_yaml(text(*skills, **head))
