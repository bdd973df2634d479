// Tasks to many party by party, calls made while a task was on hold, and the check of each notice of the provider.
import type { dutiesJa } from '../ja/duties.ts';

export const dutiesEn: typeof dutiesJa = {
  plan: 'Plan',
  draft: 'A draft excerpt: it is not settled yet',
  draftMark: '[Draft]',
  draftLine: 'The plan is a draft excerpt: it is not settled yet.',
  owner: 'Owning section',
  jointOwners: 'Owning sections (joint)',
  ownersSet: (owners) => `Owned by ${owners}.`,
  ownersUnknown: 'No section is known to own it.',
  ownersOf: { section: 'Section', add: 'Add as an owner', remove: 'Remove as an owner' },
  ownersHint: 'For a crisis of several sections together. Telling the section that was added is left to you.',
  unowned: 'Sees to it while no owner is known',
  register: {
    system: 'System',
    vendor: 'Vendor',
    tags: 'What it holds',
    impact: 'Impact',
    impacts: { large: 'Large', medium: 'Medium', small: 'Small' },
    unset: 'not set',
    notBack: (impact) => `Systems not known to be back (impact: ${impact})`,
    meaning: (text) => `Impact: ${text}`,
    stopped: 'What the stopped systems hold',
    holds: (system, tags) => `${system} (${tags})`,
  },
  instructions: {
    title: 'Instructions received',
    columns: { at: 'Given at', by: 'Given by', to: 'For', text: 'Instruction' },
    byLabel: 'Given by (post)',
    atLabel: 'When it was given (empty: now)',
    hint: 'Keeps an instruction that was received. Passing it on is left to you.',
    button: 'Record the instruction',
  },
  purposes: 'Purposes of the plan',
  leakStillUnknown:
    'Whether information leaked is still unknown in the final report; it is not taken for none. Record it once it is known, such as "/bcp leak none" (after the end, too).',
  backupOf: (platform) => `Backup of ${platform} kept physically apart`,
  backup: { apart: 'yes', together: 'no', unknown: 'not known (to be confirmed)' },
  toldOf: (told, of, left) => (left === '' ? `told ${told}/${of}` : `told ${told}/${of}, left: ${left}`),
  copyTo: (names) => `copy to ${names}`,
  heldCall: (at, evidence) => `told while on hold ${at} ${evidence}`,
  decidedBy: (saidBy) => `decided by ${saidBy}`,
  whichParty: 'Whom you told',
  allAtOnce: 'Everybody who is left (one mail or the like)',
  tickedWhileHeld: (task) => `Told while on hold: ${task}`,
  partlyOf: (task, told, of, left) => `Recorded: ${task} (${told}/${of}). Left: ${left}.`,
  whileHeld: (task) =>
    `${task} is on hold, so this is recorded as told while on hold and does not complete it. Tell them again what holds once it is released, and record that.`,
  heldBefore: (task) =>
    `${task} was on hold at that time, so this is recorded as told while on hold and does not complete it. Tell them what holds now, and record that.`,
  tickHeldHint:
    'This task is on hold. A call that was made is recorded as told while on hold, and does not complete it.',
  whichNotice: 'Which notice',
  noticeOf: (no, name) => `Notice ${no}: ${name}`,
  providerChasedTitle: (contact) => `[Check of a notice] Some are not known to have been told: ${contact}`,
  providerChasedHow: (no) =>
    `Please ask whether the provider told them, and record it on the contacts page or with "/bcp provider told <section> --notice ${no}".`,
};
