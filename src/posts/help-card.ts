// ヘルプ: what this person can do now, in this situation.
import type { Permission } from '../plan/plan.ts';
import type { Card } from './card.ts';
import type { Vocabulary } from './vocabulary.ts';

type Usage = keyof Vocabulary['texts']['help']['usages'];

/** Shown to everybody, whatever their role. */
const OPEN_TO_ALL: readonly Usage[] = ['status', 'log', 'help'];
const NEEDS_INCIDENT: readonly Usage[] = [
  'update',
  'times',
  'answer',
  'ask',
  'remind',
  'report',
  'correct',
  'approve',
  'resolve',
  'note',
];

/** One right covers both. */
const RIGHT_OF: Partial<Record<Usage, Permission>> = { unlink: 'link' };

export const helpCard = (
  who: { readonly label: string; readonly may: readonly Permission[] },
  incidentIsOpen: boolean,
  words: Vocabulary,
): Card => {
  const { help } = words.texts;
  const mayDo = (Object.keys(help.usages) as Usage[]).filter(
    (usage) =>
      OPEN_TO_ALL.includes(usage) ||
      ((who.may as readonly string[]).includes(RIGHT_OF[usage] ?? usage) &&
        (incidentIsOpen || !NEEDS_INCIDENT.includes(usage))),
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
      ...(who.may.length === 0 ? [{ type: 'text', text: help.onlyLooking, style: 'note' } as const] : []),
    ],
  };
};
