// 体制, as it is typed and from a form: `crew 13 係長と担当2名 --vendor … --contacted 10:30 --promised 13:00 --arrived 13:20`.
import { present } from '../../present.ts';
import type { Instant } from '../../time.ts';
import type { Command } from '../command.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { need, type Parser, textOf } from './command-line.ts';
import { type FormParser, field } from './read-fields.ts';
import { readName } from './read-telling-words.ts';
import { readSystem, readTime, type Setting } from './read-values.ts';

interface Said {
  readonly system: string;
  readonly who: string;
  readonly vendor: string;
  readonly contacted: string;
  readonly promised: string;
  readonly arrived: string;
}

export const crew: Parser = ({ words, options }, _actor, setting) => {
  const [first, ...rest] = words;
  if (first === undefined) return need('crew', 'system');
  const option = (name: 'vendor' | 'contacted' | 'promised' | 'arrived'): string => options.get(name) ?? '';
  return read(
    {
      system: first.raw,
      who: textOf(rest),
      vendor: option('vendor'),
      contacted: option('contacted'),
      promised: option('promised'),
      arrived: option('arrived'),
    },
    setting,
  );
};

export const crewForm: FormParser = (fields, _actor, setting) =>
  read(
    {
      system: field(fields, 'system'),
      who: field(fields, 'who'),
      vendor: field(fields, 'vendor'),
      contacted: field(fields, 'contacted'),
      promised: field(fields, 'promised'),
      arrived: field(fields, 'arrived'),
    },
    setting,
  );

const read = (said: Said, setting: Setting): Command | Refusal => {
  if (said.system === '') return need('crew', 'system');
  const system = readSystem(said.system, setting);
  if (isRefusal(system)) return system;
  const who = readName(said.who);
  if (isRefusal(who)) return who;
  const vendor = readName(said.vendor);
  if (isRefusal(vendor)) return vendor;
  const times = readTimes(said, setting);
  if (isRefusal(times)) return times;
  const parts = { ...(who === '' ? {} : { who }), ...(vendor === '' ? {} : { vendor }), ...times };
  if (Object.keys(parts).length === 0) return refuse({ code: 'missing_argument', command: 'crew', argument: 'crew' });
  return { type: 'crew', system, ...parts };
};

const readTimes = (
  said: Said,
  setting: Setting,
): { readonly contactedAt?: Instant; readonly promisedAt?: Instant; readonly arrivedAt?: Instant } | Refusal => {
  const at = (given: string, lean: 'past' | 'future'): Instant | undefined | Refusal =>
    given === '' ? undefined : readTime(given, setting, lean);
  const contactedAt = at(said.contacted, 'past');
  if (isRefusal(contactedAt)) return contactedAt;
  const promisedAt = at(said.promised, 'future');
  if (isRefusal(promisedAt)) return promisedAt;
  const arrivedAt = at(said.arrived, 'past');
  return isRefusal(arrivedAt) ? arrivedAt : present({ contactedAt, promisedAt, arrivedAt });
};
