// 復旧済（動作確認済） is its section's last word of a system (個別4(7)): nobody says it again by mistake, and whoever says it
// once the platform is back says what was checked.

import { planIndex } from '../../plan/find-in-plan.ts';
import type { SystemId } from '../../plan/plan.ts';
import { isSameAnswer } from '../changed-meanwhile.ts';
import type { Seen } from '../command.ts';
import type { Answer, Incident } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { AnswerCommand, AnswerGiven } from './confirmation-command.ts';

/** Those of the answers that are still to be given. */
export const stillToAnswer = (
  incident: Incident,
  command: AnswerCommand & Seen,
  answers: readonly AnswerGiven[],
): readonly AnswerGiven[] | Refusal => {
  const how = command.type !== 'answer' ? 'all' : command.again === true ? 'again' : howSeen(command);
  const repeated = answers.filter((answer) => isRepeated(restoredAnswer(incident, answer.system), answer, how));
  const isAllOfThem = repeated.length > 0 && repeated.length === answers.length;
  if (how === 'typed' ? repeated.length > 0 : how === 'all' && isAllOfThem) {
    return refuse({ code: 'already_restored', systems: repeated.map(({ system }) => system) });
  }
  const left = answers.filter((answer) => !repeated.includes(answer));
  const unchecked = left.find((answer) => isUnchecked(incident, answer));
  return unchecked === undefined ? left : refuse({ code: 'checked_missing', system: unchecked.system });
};

/** A form shows how it stands: whoever chooses something else there knows it. */
type How = 'typed' | 'form' | 'all' | 'again';
const howSeen = ({ seen }: Seen): How => (seen === undefined ? 'typed' : 'form');

/** Confirmed as restored: with what was checked, or once the platform is back. Before that a system may come and go. */
const restoredAnswer = ({ plan, sections, recovery }: Incident, system: SystemId): Answer | undefined => {
  const section = planIndex(plan).systemById.get(system)?.section ?? '';
  const answer = sections.get(section)?.answers.get(system);
  if (answer?.state !== 'restored') return undefined;
  return answer.checked !== undefined || recovery.platform?.state === 'restored' ? answer : undefined;
};

const isRepeated = (stands: Answer | undefined, answer: AnswerGiven, how: How): boolean => {
  if (stands === undefined || how === 'again') return false;
  // What nobody touched is no answer.
  if (how === 'form') return isSameAnswer(stands, answer);
  // What was checked may be added.
  return !(answer.state === 'restored' && stands.checked === undefined && answer.checked !== undefined);
};

const isUnchecked = ({ recovery }: Incident, { state, checked, note }: AnswerGiven): boolean =>
  recovery.platform?.state === 'restored' && state === 'restored' && checked === undefined && note === undefined;
