// Words that were not understood: what can be said instead.
import { DAMAGES, PROXY_MEANS, SERVICE_STATES, SYSTEM_STATES } from '../../incident/confirmation/states.ts';
import type { FactField } from '../../incident/event.ts';
import type { ReadingRefusal } from '../../incident/parse/reading-refusal.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { SIX_ITEMS } from '../vocabulary.ts';

export const readingRefusalText = (reason: ReadingRefusal, words: Vocabulary): string => {
  const { refusals: say, words: terms, help, telling: contact } = words.texts;
  const usage = (command: string): string => usageOf(command, help);
  switch (reason.code) {
    case 'empty_command':
      return say[reason.code];
    case 'unknown_command':
      return say.unknown_command(reason.given, terms.list(reason.nearest));
    case 'missing_argument':
      return say.missing_argument(say.argumentNames[reason.argument], usage(reason.command));
    case 'unknown_option':
      return (reason.twice === true ? say.option_twice : say.unknown_option)(reason.given, usage(reason.command));
    case 'unknown_scenario':
      return say.unknown_scenario(reason.given, terms.list(reason.known));
    case 'unknown_system':
      return say.unknown_system(reason.given, systemNumbers(words), terms.list(reason.nearest));
    case 'unknown_section':
    case 'unknown_role':
      return say[reason.code](reason.given, terms.list(reason.nearest));
    case 'ambiguous_system':
    case 'ambiguous_section':
      return say[reason.code](reason.given, terms.list(reason.candidates));
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
    case 'unknown_leak':
    case 'bad_times':
      return say[reason.code](reason.given);
    case 'bad_time':
      return reason.estimate === true ? say.bad_estimate(reason.given) : say.bad_time(reason.given);
    case 'time_unclear':
      return say.time_unclear(reason.given, reason.write);
    case 'too_long':
      return say.too_long(say.fieldNames[reason.field], reason.most);
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
