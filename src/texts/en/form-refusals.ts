// What was asked by a form, refused in English in the words of its fields and buttons.
import type { formRefusalsJa } from '../ja/form-refusals.ts';
import type { refusalsJa } from '../ja/refusals.ts';

export const formRefusalsEn: Pick<ReturnType<typeof refusalsJa>, keyof typeof formRefusalsJa> = {
  argumentNames: {
    script: 'the script',
    inject: 'the number of the inject',
    audience: 'whom it is for',
    scenario: '"Scenario"',
    field: 'The field to change',
    text: '"Text"',
    time: '"Time"',
    times: '"Times" (such as 10:00 14:00 17:00, every 2h)',
    system: '"Systems"',
    state: '"State" of the systems to answer for',
    report: '"Report"',
    right: '"Right"',
    said_by: '"Answered by"',
    by: '"Heard by means of"',
    for: 'The section to answer for',
    person: 'The person',
    duty: 'The section or role',
    link: 'What to link',
    channel: 'The channel',
    channel_state: "The state's button",
    pattern: "The pattern's button",
    recipient: 'Who was told',
    department: 'The department',
    leak: 'The button for information leaked',
    decision: 'The decision',
    yes_or_no: 'The button for yes or no',
    decided_by: '"Decided by"',
    instructed_by: '"Given by (post)"',
    add_or_remove: 'The button "Add as an owner" or "Remove as an owner"',
    owning_section: '"Section"',
    on_or_off: 'The button for held or ended',
    notice: '"Kind of news"',
    task: 'The task',
    step: 'the step',
    platform: 'the platform',
    crew: 'who works on it, or how far the vendor is',
    recurring_duty: 'the recurring duty',
    finding: 'the number of the finding',
    body: 'the deliberative body',
    criterion: 'a criterion',
    owner: 'the owner',
    due: 'the due day',
    reason: 'what was changed',
    stage: 'the stage',
    stage_answer: 'how you go on',
    step_mark: 'how the step stands',
    item_title: '"Further information: title"',
    item_text: '"Further information: text"',
    value: 'A field',
  },
  title_is_field: (given, field) =>
    `"${given}" has a field of its own: fill in "${field}". Give what you add another title.`,
  missing_argument: (argument, _usage) => `${argument} is empty. Fill it in or choose it, and send again.`,
  proxy_incomplete: (section, missing) =>
    `To answer for ${section ?? 'somebody else'}, this is needed too: ${missing}.`,
  no_section_to_answer_for: 'It is not clear for which section this is. Open the answer page of the section.',
  no_open_incident: (_scenario) => 'No incident is open. When one begins, use "Declare an incident".',
  which_incident: (open) => `Several incidents are open. Choose one in the list of incidents: ${open}`,
  unknown_incident: (given) => `There is no incident "${given}". Choose one in the list of incidents.`,
  incident_closed: (incident) =>
    `${incident} is closed and its record does not change. Use "Correct a report" if needed, or declare a new incident.`,
  already_open: (incident, _scenario, name) =>
    `Scenario "${name}" is declared already (${incident}). To declare another incident, tick the box for it.`,
  checked_missing: (system) =>
    `Enter what of ${system} was checked under "What was checked" before it counts as restored.`,
  no_previous_answer: (systems) => `There is no earlier answer to leave unchanged. Choose the state first: ${systems}`,
  confirmed_by_manager: (section) =>
    `Unless you are the manager of ${section}, fill in "Confirmed by (post of the manager)".`,
  nobody_silent: 'Every section has answered. To ask again, press "Ask again".',
  section_not_silent: (section) => `${section} has answered. To ask again, press "Ask again".`,
  not_settled: (count, systems) =>
    `${count} systems are not confirmed as restored: ${systems}. To close all the same, fill in "Reason".`,
  nothing_to_approve: 'No report waits for approval. See the status page.',
  unknown_task: (given, _last) => `There is no task ${given}. See the open tasks.`,
  which_task: (party, tasks) => `Several tasks are for ${party}. Record it at the open task: ${tasks}`,
  no_task_for_party: (party) => `No task for ${party} is open. To keep a remark only, use "Add to the chronology".`,
  task_settled: (task, dropped) =>
    dropped
      ? `Task ${task} is not needed. To keep a remark only, use "Add to the chronology".`
      : `Task ${task} is done. To add to it, use "Add to the chronology".`,
  task_held_leak_unknown: (task) =>
    `Task ${task} is on hold while it is not known whether information leaked. Record that first, under "Information leak".`,
  task_is_decision: (task, decision) => `Task ${task} is a decision. Use "Record the decision" (${decision}).`,
  evidence_incomplete: (missing) => `Fill in ${missing}.`,
  evidence: { to: '"To"', means: '"Means"' },
  not_a_recipient: (recipient) => `${recipient} is not among those to be told now. See the contact status.`,
  not_told_yet: (recipient) => `${recipient} is not recorded as told. Press "Record as told" first.`,
  task_said_before: (task, at, openedAt) =>
    `"Time" (${at}) is before task ${task} was needed (${openedAt}). Check the time; for what was said earlier use "Add to the chronology".`,
  not_their_decision: (decision, decider) =>
    `${decision} is decided by ${decider}. Fill in "Decided by" with ${decider}, or the deputy.`,
  said_before: (at, contact, openedAt) =>
    `"Time" (${at}) is before ${contact} (${openedAt}). Check the time; for what was said earlier use "Add to the chronology".`,
  not_sent_by_mail: (task) =>
    `Task ${task} cannot be sent by mail from here. Tell them by telephone or otherwise, and use "Record".`,
  drill_outside: 'A drill sends nothing outside. Act as if it were told, and use "Record".',
  provider_not_heard: 'Nothing from the provider is recorded yet. Use "Record the news" first.',
};
