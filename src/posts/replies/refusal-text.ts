// A refusal in words: what is wrong and what to do next. The switch is exhaustive, so no refusal is without a text.

import { DAMAGES, PROXY_MEANS, SERVICE_STATES, SYSTEM_STATES } from '../../incident/confirmation/states.ts';
import type { FactField } from '../../incident/event.ts';
import type { RefusalReason } from '../../incident/refusal.ts';
import type { Instant } from '../../time.ts';
import { dutyText, targetText } from '../directory/directory-words.ts';
import { contactRefusalText } from '../telling/contact-refusal-text.ts';
import { SIX_ITEMS, type Vocabulary } from '../vocabulary.ts';
import { changedText } from './changed-text.ts';
import { drillChoices } from './drill-choices.ts';

export const refusalText = (reason: RefusalReason, now: Instant, words: Vocabulary): string => {
  const { refusals: say, words: terms, dates, help, contact } = words.texts;
  const usage = (command: string): string => usageOf(command, help);
  switch (reason.code) {
    case 'empty_command':
    case 'no_section_to_answer_for':
    case 'nothing_to_approve':
    case 'nowhere_to_link':
    case 'drill_outside':
    case 'no_council':
    case 'provider_not_heard':
    case 'key_reused':
      return say[reason.code];
    case 'no_open_incident':
      return say.no_open_incident(words.plan.scenarios.find(({ active }) => active)?.id ?? '');
    case 'nobody_silent':
      return reason.section === undefined ? say.nobody_silent : say.section_not_silent(words.section(reason.section));
    case 'unknown_command':
      return say.unknown_command(reason.given, terms.list(reason.nearest));
    case 'missing_argument':
      return say.missing_argument(say.argumentNames[reason.argument], usage(reason.command));
    case 'unknown_option':
      return say.unknown_option(reason.given, usage(reason.command));
    case 'unknown_scenario':
      return say.unknown_scenario(reason.given, terms.list(reason.known));
    case 'unknown_system':
      return say.unknown_system(reason.given, systemNumbers(words), terms.list(reason.nearest));
    case 'unknown_section':
    case 'unknown_role':
    case 'unknown_duty':
      return say[reason.code](reason.given, terms.list(reason.nearest));
    case 'ambiguous_system':
    case 'ambiguous_section':
      return say[reason.code](reason.given, terms.list(reason.candidates));
    case 'system_not_affected':
    case 'state_missing':
    case 'answered_twice':
      return say[reason.code](words.system(reason.system));
    case 'system_of_other_section':
      return say.system_of_other_section(words.system(reason.system), words.section(reason.section));
    case 'section_owns_nothing':
      return say.section_owns_nothing(words.section(reason.section));
    case 'unknown_state':
      return say.unknown_state(reason.given, terms.list(SYSTEM_STATES.map((state) => terms.states[state])));
    case 'unknown_service_state':
      return say.unknown_service_state(reason.given, terms.list(SERVICE_STATES.map((one) => terms.serviceStates[one])));
    case 'unknown_damage':
      return say.unknown_damage(reason.given, terms.list(DAMAGES.map((damage) => terms.damages[damage])));
    case 'unknown_means':
      return say.unknown_means(reason.given, terms.list(PROXY_MEANS.map((means) => `${means}(${terms.means[means]})`)));
    case 'unknown_cause_kind':
      return say.unknown_cause_kind(reason.given, kindsText(words));
    case 'unknown_field':
      return say.unknown_field(reason.given, terms.list(fieldsOf(words).map((field) => words.field(field))));
    case 'inactive_scenario':
    case 'unknown_leak':
    case 'bad_times':
    case 'unknown_incident':
    case 'unknown_person':
    case 'bad_day':
    case 'unknown_link_target':
    case 'unknown_place':
    case 'not_yours':
    case 'not_in_list':
      return say[reason.code](reason.given);
    case 'bad_time':
      return reason.estimate === true ? say.bad_estimate(reason.given) : say.bad_time(reason.given);
    case 'clock_doubted':
    case 'drill_only':
      return say[reason.code];
    case 'time_unclear':
      return say.time_unclear(reason.given, reason.write);
    case 'days_reversed':
      return say.days_reversed(reason.from, reason.to);
    case 'not_linked':
      return say.not_linked(targetText(reason.target, words));
    case 'not_registered':
      return say.not_registered(rolesText(reason.roles, words));
    case 'duty_above_own':
      return say.duty_above_own(reason.actor, dutyText(reason.duty, words), rolesText(reason.roles, words));
    case 'detected_before_occurred':
      return say.detected_before_occurred(dates.near(reason.detectedAt, now), dates.near(reason.occurredAt, now));
    case 'drill_or_real':
      return say.drill_or_real(...drillChoices(reason));
    case 'changed_meanwhile':
      return changedText(reason.changes, now, words);
    case 'time_in_past':
    case 'time_in_future':
      return say[reason.code](dates.near(reason.at, now));
    case 'too_long':
      return say.too_long(say.fieldNames[reason.field], reason.most);
    case 'not_allowed':
      return say.not_allowed(reason.actor, commandName(reason.command, terms), rolesText(reason.roles, words));
    case 'not_own_section':
      return say.not_own_section(reason.actor, words.section(reason.section));
    case 'proxy_incomplete':
      return say.proxy_incomplete(
        reason.section === undefined ? undefined : words.section(reason.section),
        terms.list(reason.missing.map((argument) => say.argumentNames[argument])),
      );
    case 'which_incident':
      return say.which_incident(terms.list(reason.open.map(({ id, drill }) => words.drill(id, drill))));
    case 'incident_closed':
      return say.incident_closed(reason.incident);
    case 'already_open':
      return say.already_open(reason.incident, reason.scenario);
    case 'not_settled':
      return say.not_settled(reason.systems.length, words.systems(reason.systems));
    case 'no_previous_answer':
      return say[reason.code](words.systems(reason.systems));
    case 'unknown_channel':
    case 'unknown_recipient':
      return say[reason.code](reason.given, terms.list(reason.nearest));
    case 'unknown_channel_state':
      return say.unknown_channel_state(reason.given, terms.list(Object.values(terms.channelStates)));
    case 'unknown_pattern':
      return say.unknown_pattern(reason.given, terms.list(reason.known));
    case 'unknown_contact_means':
      return say.unknown_contact_means(reason.given, terms.list(Object.values(contact.means)));
    case 'unknown_decision':
      return say.unknown_decision(reason.given, terms.list(Object.values(contact.decisionWords)));
    case 'unknown_report':
      return say.unknown_report(reason.given, reason.last);
    default:
      return contactRefusalText(reason, now, words);
  }
};

