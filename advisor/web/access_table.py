"""Who may open which page: the one written table. What is not in it is refused to everyone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """Who is let in.

    asks: "nothing" (the page itself asks for a token, or for nothing), "member" (anyone signed
    in), "keeper" (whoever set Advisor up, or owns every company in it) or "role". roles: those
    let in in the page's workspace. own: also the member whom the page is about.
    """

    asks: str
    roles: frozenset[str] = frozenset()
    own: bool = False


def _roles(*names: str, own: bool = False) -> Rule:
    return Rule("role", frozenset(names), own)


OPEN = Rule("nothing")
MEMBER = Rule("member")
KEEPER = Rule("keeper")
OWNER = _roles("owner")
LEADS = _roles("owner", "manager")
LEADS_OR_OWN = _roles("owner", "manager", own=True)
READERS = _roles("owner", "manager", "viewer")
INTERVIEWS = _roles("owner", "manager", "interviewer")
EVERYONE = _roles("owner", "manager", "interviewer", "viewer")

_PAGES: Mapping[Rule, str] = {
    OPEN: """
        static
        home.health readiness.ready languages.choose
        help.start help.search help.method help.no_clear_difference help.pages help.keys
        help.evidence help.questionnaire_problems help.functions help.distinctions
        help.tactics help.metrics help.glossary
        signing_in.use_link signing_in.ask signing_in.with_password signing_in.go_on
        signing_in.sign_out resetting.ask resetting.reset
        joining.invitation joining.join
        hand_over.take_back hand_over.check_code
        assess.start assess.section assess.save assess.autosave
        assess.check assess.submit assess.receipt assess.copy assess.response assess.language
        quick_entry.page quick_entry.save
        other_hat.go_on notice.begin
        known.page known.file known.take_back known.ask_to_erase
        candidate_known.page candidate_known.ask_to_erase
        resume.ask resume.go_on
        shared_reports.read shared_reports.as_file report_files.stop
        calendar_feed.read
        candidate_page.page candidate_page.agree candidate_page.own_view candidate_page.take_back
        voluntary.ask voluntary.save voluntary.data
        scorecards.linked_page scorecards.linked_begin
        own_kit.linked_page own_kit.linked_as_pdf
        candidate_briefing.page candidate_briefing.as_pdf
        feedback_form.ask feedback_form.send feedback_form.receipt
        one_skill.linked_page one_skill.linked_save one_skill.linked_autosave
        reveal.linked_page reveal.linked_change reveal.linked_revise
        """,
    MEMBER: """
        home.home companies.thrown_away tour.step tour.leave
        account.page account.rename account.set_password account.end_session
        account.left account.stay
        """,
    KEEPER: """
        audit.whole audit.whole_file
        companies.ask companies.make
        home.start home.set_up home.load_example hire.door hire.set_up
        reach.page reach.switch_on_wifi reach.switch_off_wifi
        reach.set_address reach.clear_address
        backup.page backup.make
        """,
    OWNER: """
        audit.read audit.file
        workspace.remove workspace.bring_back settings.change
        privacy.change privacy.write_record
        members.everyone members.offer members.invite members.revoke
        erasing.ask_member erasing.erase_one
        retention.page retention.change retention.erase
        members.one members.change members.new_link members.new_password
        members.sign_out members.remove members.bring_back
        """,
    LEADS: """
        people.everyone people.add people.assess people.offer_hand_over people.hand_over
        erasing.ask erasing.erase
        people.remove people.bring_back people.work people.save_work
        people_import.ask people_import.look people_import.keep people_import.thrown_away
        settings.everything
        privacy.page privacy.record privacy.close privacy.reopen
        research.page research.file
        data.overview data.dictionary data.file data.wide
        data_import.ask data_import.look data_import.keep
        data_import.undo data_import.bring_back
        on_behalf.person on_behalf.enter_for_person on_behalf.asked on_behalf.enter_for_asked
        blank_form.asked_page blank_form.asked_pdf
        questionnaires.send questionnaires.answer
        item_statistics.page item_statistics.file
        questionnaire_versions.ask questionnaire_versions.upload
        questionnaire_versions.make_current
        questionnaire_versions.withdraw questionnaire_versions.bring_back
        links.everyone links.ask links.make_own links.make
        links.renew links.revoke links.as_csv
        reports.share reports.revoke
        plan_calendar.keep calendar_subscriptions.make
        calendar_subscriptions.renew calendar_subscriptions.revoke
        business.numbers business.change
        agreement.read
        alignment.offer alignment.ask alignment.again alignment.answer
        alignment.offer_hand_over alignment.give
        reminders.ask_people
        assumptions.edit assumptions.look assumptions.save
        assumptions.offer_reset assumptions.reset assumptions.undo
        what_if.save what_if.remove what_if.bring_back
        plan_lines.save plan_lines.hide plan_lines.show plan_lines.comment
        plan_lines.ask plan_lines.add plan_lines.hidden
        plan_versions.make plan_versions.look plan_versions.take plan_actions.reassign
        plan_versions.unmake
        calculator.keep
        lead_cards.ask lead_cards.add lead_cards.edit lead_cards.change
        lead_cards.accept lead_cards.reject lead_cards.again lead_cards.take_back
        lead_cards.ask_erase lead_cards.erase lead_cards.erase_past
        lead_feedback.answer lead_feedback.remove lead_feedback.bring_back
        lead_feedback.links lead_feedback.make_link lead_feedback.revoke
        lead_feedback.forget
        assets.ask assets.add assets.edit assets.change
        assets.check assets.use assets.remove assets.bring_back
        scoreboard.ask_targets scoreboard.set_targets
        scoreboard_typing.begin scoreboard_typing.ask scoreboard_typing.save
        scoreboard_typing.undo scoreboard_typing.bring_back
        scoreboard_import.ask scoreboard_import.look scoreboard_import.keep
        scoreboard_import.empty_table
        openings.everyone openings.ask openings.begin openings.overview
        openings.duplicate openings.remove openings.bring_back
        opening_role.words opening_role.save_words opening_role.skills opening_role.save_skills
        opening_weights.edit opening_weights.save opening_weights.go_back opening_weights.versions
        opening_texts.read opening_texts.save opening_texts.as_file
        candidates.everyone candidates.add candidates.move candidates.thrown_away
        candidates.remove candidates.bring_back
        candidate_import.ask candidate_import.look candidate_import.keep
        candidate.page candidate.change candidate.withdraw candidate.invite candidate.close_link
        panel.page panel.add panel.save panel.propose
        panel.make_link panel.close_links panel.remove panel.bring_back
        kit.page kit.minutes kit.one kit.one_pdf kit.whole_pdf
        kit.briefing kit.briefing_pdf kit.task kit.task_pdf
        work_sample.edit work_sample.save work_sample.remove work_sample.bring_back
        compare.page compare.beside compare.team
        hiring_reports.of_opening hiring_reports.of_candidate
        decision.page decision.ask decision.decide decision.join decision.take_back
        decision.letter decision.save_letter
        record.newest record.page record.file record.document
        fairness.page fairness.ask fairness.save fairness.company fairness.by_hand
        look_back.page look_back.enter
        hiring_privacy.page hiring_privacy.data hiring_privacy.ask hiring_privacy.erase
        hiring_privacy.past hiring_privacy.erase_past
        """,
    LEADS_OR_OWN: """
        people.profile history.read reports.of_person responses.file
        sharing.change own_data.as_json own_data.as_pdf
        """,
    INTERVIEWS: """
        reveal.page reveal.change reveal.revise
        scorecards.mine scorecards.page scorecards.begin
        own_kit.page own_kit.as_pdf
        one_skill.page one_skill.save one_skill.autosave
        """,
    READERS: """
        plan_lines.edit plan_lines.undo plan_actions.read plan_actions.tick
        plan_versions.everything plan_versions.read plan_versions.compare plan_versions.history
        hand_off.page hand_off.card hand_off.card_pdf
        lead_cards.everyone lead_cards.one lead_cards.file
        lead_feedback.read lead_feedback.file assets.everything assets.file
        team.result plan.read plan.distinctions alignment.read
        plan_calendar.page plan_calendar.file
        plan_files.actions plan_files.everything
        reports.overview reports.read
        assumptions.everything assumptions.history
        what_if.page what_if.answer what_if.compare what_if.open_saved
        calculator.page calculator.answer
        scoreboard.read scoreboard.history
        """,
    EVERYONE: """
        workspace.overview
        blank_form.page blank_form.as_pdf
        questionnaires.everything questionnaires.outline questionnaires.download
        questionnaires.example questionnaires.description questionnaires.schema
        questionnaire_versions.versions
        preview.start preview.section preview.save preview.language preview.check
        """,
}

ACCESS: Mapping[str, Rule] = {
    endpoint: rule for rule, endpoints in _PAGES.items() for endpoint in endpoints.split()
}
