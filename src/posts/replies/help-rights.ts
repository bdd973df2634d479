// Which right each command of the help needs; undefined: everybody may.
import type { Permission } from '../../plan/plan.ts';
import type { Vocabulary } from '../vocabulary.ts';

export type Usage = keyof Vocabulary['texts']['help']['usages'];

export const RIGHT_FOR: Readonly<Record<Usage, Permission | undefined>> = {
  declare: 'declare',
  status: undefined,
  update: 'update',
  item: 'update',
  times: 'times',
  answer: 'answer',
  confirm: 'answer',
  ask: 'ask',
  remind: 'remind',
  report: 'report',
  correct: 'correct',
  approve: 'approve',
  resolve: 'resolve',
  log: undefined,
  note: 'note',
  instruction: 'note',
  owners: 'decide',
  handover: 'note',
  clock_ok: 'update',
  contacts: undefined,
  channel: 'channels',
  pattern: 'channels',
  told: 'contact',
  relayed: 'contact',
  unreached: 'contact',
  send: 'contact',
  leak: 'update',
  decided: 'decide',
  council: 'decide',
  provider: 'contact',
  step: 'update',
  restored: 'update',
  link: 'link',
  unlink: 'link',
  people: 'people',
  help: undefined,
};
