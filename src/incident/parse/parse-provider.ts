// 提供事業者: what the provider said, whom it told, and how often it reports (計画 個別3(3)②, 3(4)②).

import { plainText } from '../../plan/match-name.ts';
import type { SystemId } from '../../plan/plan.ts';
import { present } from '../../present.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { TellingCommand } from '../telling/telling-command.ts';
import type { ProviderNotice } from '../telling/telling-event.ts';
import { type CommandLine, need, type Parser, textOf, type Word } from './command-line.ts';
import { ALL_WORDS, PROVIDER_WORDS, UNKNOWN_WORDS, VENDOR_WORDS } from './command-words.ts';
import { readOptionalTime } from './parse-telling.ts';
import { readNames } from './read-names.ts';
import { readContactMeans } from './read-telling-words.ts';
import { readSection, readSystem, readText, readTimes, type Setting } from './read-values.ts';
import { plain } from './word-lists.ts';

/** `provider broad …`, `provider specific 13 14 …`, `provider report …`, `provider told 税務課 …`, `provider times every 2h`. */
export const provider: Parser = ({ words: [first, ...words], options }, _actor, setting) => {
  const what = PROVIDER_WORDS.get(first?.plain ?? '');
  if (what === undefined) return need('provider', 'notice');
  if (what === 'told') return providerTold(words, options, setting);
  if (what === 'times') return providerTimes(words);
  return heard(what, words, options, setting);
};

const heard = (
  notice: ProviderNotice,
  words: readonly Word[],
  options: CommandLine['options'],
  setting: Setting,
): TellingCommand | Refusal => {
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
    ...present({ saidAt }),
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

const providerTold = (
  words: readonly Word[],
  options: CommandLine['options'],
  setting: Setting,
): TellingCommand | Refusal => {
  if (words.length === 0) return need('provider', 'recipient');
  const contact = readNotice(options.get('notice'));
  if (isRefusal(contact)) return contact;
  if (ALL_WORDS.includes(words[0]?.plain ?? '')) {
    const vendors = words.length > 1 && isVendor(textOf(words.slice(1)), setting);
    return { type: 'provider_told', sections: 'all', vendors, ...contact };
  }
  const named = readNames(words, (name) => (isVendor(name, setting) ? VENDORS : readSection(name, setting)));
  if (isRefusal(named)) return named;
  const sections = named.filter((one) => one !== VENDORS);
  return { type: 'provider_told', sections, vendors: named.includes(VENDORS), ...contact };
};

/** No section has such an id. */
const VENDORS = '*';

/** In general, or by the name that the sheets print. */
const isVendor = (name: string, { plan }: Setting): boolean => {
  const said = plainText(name);
  return (
    VENDOR_WORDS.includes(said) ||
    plan.parties.some((one) => one.kind === 'vendor' && [one.id, one.name, one.nameEn].map(plainText).includes(said))
  );
};

/** `--notice 1`, `--件 1件目`; a form says `provider/1`. */
const readNotice = (given: string | undefined): { readonly contact?: string } | Refusal => {
  if (given === undefined) return {};
  const no = /^(?:provider\/|第)?(\d{1,6})(?:件目?)?$/u.exec(plain(given))?.[1];
  return no === undefined ? need('provider', 'notice') : { contact: `provider/${Number(no)}` };
};

const providerTimes = (words: readonly Word[]): TellingCommand | Refusal => {
  const text = textOf(words);
  if (text === '') return need('provider', 'times');
  if (UNKNOWN_WORDS.includes(plain(text))) return { type: 'provider_times', times: null };
  const times = readTimes(text);
  return isRefusal(times) ? times : { type: 'provider_times', times };
};
