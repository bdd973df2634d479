// The incident’s own refusals in words.
import type { OwnRefusal } from '../../incident/own-refusal.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { changedText } from './changed-text.ts';
import { drillChoices } from './drill-choices.ts';

/** As a form offers it; typed words are its id. */
const scenarioName = (id: string, words: Vocabulary): string => {
  const scenario = planIndex(words.plan).scenarioById.get(id);
  return scenario === undefined ? id : words.name(scenario);
};

export const ownRefusalText = (reason: OwnRefusal, now: Instant, words: Vocabulary): string => {
  const { refusals: say, dates } = words.texts;
  switch (reason.code) {
    case 'inactive_scenario':
      return say[reason.code](reason.given);
    case 'drill_or_real':
      return say.drill_or_real(...drillChoices(reason));
    case 'changed_meanwhile':
      return changedText(reason.changes, now, words);
    case 'time_in_past':
    case 'time_in_future':
      return say[reason.code](dates.near(reason.at, now));
    case 'incident_closed':
      return say.incident_closed(reason.incident);
    case 'already_open':
      return say.already_open(reason.incident, reason.scenario, scenarioName(reason.scenario, words));
    case 'no_office_to_hand_over':
      return words.texts.handover.noOffice;
    case 'unknown_handover':
      return words.texts.handover.unknownNo(reason.no, reason.last);
    case 'clock_known_wrong':
      return say.clock_known_wrong;
    case 'not_settled':
      return say.not_settled(reason.systems.length, words.systems(reason.systems));
  }
};
