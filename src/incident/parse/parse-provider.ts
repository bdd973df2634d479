// 提供事業者: what the provider said, whom it told, and how often it reports (計画 個別3(3)②, 3(4)②).
import type { SystemId } from '../../plan/plan.ts';
import type { ContactCommand } from '../contact/contact-command.ts';
import type { ProviderNotice } from '../contact/contact-event.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { type CommandLine, need, type Parser, textOf, type Word } from './command-line.ts';
import { ALL_WORDS, PROVIDER_WORDS, plain, UNKNOWN_WORDS, VENDOR_WORDS } from './command-words.ts';
import { readOptionalTime } from './parse-contact.ts';
import { readContactMeans } from './read-contact.ts';
import { readSection, readSystem, readText, readTimes, type Setting } from './read-values.ts';

/** `provider broad …`, `provider specific 13 14 …`, `provider report …`, `provider told 税務課 …`, `provider times every 2h`. */
export const provider: Parser = ({ words: [first, ...words], options }, _actor, setting) => {
  const what = PROVIDER_WORDS.get(first?.plain ?? '');
  if (what === undefined) return need('provider', 'notice');
  if (what === 'told') return providerTold(words, setting);
  if (what === 'times') return providerTimes(words);
  return heard(what, words, options, setting);
};

const heard = (
  notice: ProviderNotice,
  words: readonly Word[],
  options: CommandLine['options'],
  setting: Setting,
): ContactCommand | Refusal => {
  const means = readContactMeans(options.get('by') ?? 'phone');
  if (isRefusal(means)) return means;
  const saidAt = readOptionalTime(options, setting);
  if (isRefusal(saidAt)) return saidAt;
  const named = notice === 'specific' ? readSystems(words, setting) : { systems: [], rest: words };
  if (isRefusal(named)) return named;
  if (notice === 'specific' && named.systems.length === 0) return need('provider', 'system');
  const text = readText(textOf(named.rest));
  if (isRefusal(text)) return text;
  return {
    type: 'provider_heard',
    notice,
    systems: named.systems,
    means,
    ...(saidAt === undefined ? {} : { saidAt }),
    ...(text === '' ? {} : { text }),
  };
};

const NUMBERS = /^(?:(?:no\.?|#)?\d{1,5}番?(?:[、,]|$))+$/u;

/** Numbers first, `13 14`, `13、14番` or `13, 14`; the first word that is none begins the text. */
const readSystems = (
  words: readonly Word[],
  setting: Setting,
): { readonly systems: readonly SystemId[]; readonly rest: readonly Word[] } | Refusal => {
  const end = words.findIndex(({ plain: said }) => !NUMBERS.test(said));
  const numbers = end < 0 ? words : words.slice(0, end);
  const systems: SystemId[] = [];
  for (const number of numbers.flatMap(({ plain: said }) => said.split(/[、,]/u)).filter(Boolean)) {
    const system = readSystem(number, setting);
    if (isRefusal(system)) return system;
    systems.push(system);
  }
  return { systems: [...new Set(systems)], rest: end < 0 ? [] : words.slice(end) };
};

const providerTold = (words: readonly Word[], setting: Setting): ContactCommand | Refusal => {
  if (words.length === 0) return need('provider', 'recipient');
  if (ALL_WORDS.includes(words[0]?.plain ?? '')) {
    return { type: 'provider_told', sections: 'all', vendors: words.slice(1).some(isVendor) };
  }
  const sections: string[] = [];
  for (const name of words
    .filter((one) => !isVendor(one))
    .flatMap(({ raw }) => raw.split(/[、,]/u))
    .filter(Boolean)) {
    const section = readSection(name, setting);
    if (isRefusal(section)) return section;
    sections.push(section);
  }
  return { type: 'provider_told', sections, vendors: words.some(isVendor) };
};

const isVendor = ({ plain: said }: Word): boolean => VENDOR_WORDS.includes(said);

const providerTimes = (words: readonly Word[]): ContactCommand | Refusal => {
  const text = textOf(words);
  if (text === '') return need('provider', 'times');
  if (UNKNOWN_WORDS.includes(plain(text))) return { type: 'provider_times', times: null };
  const times = readTimes(text);
  return isRefusal(times) ? times : { type: 'provider_times', times };
};
