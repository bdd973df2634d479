// 引継ぎ, as it is typed and from a form: `handover`, `handover to <post>`, 「引継ぎ 危機管理課長へ」; `handover show [no.]` only looks.
import { findRole, findSection } from '../../plan/find-in-plan.ts';
import { isWholeName } from '../../plan/match-name.ts';
import { present } from '../../present.ts';
import type { Command } from '../command.ts';
import type { Office } from '../handover.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type Parser, textOf } from './command-line.ts';
import { SHOW_WORDS, TO_WORDS } from './command-words.ts';
import { nearestNames } from './nearest-names.ts';
import { type FormParser, field } from './read-fields.ts';
import type { Setting } from './read-values.ts';

export const handover: Parser = ({ words }, _actor, setting) => {
  const [first, second, ...rest] = words;
  if (first === undefined) return { type: 'hand_over' };
  if (SHOW_WORDS.includes(first.plain)) {
    const left = second === undefined ? [] : [second, ...rest];
    const no = second === undefined ? undefined : numberIn(second.plain);
    const isKnown = second === undefined || (no !== undefined && rest.length === 0);
    return isKnown
      ? { type: 'handover', ...present({ no }) }
      : refuse({ code: 'unknown_option', given: textOf(left), command: 'handover' });
  }
  const said = TO_WORDS.includes(first.plain) && !first.quoted ? words.slice(1) : words;
  if (said.length === 0) return refuse({ code: 'missing_argument', command: 'handover', argument: 'duty' });
  return toOffice(textOf(said).replace(/(?:へ|宛て?)$/u, ''), setting);
};

export const handoverForm: FormParser = (fields, _actor, setting) => {
  const to = field(fields, 'to');
  return to === '' ? { type: 'hand_over' } : toOffice(to, setting);
};

const numberIn = (said: string): number | undefined => {
  const [, no] = /^第?(\d{1,6})[号回]?$/u.exec(said) ?? [];
  return no === undefined ? undefined : Number(no);
};

/** Who takes over is never guessed from a part of a name. */
const toOffice = (given: string, setting: Setting): Command | Refusal => {
  const to = readOffice(given.slice(0, 300), setting);
  return isRefusal(to) ? to : { type: 'hand_over', to };
};

const readOffice = (given: string, { plan }: Setting): Office | Refusal => {
  const role = findRole(plan, given);
  if ('found' in role && isWholeName(given, role.found)) return { role: role.found.id };
  const section = findSection(plan, given);
  if ('found' in section && isWholeName(given, section.found)) return { section: section.found.id };
  return refuse({ code: 'unknown_duty', given, nearest: nearestNames(role, section) });
};
