"""What each action of the audit log is called: the one written table, by group.

Every address that changes something, every command and everything that is noted has a line. An
action is an endpoint of the web, ``command.`` and a command, or a word of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

ACTIONS: Mapping[str, str] = {
    "Getting in": """
        signing_in.use_link          signed in by a one-time link
        signing_in.with_password     signed in with a password
        signing_in.sign_out          signed out
        account.rename               changed their own name
        languages.choose             chose the language they read in
        account.set_password         set their own password
        account.end_session          signed a browser of their own out
        resetting.reset              set a new password by a link
        members.new_password         made a link to set a new password
        members.sign_out             signed a member out everywhere
        sign-in.failed               tried to sign in and was not let in
        joining.join                 came in by an invitation
        hand_over.check_code         took the computer back with the code
        resume.go_on                 came back by a resume code
        resume.failed                typed a wrong resume code
    """,
    "Members and companies": """
        home.set_up                  set a company up
        home.load_example            loaded the example company
        companies.make               set a company up
        workspace.remove             removed the company
        workspace.bring_back         brought the company back
        settings.change              changed the company’s settings
        members.invite               invited a member
        members.revoke               closed an invitation
        members.change               changed a member’s role or person
        members.new_link             made a new way in for a member
        members.remove               removed a member
        members.bring_back           brought a member back
        reach.switch_on_wifi         opened links to this Wi-Fi
        reach.switch_off_wifi        closed links to this Wi-Fi
        reach.set_address            set the public address
        reach.clear_address          took the public address away
    """,
    "People and answers": """
        people.add                   added a person
        people.assess                began a questionnaire for a person
        people.hand_over             handed the computer over
        people.remove                removed a person
        people.bring_back            brought a person back
        people.save_work             changed hours and shares
        people_import.keep           added people from a file
        sharing.change               changed who may see a person’s levels
        on_behalf.enter_for_person   began to enter answers for a person
        on_behalf.enter_for_asked    began to enter answers for someone asked
        quick_entry.save             entered answers from paper
        links.make_own               made a link for a person
        links.make                   asked others about a person
        links.renew                  made a new link
        links.revoke                 closed a link
        links.as_csv                 took out all open links with new ones
        reminders.ask_people         asked people again
        business.change              changed the business numbers
        assess.submit                handed a questionnaire in
        assess.language              chose the language of a questionnaire
        other_hat.go_on              began the questions of the other side
        alignment.ask                asked how both sides work together
        alignment.again              asked again how both sides work together
        alignment.answer             began to answer how both sides work together
        alignment.give               handed the computer over for the alignment check
        questionnaires.answer        began a questionnaire
        questionnaire_versions.upload        uploaded a questionnaire
        questionnaire_versions.make_current  put a version of a questionnaire in force
        questionnaire_versions.withdraw      withdrew a questionnaire
        questionnaire_versions.bring_back    brought a questionnaire back
        data_import.keep             brought answers in from a file
        data_import.undo             took an import of answers back
        data_import.bring_back       brought an import of answers back
    """,
    "Privacy": """
        notice.begin                 agreed to the notice and began
        known.ask_to_erase           asked to be erased
        known.take_back              took back what they had agreed to
        candidate_known.ask_to_erase asked to be erased
        erasing.erase                erased a person
        erasing.erase_one            erased a member
        retention.change             changed how long data are kept
        retention.erase              erased what was past its day
        privacy.change               changed what people are told
        privacy.write_record         changed the record of processing
        privacy.close                closed a request about data
        privacy.reopen               opened a request about data again
    """,
    "Result and plan": """
        assumptions.save             changed an assumption
        assumptions.reset            set all assumptions back
        assumptions.undo             took a change of an assumption back
        what_if.save                 kept a what-if
        what_if.remove               removed a what-if
        what_if.bring_back           brought a what-if back
        calculator.keep              kept numbers of the calculator
        plan_lines.save              changed a line of the plan
        plan_lines.undo              took a change of the plan back
        plan_lines.hide              hid a line of the plan
        plan_lines.show              showed a hidden line of the plan
        plan_lines.comment           commented on a line of the plan
        plan_lines.add               added a line to the plan
        plan_versions.make           made the plan the company’s own
        plan_versions.take           took over a new version of the plan
        plan_actions.tick            changed whether an action is done
        plan_actions.reassign        gave an action to somebody else
        plan_calendar.keep           changed when the plan’s meetings are
        calendar_subscriptions.make      made a link to the calendar
        calendar_subscriptions.renew     made a new link to the calendar
        calendar_subscriptions.revoke    closed a link to the calendar
        scoreboard.set_targets       set targets
        scoreboard_typing.save       typed numbers into the scoreboard
        scoreboard_typing.undo       took numbers of the scoreboard back
        scoreboard_typing.bring_back brought numbers of the scoreboard back
        scoreboard_import.keep       brought numbers in from a table
    """,
    "Hand-off": """
        lead_cards.add               added a lead
        lead_cards.change            changed a lead
        lead_cards.accept            accepted a lead
        lead_cards.reject            rejected a lead
        lead_cards.again             passed a lead again
        lead_cards.take_back         took an answer to a lead back
        lead_cards.erase             erased a lead
        lead_cards.erase_past        erased leads past their day
        lead_feedback.answer         answered what sales heard
        lead_feedback.remove         removed what sales heard
        lead_feedback.bring_back     brought back what sales heard
        lead_feedback.make_link      made a link to the form of sales
        lead_feedback.revoke         closed a link to the form of sales
        lead_feedback.forget         erased what sales heard
        feedback_form.send           told what sales heard
        assets.add                   added an asset
        assets.change                changed an asset
        assets.check                 looked an asset over
        assets.use                   noted that an asset was used
        assets.remove                removed an asset
        assets.bring_back            brought an asset back
    """,
    "Hiring": """
        hire.set_up                  set a company up to hire
        openings.begin               began an opening
        openings.duplicate           copied an opening
        openings.remove              removed an opening
        openings.bring_back          brought an opening back
        opening_role.save_words      changed what an opening says
        opening_role.save_skills     changed the skills of an opening
        opening_weights.save         changed the weights of an opening
        opening_weights.go_back      went back to earlier weights
        opening_texts.save           changed a text of an opening
        panel.add                    added somebody to a panel
        panel.save                   changed who asks what
        panel.propose                shared the skills out over the panel
        panel.make_link              made a link for a panelist
        panel.close_links            closed the links of a panelist
        panel.remove                 removed somebody from a panel
        panel.bring_back             brought a panelist back
        kit.minutes                  changed how long an interview takes
        work_sample.save             changed the work sample
        work_sample.remove           removed the work sample
        work_sample.bring_back       brought the work sample back
        candidates.add               added a candidate
        candidates.move              moved a candidate on
        candidates.remove            removed a candidate
        candidates.bring_back        brought a candidate back
        candidate_import.keep        added candidates from a file
        candidate.change             changed a candidate
        candidate.withdraw           noted that a candidate withdrew
        candidate.invite             made a link for a candidate
        candidate.close_link         closed the link of a candidate
        candidate_page.agree         agreed to what candidates are told
        candidate_page.own_view      began their own view
        candidate_page.take_back     took the agreement back
        scorecards.begin             began a scorecard
        scorecards.linked_begin      began a scorecard
        reveal.revise                revised a score after the reveal
        reveal.linked_revise         revised a score after the reveal
        decision.decide              recorded a decision
        decision.join                made a candidate one of the team
        decision.take_back           took a candidate out of the team again
        decision.save_letter         changed a letter
        fairness.save                changed what candidates are asked voluntarily
        look_back.enter              looked back on a hire
        hiring_privacy.erase         erased a candidate
        hiring_privacy.erase_past    erased candidates past their day
    """,
    "Taken out": """
        data.file                    took answers out as a file
        data.wide                    took answers out as a file
        research.file                took answers out for research, without names
        responses.file               took a person’s answers out
        reports.of_person            took out the report of a person
        own_data.as_json             took out everything about a person
        own_data.as_pdf              took out everything about a person
        reports.read                 took out the company’s report
        reports.share                made a link to a report
        reports.revoke               closed a link to a report
        shared_reports.read          read a shared report
        shared_reports.as_file       took out a shared report
        plan_files.actions           took the plan’s actions out
        plan_files.everything        took the plan out
        plan_calendar.file           took the calendar out
        lead_cards.file              took the leads out
        lead_feedback.file           took out what sales heard
        assets.file                  took the assets out
        hiring_reports.of_opening    took out the report of an opening
        hiring_reports.of_candidate  took out the report of a candidate
        hiring_privacy.data          took out what is kept of a candidate
        record.file                  took out a decision’s record
        record.document              took out a decision’s record
        known.file                   took out what is known about them
        voluntary.data               took out what is known about them
        audit.file                   took the audit log out
        audit.whole_file             took the audit log out
        backup.make                  took a backup of everything out
        command.report               wrote a report
        command.export               wrote answers into files
        command.audit-export         wrote the audit log
    """,
    "Advisor itself": """
        program                      kept something by itself
        upgrade                      made the tables or brought them up to date
        command.serve                started Advisor
        command.link                 made a sign-in link
        command.sweep                erased what was past its day
        command.backup               made a backup
        command.restore              put a backup in place of the data file
        command.doctor               looked the data file over
        command.demo                 loaded the example company
    """,
}
