// Each refusal in English: one sentence that says what to do.

import type { refusalsJa } from '../ja/refusals.ts';
import type { WardWords } from '../ward-words.ts';

const orNearest = (nearest: string): string => (nearest === '' ? '' : ` Did you mean: ${nearest}?`);

export const refusalsEn = (ward: WardWords): ReturnType<typeof refusalsJa> => ({
  argumentNames: {
    script: 'the script',
    audience: '--to (whom it is for)',
    inject: 'the number of the inject',
    scenario: 'the scenario',
    field: 'the item (occurred, detected, situation, cause, response, estimate)',
    text: 'the text',
    time: 'the time (such as 12:00, 12/5 18:00 or unknown)',
    times: 'the times (such as 10:00 14:00 17:00, every 2h or default)',
    system: 'the system (number or name)',
    state: 'the state (such as stopped)',
    report: "the report's number (such as 3)",
    right: 'the corrected text',
    said_by: 'who said it (--said-by)',
    by: 'how it was heard (--by phone)',
    for: 'the section (--for)',
    person: 'a person (type @ and choose)',
    duty: 'a section or a role',
    link: 'what to unlink (a section, ops, all or council)',
    channel: `the channel (such as "${ward.examples.channel}")`,
    channel_state: 'the state (up, down or unknown)',
    pattern: 'the pattern (a, b or c)',
    recipient: 'who (a department, section, party or channel, or the number of a task)',
    department: 'the department',
    leak: 'whether information leaked (none, yes, specific or unknown)',
    decision: 'the decision (form, mayor, publication, assembly or outage)',
    yes_or_no: '"yes" or "no"',
    decided_by: 'who decided (--said-by mayor)',
    instructed_by: 'the post that gave it (--said-by mayor)',
    add_or_remove: '"add" or "remove"',
    owning_section: 'the section',
    on_or_off: '"on" or "off"',
    notice: 'the kind of notice (broad, specific, report, told or times)',
    step: 'the step (number or name)',
    platform: '"platform" (a system is restored by its section: /bcp answer 13 restored --checked <what>)',
    crew: 'who works on it (posts), or how far the vendor is (--vendor, --contacted, --promised, --arrived)',
    recurring_duty: 'a recurring duty and "done" (such as "duty done inspection")',
    finding: 'the number of a finding (such as "finding close 3 because the manual was changed")',
    body: 'the deliberative body (--body)',
    criterion: 'a criterion (such as "priority by impact")',
    owner: 'an owner (--owner section or post)',
    due: 'a due day (--due 12/28)',
    reason: 'what was changed (because …)',
    stage: 'the stage',
    stage_answer: '"moved", "not_needed" or "no_plan"',
    step_mark: '"begin", "done" or "reopen"',
    item_title: 'the title of the item to add',
    item_text: 'the text of the item to add',
    task: 'the number of the task',
    value: "the option's value",
  },
  fieldNames: { text: 'The text', note: 'The note or reason', name: 'The name' },
  empty_command: 'Type a command. "/bcp help" lists them.',
  unknown_command: (given, nearest) => `There is no command "${given}".${orNearest(nearest)} "/bcp help" lists them.`,
  missing_argument: (argument, usage) => `Give ${argument}. Usage: ${usage}`,
  unknown_option: (given, usage) => `There is no option "${given}". Usage: ${usage}`,
  option_twice: (given, usage) => `The option "${given}" has two values. Give it one. Usage: ${usage}`,
  unknown_scenario: (given, known) => `There is no scenario "${given}". Scenarios that can be declared: ${known}`,
  inactive_scenario: (given) =>
    `Scenario "${given}" is not ready in the plan and cannot be declared. See active in data/plan/scenarios.yaml.`,
  unknown_system: (given, numbers, nearest) =>
    `There is no system "${given}". Give its number (${numbers}) or its name.${orNearest(nearest)}`,
  numbers: (first, last) => `${first} to ${last}`,
  ambiguous_system: (given, candidates) => `Several systems match "${given}". Give the number: ${candidates}`,
  system_not_affected: (system) => `${system} is not part of this incident. Check the system.`,
  system_of_other_section: (system, section) =>
    `${system} is not owned by ${section}. Check the section or the system.`,
  unknown_section: (given, nearest) => `There is no section "${given}". Give its name.${orNearest(nearest)}`,
  already_restored: (systems, no) =>
    `${systems}: restored by its section already; nothing was changed. Use "/bcp answer ${no} stopped --again" if it has stopped again, or "note" to add something.`,
  checked_missing: (system, no) =>
    `Give what was checked of ${system} before it counts as restored. Example: /bcp answer ${no} restored --checked "log-in, printing"`,
  all_restored:
    'Every system is restored, so there is nobody to ask. Use "/bcp answer 13 stopped --again" if one has stopped again.',
  ambiguous_section: (given, candidates) => `Several sections match "${given}". Give the whole name: ${candidates}`,
  section_owns_nothing: (section) => `${section} owns no system in this incident. Check the section.`,
  unknown_role: (given, nearest) =>
    `There is no role or section "${given}". Use an id or name of data/plan/roles.yaml or sections.yaml.${orNearest(nearest)}`,
  not_yours: (given) => `You may not act as “${given}”. Choose an office or section of your own.`,
  drill_only: 'This access sheet is for drills. Use the other one for a real incident.',
  unknown_state: (given, known) => `There is no state "${given}". Choose one of: ${known}`,
  unknown_service_state: (given, known) => `There is no service state "${given}". Choose one of: ${known}`,
  unknown_damage: (given, known) => `There is no extent of damage "${given}". Choose one of: ${known}`,
  unknown_means: (given, known) => `"${given}" is no means of hearing an answer. Choose one of: ${known}`,
  unknown_field: (given, known) => `There is no item "${given}". Choose one of: ${known}`,
  unknown_leak: (given) => `"${given}" cannot be used. Choose none, leaked, specific or checking.`,
  unknown_cause_kind: (given, known) =>
    known === ''
      ? `This plan has no kinds of cause, so "${given}" cannot be recorded as one. Put it into "Cause".`
      : `There is no kind of cause "${given}". Choose one of: ${known}`,
  title_is_field: (given, field) =>
    `"${given}" is recorded as "${field}": use "update". Give what you add another title.`,
  no_such_item: (given, known) =>
    known === ''
      ? `Nothing was added yet, so "${given}" cannot be withdrawn. Check the title.`
      : `Nothing was added under "${given}". Choose one of: ${known}`,
  too_many_items: (most) =>
    `At most ${most} items can be added. First withdraw one that is not needed any more, or change one that is there.`,
  item_too_long: (part, most) => `Too long: ${part}. Use at most ${most} characters.`,
  bad_time: (given) => `"${given}" cannot be read as a time. Examples: 12:00, 12/5 18:00, tomorrow 9:00, unknown`,
  time_unclear: (given, write) =>
    `"${given}" may mean more than one moment. Give the day and the time, such as ${write.map((one) => `"${one.replace('明日', 'tomorrow').replace('今日', 'today')}"`).join(' or ')}.`,
  bad_estimate: (given) =>
    `"${given}" cannot be read as an estimate. Examples: 18:00, 12/5 18:00, today, tomorrow morning, 18:00-20:00, about a week, unknown`,
  bad_times: (given) =>
    `"${given}" cannot be read as reporting times. Examples: 10:00 14:00 17:00, every 2h (10 minutes to 24 hours), default`,
  detected_before_occurred: (detected, occurred) =>
    `The time of detection (${detected}) is before the time of occurrence (${occurred}). Check and give them again.`,
  drill_or_real: (drill, real) =>
    `It is not clear whether this is a drill or real. Nothing was declared yet. Choose one of the two, or type:\nAs a drill: ${drill}\nFor real: ${real}`,
  drillChoices: { drill: 'Declare as a drill', real: 'Declare for real', label: 'Drill or real' },
  changed: {
    opening: 'Somebody else has changed this since it was shown to you. What you sent was not recorded.',
    line: (what, at, by, value) => `${what}: at ${at}, ${by} changed it to "${value}".`,
    closing: 'Check how it stands now, and give yours again if it is still right.',
    between: ', ',
    times: 'Times of the scheduled reports',
    providerTimes: 'Times of the provider’s reports',
    council: 'The council',
    withdrawn: 'withdrawn',
    recipientStates: { told: 'told', relayed: 'passed on', unreached: 'not reached' },
  },
  time_in_past: (at) => `${at} is in the past. Give a time that is still to come.`,
  time_in_future: (at) => `${at} is in the future. Give a time that has passed.`,
  too_long: (field, most) => `${field} is too long. Use at most ${most} characters.`,
  not_allowed: (actor, command, roles) => `${actor} may not ${command}. Ask one of: ${roles}`,
  not_own_section: (actor, section) =>
    `${actor} may not answer for ${section}. Somebody of ${section} answers, or tells the ${ward.sender} by telephone.`,
  proxy_incomplete: (section, missing) =>
    `To answer for ${section ?? 'somebody else'}, also give ${missing}. Example: --for "${section ?? ward.examples.section}" --said-by "subsection chief" --by phone --read-back`,
  no_section_to_answer_for: `It is not clear which section answers. Name it, such as --for "${ward.examples.section}".`,
  no_open_incident: (scenario) => `No incident is open. If one has happened, "/bcp declare ${scenario}" declares it.`,
  which_incident: (open) => `Several incidents are open. Name one with --incident: ${open}`,
  unknown_incident: (given) => `There is no incident "${given}". "/bcp status" shows the ids.`,
  incident_closed: (incident) =>
    `${incident} is closed; its record does not change. Add a correction, or declare a new incident.`,
  already_open: (incident, scenario) =>
    `Scenario "${scenario}" is already declared (${incident}). Add --again to declare it as another incident.`,
  no_previous_answer: (systems) => `"No change" needs an earlier answer. First give the state of: ${systems}`,
  confirmed_by_manager: (section) =>
    `The manager of ${section} confirms, or you name who did. Example: /bcp confirm "${section}" --confirmed-by "the manager"`,
  nothing_to_confirm: (section) =>
    `No answer of ${section} waits for its manager. Give the answer first; one that changes has to be confirmed again.`,
  managers_do_not_confirm:
    'This plan keeps no confirmation by managers, and the answers hold as they are. Use "/bcp note" to write it down.',
  answer_without_manager:
    'This plan keeps no confirmation by managers. The answer is not recorded yet: give it again without --confirmed-by.',
  nobody_silent: 'Every section that was asked has answered. "/bcp ask" asks again.',
  answered_twice: (system) => `${system} is answered twice. Give one answer for it.`,
  state_missing: (system) => `Choose the state of ${system}; a note alone is no answer.`,
  section_not_silent: (section) => `${section} has answered. To ask it again, type "/bcp ask ${section}".`,
  not_settled: (count, systems) =>
    `${count} systems are not confirmed as restored, so the incident cannot be closed: ${systems}. To close it all the same, give a reason: resolve because …`,
  unknown_report: (given, last) =>
    last === 0 ? 'No report has been sent yet.' : `There is no report No. ${given}. Give a number from 1 to ${last}.`,
  nothing_to_approve: 'No report waits for approval. "/bcp status" shows how things stand.',
  unknown_person: (given) => `"${given}" is nobody known. Type @ and choose from the list.`,
  unknown_duty: (given, nearest) =>
    `There is no section or role "${given}". Name one of the plan.${orNearest(nearest)}`,
  bad_day: (given) => `"${given}" is no day. Examples: 12/1, 2026-12-01.`,
  days_reversed: (from, to) => `The last day (${to}) is before the first (${from}). Check both.`,
  unknown_link_target: (given) => `"${given}" cannot be linked. Use "section <name>", "ops", "all" or "council".`,
  unknown_owner: (given, nearest) =>
    `"${given}" is no section or post of the plan.${nearest === '' ? '' : ` Nearest: ${nearest}.`} Name a section or post of the plan, please.`,
  due_is_past: (due) => `${due} is past. Give a day from today on.`,
  unknown_finding: (no, open) =>
    `There is no finding no. ${no}; see "/bcp finding".${open === '' ? ' No finding is open.' : ` Open: ${open}.`}`,
  finding_closed: (no, at) => `Finding no. ${no} was closed ${at}. Add a new one if there is more to do, please.`,
  unknown_recurring_duty: (given, known) =>
    known === ''
      ? `There is no recurring duty "${given}": the plan (duties.yaml) has none.`
      : `There is no recurring duty "${given}". Give the id or the whole name of one of these: ${known}`,
  whose_roster: `It is not clear whose roster is meant. Name the section, such as "roster ${ward.examples.section}".`,
  not_own_matter: (actor, section) =>
    `${actor} cannot record this for ${section}. Ask ${section} to record it, or tell ${ward.sender}.`,
  nowhere_to_link:
    'Type it in the Slack or Teams channel that is to be linked. On this page, name it: "link <section> slack:<channel id>".',
  not_linked: (target) => `${target} is not linked. See "/bcp link".`,
  not_in_list: (given) => `${given} is not on the list. See "/bcp people".`,
  unknown_place: (given) => `"${given}" cannot be linked: that means is not in use. Check the settings.`,
  not_registered: (roles) =>
    `You are not on the list of people, so you may only look. Ask one of these to add you with "/bcp people add": ${roles}`,
  duty_above_own: (actor, duty, roles) => `${actor} cannot add, change or remove "${duty}". Ask one of these: ${roles}`,
  unknown_channel: (given, nearest) => `There is no official channel "${given}".${orNearest(nearest)}`,
  unknown_channel_state: (given) => `There is no channel state "${given}". Choose up, down or unknown.`,
  unknown_pattern: (given, known) => `There is no pattern "${given}". Choose one of: ${known}`,
  unknown_recipient: (given, nearest) =>
    `"${given}" is nobody who is told. Name a department, section, party or channel, or give the number of a task.${orNearest(nearest)}`,
  unknown_contact_means: (given) =>
    `"${given}" is no means of contact. Choose phone, mail, fax, paper, in-person, memo or posted.`,
  unknown_decision: (given, known) => `There is no decision "${given}". Choose one of: ${known}`,
  unknown_task: (given, last) =>
    last === 0
      ? `There is no task "${given}". "/bcp contacts" shows the numbers.`
      : `There is no task ${given}. Give a number from 1 to ${last}; "/bcp contacts" shows them.`,
  which_task: (party, tasks) => `There are several tasks for ${party}. Give the number: ${tasks}`,
  no_task_for_party: (party) => `No task is open for ${party}. See "/bcp contacts". Use "note" to keep a record only.`,
  task_for_many: (task, count, left) =>
    `Task ${task} is recorded for each by itself. Name whom you told after the number, such as "/bcp told ${task} <name> --to … --by phone"; for one mail to all of them, "told ${task} all --by mail". ${count} left: ${left}`,
  all_one_by_one: (task, count, left) =>
    `Nobody calls everybody of task ${task} at once. Name each whom you told: "all" is only for mail, fax, paper or a posting that reaches them all. ${count} left: ${left}`,
  task_not_for: (task, recipient, left) => `Task ${task} is not for ${recipient}. Name one of: ${left}`,
  which_notice: (numbers) =>
    `Several notices of the provider are being checked. Give the number, such as --notice ${numbers.split(/\D/u)[0]}. Open: ${numbers}`,
  unknown_notice: (given, last) => `There is no notice ${given} of the provider. Give a number from 1 to ${last}.`,
  task_settled: (task, dropped) =>
    dropped
      ? `Task ${task} is not needed any more. Use "note" to keep a record only.`
      : `Task ${task} is done. Use "note" to add something to it.`,
  task_held_leak_unknown: (task) =>
    `Task ${task} is on hold because it is unknown whether information leaked. First record it, such as "/bcp leak none". If they were told already, add --held to keep that.`,
  task_held_after: (task, before) =>
    `Task ${task} has to wait until "${before}" is recorded. If they were told already, add --held to keep that.`,
  task_is_decision: (task, decision) =>
    `Task ${task} is a decision. Record it such as "/bcp decide ${decision} yes --said-by …".`,
  wrong_office: (task, offices) => `Ask one of those who may complete task ${task} by the plan: ${offices}`,
  evidence_incomplete: (missing) =>
    `Also give ${missing}. Example: /bcp told "${ward.examples.called}" --to "general affairs subsection" --by phone --read-back`,
  evidence: { to: 'whom you told (--to)', means: 'the means (--by phone)' },
  not_a_recipient: (recipient) => `${recipient} is not among those who are told now. See "/bcp contacts".`,
  unreached_by_task: (recipient) =>
    `${recipient} is told by tasks, which stay open until somebody is reached. Add a note to say that nobody answered.`,
  not_told_yet: (recipient) => `${recipient} is not recorded as told yet. First record it with "/bcp told".`,
  task_said_before: (task, at, openedAt) =>
    `${at} is before task ${task} had to be done (${openedAt}). Check the time; use "note" for what was said before it.`,
  not_their_decision: (decision, decider) =>
    `"${decision}" is decided by the ${decider}. Name the ${decider} (or who acts for them, with that title) in --said-by.`,
  said_before: (at, contact, openedAt) =>
    `${at} is before ${contact} (${openedAt}). Check the time; use "note" for what was said before it.`,
  not_sent_by_mail: (task) =>
    `Task ${task} cannot be sent by mail from here. Tell them by telephone or otherwise, and record it with "/bcp told".`,
  drill_outside: 'In a drill nothing is sent to the outside. Act as if it was told, and record it with "/bcp told".',
  no_council:
    'The plan has no body that takes the place of the deliberative body while it meets. Use "/bcp note" to keep it in the log.',
  clock_known_wrong:
    'The clock of the server disagrees with when the program was made, or with the time that a platform says. It cannot be confirmed. Check the clock (time synchronisation).',
  clock_doubted:
    'The clock of the server is probably wrong, so no report can be sent. Check the clock (time synchronisation) and do it again. If it is urgent, tell people by phone.',
  provider_not_heard: 'No notice from the provider is recorded yet. Record it with "/bcp provider broad …".',
  key_reused: 'The same key was used for something else. Send it again with a new key.',
});
