// The reply to what cannot be done: what is wrong, what to do next, and on a chat whom to ask.

import type { Actor } from '../../directory/actor.ts';
import { type Person, samePerson } from '../../directory/directory.ts';
import { type RefusalReason, refuse } from '../../incident/refusal.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Intent, Reply, ReplyChoice } from '../../ports/desk.ts';
import type { Speaker } from '../../ports/speaker.ts';
import type { IncidentHead } from '../../ports/store.ts';
import { drillChoices } from '../../posts/replies/drill-choices.ts';
import { refusalText } from '../../posts/replies/refusal-text.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import type { Instant } from '../../time.ts';
import { type Known, whoMayAdd, whoStandsFor } from './identify.ts';

type RefusedReply = Extract<Reply, { ok: false }>;

export const refusal = (reason: RefusalReason, now: Instant, words: Vocabulary, head?: IncidentHead): RefusedReply => ({
  ok: false,
  code: reason.code,
  text: words.drill(refusalText(reason, now, words), head?.drill ?? false),
  ...(head === undefined ? {} : { incident: head.id }),
  ...(reason.code === 'drill_or_real' ? { choices: choicesOf(reason, words) } : {}),
  ...aboutOf(reason),
});

const aboutOf = (reason: RefusalReason): Pick<RefusedReply, 'about'> => {
  switch (reason.code) {
    case 'missing_argument':
      return { about: { missing: [reason.argument] } };
    case 'proxy_incomplete':
    case 'evidence_incomplete':
      return { about: { missing: reason.missing } };
    case 'state_missing':
    case 'checked_missing':
      return { about: { system: reason.system } };
    case 'not_their_decision':
      return { about: { missing: ['decided_by'] } };
    case 'too_long':
      return { about: { longerThan: reason.most } };
    default:
      return 'given' in reason && reason.given !== '' ? { about: { given: reason.given } } : {};
  }
};

const choicesOf = (
  reason: Extract<RefusalReason, { code: 'drill_or_real' }>,
  words: Vocabulary,
): readonly ReplyChoice[] => {
  const { drill, real } = words.texts.refusals.drillChoices;
  const [asDrill, forReal] = drillChoices(reason);
  return [
    { label: drill, command: asDrill, drill: 'sure' },
    { label: real, command: forReal, drill: 'real' },
  ];
};

/** On a chat, whoever may not is told whom to ask. */
export const forbiddenReply = (
  reason: RefusalReason,
  { by }: Intent,
  actors: readonly Actor[],
  plan: Plan,
  known: Known,
  words: Vocabulary,
  head?: IncidentHead,
): Reply => {
  if (by.as !== undefined) return refusal(reason, known.now, words, head);
  const isUnknown = actors.every(({ role, section }) => (role ?? section) === undefined);
  const adders = plan.roles.filter(({ may }) => may.includes('people')).map(({ id }) => id);
  const said = isUnknown ? refuse({ code: 'not_registered', roles: adders }) : reason;
  return { ...refusal(said, known.now, words, head), ask: askedFor(said, by, plan, known) };
};

/** Those on the list who may do it, or else whoever may put somebody there; never the one who was refused. */
const askedFor = (reason: RefusalReason, by: Speaker, plan: Plan, known: Known): readonly Person[] => {
  // Nothing but words is missing.
  if (reason.code === 'proxy_incomplete') return [];
  const who = whoMayInstead(reason, by.platform, plan, known).filter((one) => !samePerson(one, by));
  return who.length > 0 ? who : whoMayAdd(by.platform, plan, known).filter((one) => !samePerson(one, by));
};

const whoMayInstead = (reason: RefusalReason, platform: string, plan: Plan, known: Known): readonly Person[] => {
  const holding = (roles: readonly string[]): readonly Person[] =>
    whoStandsFor(platform, known, (duty) => duty.as === 'role' && roles.includes(duty.role));
  switch (reason.code) {
    case 'not_allowed':
      return holding(reason.roles);
    case 'not_own_section': {
      const own = whoStandsFor(platform, known, (duty) => duty.as !== 'role' && duty.section === reason.section);
      const heard = plan.roles.filter(({ may }) => may.includes('answer_for_others'));
      return own.length > 0 ? own : holding(heard.map(({ id }) => id));
    }
    case 'confirmed_by_manager':
      return whoStandsFor(platform, known, (duty) => duty.as === 'manager' && duty.section === reason.section);
    default:
      return [];
  }
};
