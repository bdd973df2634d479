// ヘルプ: what this person can do now, in this situation.
import { isConfirmedByManagers } from '../../incident/confirmation/confirm.ts';
import type { Permission } from '../../plan/plan.ts';
import type { Card } from '../card.ts';
import { planNotes } from '../telling/plan-facts.ts';
import type { Vocabulary } from '../vocabulary.ts';

type Usage = keyof Vocabulary['texts']['help']['usages'];

/** Shown to everybody, whatever their role. */
const OPEN_TO_ALL: readonly Usage[] = ['status', 'log', 'contacts', 'readiness', 'help'];
const NEEDS_INCIDENT: readonly Usage[] = [
  'update',
  'item',
  'times',
  'answer',
  'confirm',
  'ask',
  'remind',
  'report',
  'correct',
  'approve',
  'resolve',
  'note',
  'instruction',
  'owners',
  'stage',
  'handover',
  'clock_ok',
  'leak',
  'council',
  'provider',
  'step',
  'crew',
  'restored',
];

/** Where one right covers several, or several rights cover one; any of them is enough. */
const RIGHTS_OF: Partial<Record<Usage, readonly Permission[]>> = {
  answer: ['answer', 'answer_for_others'],
  confirm: ['answer', 'answer_for_others'],
  instruction: ['note'],
  item: ['update'],
  stage: ['answer', 'answer_for_others'],
  handover: ['note'],
  drill: ['declare'],
  clock_ok: ['update'],
  unlink: ['link'],
  channel: ['channels'],
  pattern: ['channels'],
  told: ['contact'],
  relayed: ['contact'],
  unreached: ['contact'],
  send: ['contact'],
  provider: ['contact'],
  leak: ['update'],
  decided: ['decide'],
  council: ['decide'],
  owners: ['decide'],
  step: ['update'],
  crew: ['answer', 'answer_for_others'],
  restored: ['update'],
  roster: ['answer', 'people'],
  duty: ['note'],
  offsite: ['decide'],
  finding: ['note'],
};

const isCovered = (usage: Usage, may: readonly Permission[]): boolean =>
  may.some((right) => (RIGHTS_OF[usage] ?? ([usage] as readonly string[])).includes(right));

/** Nothing is offered that the plan has not: no council to hold, no pattern to apply. */
const isInThePlan = (usage: Usage, { plan }: Vocabulary): boolean => {
  if (usage === 'council') return plan.organization.deliberativeBody?.whileHeld !== undefined;
  if (usage === 'confirm') return isConfirmedByManagers(plan);
  if (usage === 'step') return plan.steps.length > 0;
  return usage !== 'pattern' || plan.patterns.length > 0;
};

export const helpCard = (
  who: { readonly label: string; readonly may: readonly Permission[] },
  incidentIsOpen: boolean,
  words: Vocabulary,
): Card => {
  const { help } = words.texts;
  const mayDo = (Object.keys(help.usages) as Usage[]).filter(
    (usage) =>
      isInThePlan(usage, words) &&
      (OPEN_TO_ALL.includes(usage) ||
        (isCovered(usage, who.may) && (incidentIsOpen || !NEEDS_INCIDENT.includes(usage)))),
  );
  const eta = mayDo.includes('update') ? [{ label: help.eta, value: help.does.eta }] : [];
  return {
    title: help.title(who.label),
    tone: 'calm',
    blocks: [
      ...(incidentIsOpen ? [] : [{ type: 'text', text: help.noOpenIncident, style: 'note' } as const]),
      {
        type: 'fields',
        fields: mayDo.flatMap((usage) => [
          { label: help.usages[usage], value: help.does[usage] },
          ...(usage === 'update' ? eta : []),
        ]),
      },
      ...planNotes(words.plan, words).map((text) => ({ type: 'text', text, style: 'note' }) as const),
      ...(who.may.length === 0 ? [{ type: 'text', text: help.onlyLooking, style: 'note' } as const] : []),
    ],
  };
};
