// Refusals of the recovery in words.
import type { RecoveryRefusal } from '../../incident/recovery/recovery-refusal.ts';
import { stepsById, stepsInOrder } from '../../plan/find-step.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { priorityRefusalText } from './priority-words.ts';
import { stageRefusalText } from './stage-words.ts';
import { stepName, waitingText } from './step-words.ts';

export const recoveryRefusalText = (reason: RecoveryRefusal, now: Instant, words: Vocabulary): string => {
  const { refusal: say, states } = words.texts.recovery;
  const { words: terms, dates } = words.texts;
  const { list } = terms;
  switch (reason.code) {
    case 'unknown_step': {
      const known = stepsInOrder(words.plan).map(({ id }) => stepName(id, words));
      return say.unknown_step(reason.given, list(reason.nearest), list(known));
    }
    case 'ambiguous_step':
      return say.ambiguous_step(reason.given, list(reason.candidates));
    case 'no_steps':
      return say.no_steps;
    case 'step_stands':
      return say.stands[reason.mark](stepName(reason.step, words), states[reason.state]);
    case 'unknown_stage':
    case 'stage_not_reached':
    case 'stage_not_asked':
      return stageRefusalText(reason, now, words);
    case 'crew_not_needed':
      return say.crew_not_needed(words.system(reason.system), terms.states[reason.state]);
    case 'arrived_before_contacted':
      return say.arrived_before_contacted(dates.near(reason.arrivedAt, now), dates.near(reason.contactedAt, now));
    case 'platform_stands':
      return say.platform_stands[reason.state](dates.near(reason.at, now));
    case 'restored_before':
      return say.restored_before(dates.near(reason.at, now), dates.near(reason.declaredAt, now));
    case 'platform_not_restored':
      return say.platform_not_restored;
    case 'ordered_twice':
    case 'ordered_running':
    case 'not_deliberating':
    case 'no_body':
    case 'unknown_body':
    case 'order_stands':
    case 'unknown_criterion':
      return priorityRefusalText(reason, now, words);
    case 'step_waits': {
      const no = stepsById(words.plan).get(reason.step)?.no ?? 0;
      return say.step_waits(stepName(reason.step, words), waitingText(reason.waits, words), no);
    }
  }
};
