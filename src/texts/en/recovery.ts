// The steps of the recovery in English.

import type { recoveryJa } from '../ja/recovery.ts';
import type { WardWords } from '../ward-words.ts';

export const recoveryEn = (_ward: WardWords): ReturnType<typeof recoveryJa> => ({
  title: 'Steps of the recovery',
  drawn: (where) => `The recovery as a picture, from the office LAN: ${where}`,
  cardTitle: (incident, done, of) => `Steps of the recovery ${done}/${of} ${incident}`,
  hint: 'What the log knows is set by itself; what people decide is recorded with "step". The order is a guide: steps overlap, and open again.',
  columns: { step: 'Step', state: 'State', since: 'Since', note: 'Shown by, or waiting for' },
  platformButtons: {
    reported: {
      label: 'Repair finished (not checked)',
      command: '/bcp restored platform --reported',
      confirm: 'Record that the provider has finished its repair (not checked)?',
    },
    restored: {
      label: 'Platform restored',
      command: '/bcp restored platform',
      confirm: 'Record that the platform is restored, and ask the sections whether their systems are?',
    },
  },
  board: {
    done: (done, of) => `${done}/${of} done`,
    open: (done, of, step, waits) => `${done}/${of} done / next: ${step} (waiting for ${waits})`,
  },
  button: (no, mark) => `Step ${no}: ${mark}`,
  command: (no, mark) => `/bcp step ${no} ${mark}`,
  states: { not_begun: 'not begun', under_way: 'under way', done: 'done', reopened: 'opened again' },
  marks: { begin: 'begun', done: 'done', reopen: 'opened again' },
  step: (no, name) => `${no} ${name}`,
  numbers: (numbers) => `log ${numbers}`,
  waits: {
    people: 'the word of whoever does it',
    provider: "the provider's word",
    answers: (sections) => `the answers of ${sections}`,
    crew: 'who works on it',
    stopped_systems: 'what is known to be stopped',
    alternatives: (systems) => `an alternative (or why not) for ${systems}`,
    order: "the body's order of restoration",
    platform: 'the platform to be restored',
    restoration: (systems) => `${systems} to be restored and checked`,
  },
  page: {
    title: 'Recovery',
    question: 'How far the recovery is, and what it waits for.',
    since: (at) => `since ${at}`,
    waits: (what) => `Waiting for ${what}`,
    by: (who, because) => (because === undefined ? `Said by ${who}` : `Said by ${who} (${because})`),
    evidence: 'Shown by',
    entry: (seq) => `log ${seq}`,
    record: 'Record',
    because: 'Why',
    becauseHint: 'Needed where the log says otherwise.',
    notRestored: 'Not recorded as restored yet.',
    restoreHint: 'Recording it asks the sections whether their systems are back.',
    saidBy: 'Who said so (post)',
    at: 'When',
    reported: 'Record: repair finished (not checked)',
    restored: 'Record: platform restored',
    withdraw: 'Withdraw the record',
    crewHint: 'Fill in only what has changed.',
    who: 'Who works on it',
    whoHint: 'Posts and how many. Example: chief, two of staff',
    vendor: 'Vendor',
    contacted: 'Called at',
    promised: 'Promised for',
    arrived: 'Arrived at',
    systems: 'Systems coming back',
    systemsCount: (back, of) => `${back}/${of} restored`,
    noSystems: 'No system is known to be out of order.',
    unanswered: (count) => `${count} systems are unanswered; the crisis room lists them.`,
  },
  notAsked: {
    title: (count) => `Systems that are not asked about now (${count})`,
    hint: 'Those answered as running or restored. Answer only for what has changed, such as one that has stopped again.',
  },
  fields: {
    since: { label: 'By other means since', hint: 'Empty: since this answer. Example: 10:30' },
    byHand: { label: 'What is done by hand', hint: 'Example: forms on paper, typed in later' },
    checked: { label: 'What was checked', hint: 'For "restored". Example: log-in, a search, printing' },
    dataUntil: { label: 'Data up to', hint: 'Example: 12/4 10:56' },
    toEnter: { label: 'Still to be typed in', hint: 'What was done by hand meanwhile. Example: 32 receipts' },
  },
  answer: {
    checked: (what) => `checked: ${what}`,
    dataUntil: (at) => `data until ${at}`,
    toEnter: (what) => `to be entered: ${what}`,
    alternativeSince: (at) => `by other means since ${at}`,
    byHand: (what) => `by hand: ${what}`,
  },
  line: {
    crew: (section, system, crew) => `Who works on ${system} (${section}): ${crew}`,
    platformReported: (by, at) => `Platform: repair finished, not checked${by}${at}`,
    platformRestored: (by, at) => `Platform restored${by}${at}`,
    platformWithdrawn: (because) => `Withdrawn: platform restored${because === undefined ? '' : ` (${because})`}`,
    saidBy: (who) => ` said by ${who}`,
    saidAt: (at) => ` at ${at}`,
    restoreAsked: (sections, systems, deadline) =>
      `Asked whether they are back (${sections}, ${systems} systems, by ${deadline})`,
    marked: (step, mark, because) => `Step ${step}: ${mark}${because === undefined ? '' : ` (${because})`}`,
    noted: (steps) => `Steps: ${steps}`,
    one: (step, state, evidence) => `${step}: ${state}${evidence === '' ? '' : ` (${evidence})`}`,
  },
  crew: {
    label: 'Who works on it',
    who: (who) => `by ${who}`,
    vendor: (name) => `vendor: ${name}`,
    contacted: (at) => `called ${at}`,
    promised: (at) => `promised for ${at}`,
    arrived: (at) => `arrived ${at}`,
  },
  stagesReached: 'How long the outage lasted, by stage',
  stage: (name, at) => `${name} (reached ${at})`,
  platform: {
    label: 'Platform',
    states: { reported: 'repair finished, by the provider alone (not checked)', restored: 'restored' },
    is: (state, at, by) => `${state} (${at}, ${by})`,
  },
  round: {
    title: (section, of, deadline) => `[Are they back?] ${section}: ${of} systems (by ${deadline})`,
    body: (subject, deadline) =>
      `${subject}: the platform is back. Check these systems and answer by ${deadline}. Answer "restored (checked)" for those that work, and say what was checked.`,
    answeredTitle: (section, answered, of) => `[Are they back?] ${section}: ${answered}/${of} systems answered`,
    overdueTitle: (section, of, deadline) =>
      `[Are they back?] ${section}: ${of} systems (answer was due at ${deadline})`,
    overdue: (subject, deadline) =>
      `${subject}: we asked whether these systems are back; the answer was due at ${deadline}. Please check them and answer at once: "restored (checked)" for those that work, with what was checked.`,
    reminder: {
      title: (section, deadline) => `[Reminder] ${section}: are they back? Answer due ${deadline}`,
      before: (deadline, left) =>
        `We do not know yet whether your systems are back. Please check them and answer by ${deadline} (${left} left).`,
      after: (deadline) =>
        `We do not know yet whether your systems are back, and the answer was due at ${deadline}. Please check them and answer at once.`,
    },
    escalation: {
      body: (section, systems, deadline) =>
        `${section} did not say by ${deadline} whether "${systems}" is back. Please check at once.`,
      exampleCommand: (no, section) =>
        `/bcp answer ${no} restored --checked lookup --for "${section}" --said-by "subsection chief" --by phone --read-back`,
    },
  },
  stages: {
    title: 'Stages of the outage',
    answers: { moved: 'Moved to work by hand', not_needed: 'Not needed', no_plan: 'No plan for it' },
    line: (section, stage, answer, note) =>
      `${section} at the stage “${stage}”: ${answer}${note === '' ? '' : ` Note: ${note}`}`,
    reminded: (stage, sections) => `Reminded of the stage “${stage}”: ${sections}`,
    reply: (stage, answer) => `Recorded for the stage “${stage}”: ${answer}.`,
    ask: 'Please answer whether you have moved to the work by hand that your own plan has for this stage.',
    remindTitle: (stage) => `[Reminder] Please answer for the stage “${stage}”.`,
    note: 'Note',
    answer: 'How work goes on',
    answered: (answer, at) => `Answered: ${answer} (${at})`,
    button: 'Send the answer',
    now: (stage, sections) => `Telephone ${sections} sections that have not answered for the stage “${stage}”`,
    unknown: (given, nearest, known) =>
      `There is no stage “${given}”. ${nearest === '' ? '' : `Did you mean: ${nearest}? `}Choose one of: ${known}`,
    notReached: (stage, at) =>
      `The stage “${stage}” has not come yet (it comes at ${at}). Send the answer when you are asked.`,
    notAsked: (section, stage) =>
      `${section} was not asked at the stage “${stage}”. If a system of theirs is stopped, give that with “answer” first: Use /bcp answer.`,
  },
  reply: {
    crew: (system, crew) => `Recorded who works on ${system} (${crew}).`,
    platformReported:
      'Recorded that the provider has finished its repair (not checked). Say "restored platform" once it is known to be back.',
    platformRestored: 'Recorded that the platform is restored.',
    platformWithdrawn: 'Withdrew the record that the platform is restored.',
    restoreAsked: (sections, systems, deadline) =>
      `Asked ${sections} sections whether ${systems} systems are back (by ${deadline}).`,
    marked: (step, mark) => `Recorded step "${step}" as ${mark}.`,
    noted: (step, state) => `Step "${step}" is now ${state}.`,
  },
  refusal: {
    unknown_step: (given, nearest, known) =>
      `There is no step "${given}". ${nearest === '' ? '' : `Did you mean ${nearest}? `}Choose one of: ${known}`,
    ambiguous_step: (given, candidates) => `"${given}" may be several steps. Give the number: ${candidates}`,
    no_steps: 'This plan has no steps of recovery. Use "note" to keep a record only.',
    stands: {
      begin: (step, state) => `Step "${step}" is ${state} already; nothing was changed. Use "reopen" to do it again.`,
      done: (step, state) => `Step "${step}" is ${state} already; nothing was changed. Use "reopen" to do it again.`,
      reopen: (step, state) => `Step "${step}" is ${state}, so it cannot be opened again. Use "begin" to start it.`,
    },
    crew_not_needed: (system, state) =>
      `${system} is ${state}, so nobody works on it. Check the number of the system, or answer first that it has stopped again.`,
    arrived_before_contacted: (arrived, contacted) =>
      `The vendor would have arrived (${arrived}) before it was called (${contacted}). Check the times.`,
    platform_stands: {
      reported: (at) =>
        `The provider's word is recorded already (${at}); nothing was changed. Use "/bcp restored platform" once it is known to be back.`,
      restored: (at) =>
        `The platform is recorded as restored already (${at}); nothing was changed. Use "/bcp restored platform --withdraw because …" if that is wrong or it is down again.`,
    },
    restored_before: (at, declared) =>
      `${at} is before the declaration (${declared}). Check when the platform was restored.`,
    platform_not_restored: 'The platform is not recorded as restored yet. Use "/bcp restored platform" once it is.',
    step_waits: (step, waits, no) =>
      `By the log, step "${step}" still waits for ${waits}. Give a reason if it is done nevertheless. Example: /bcp step ${no} done because confirmed by telephone`,
  },
});