const fieldsOf = ({ plan }: Vocabulary): readonly FactField[] => [
  ...SIX_ITEMS,
  ...(plan.causeKinds === undefined ? [] : ['causeKind' as const]),
  'serviceEffect',
  'leak',
];

/** Those of the plan, and that it is not known; empty where the plan has none. */
const kindsText = ({ texts, causeKinds }: Vocabulary): string => {
  // A name of several words is typed as its id, or in quotation marks.
  const kinds = causeKinds().map(({ id, name }) => (name.includes(' ') ? `${name} (${id})` : name));
  return kinds.length === 0 ? '' : texts.words.list([...kinds, texts.words.unknownCauseKind]);
};

const systemNumbers = ({ plan, texts }: Vocabulary): string => {
  const numbers = plan.systems.map(({ no }) => no);
  const lowest = numbers.reduce((least, no) => Math.min(least, no), Number.POSITIVE_INFINITY);
  const highest = numbers.reduce((most, no) => Math.max(most, no), 0);
  return texts.refusals.numbers(lowest, highest);
};

const usageOf = (command: string, help: Vocabulary['texts']['help']): string => {
  const usages: Readonly<Record<string, string>> = { ...help.usages, eta: help.eta };
  return usages[command] ?? help.usages.help;
};

const commandName = (command: string, terms: Vocabulary['texts']['words']): string =>
  (terms.permissions as Readonly<Record<string, string>>)[command] ?? command;

const rolesText = (roles: readonly string[], words: Vocabulary): string =>
  words.texts.words.list(roles.map((role) => words.role(role)));
