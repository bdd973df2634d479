// 基盤復旧, as it is typed and from a form: `restored platform [--reported] [--said-by …] [--at …]`, `restored platform --withdraw because …`.
import { present } from '../../present.ts';
import type { Command } from '../command.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { need, type Parser, splitAt, textOf } from './command-line.ts';
import { BECAUSE_WORDS, PLATFORM_WORDS } from './command-words.ts';
import { type FormParser, field } from './read-fields.ts';
import { readName } from './read-telling-words.ts';
import { readNote, readTime, type Setting } from './read-values.ts';

interface Said {
  readonly saidBy: string;
  readonly at: string;
  readonly because: string;
  readonly how: 'restored' | 'reported' | 'withdraw';
}

export const restored: Parser = ({ said, words, options }, _actor, setting) => {
  const [named, because] = splitAt(words, BECAUSE_WORDS);
  const isNamed = PLATFORM_WORDS.includes(named[0]?.plain ?? '');
  // 「基盤復旧」 names it already. A system is restored by the answer of its section.
  if (!isNamed && (said === 'restored' || named.length > 0)) return need('restored', 'platform');
  const [extra] = named.slice(1);
  if (extra !== undefined) return refuse({ code: 'unknown_option', given: extra.raw, command: 'restored' });
  const how = options.has('withdraw') ? 'withdraw' : options.has('reported') ? 'reported' : 'restored';
  const reason = options.get('because') ?? textOf(because);
  return read({ saidBy: options.get('said-by') ?? '', at: options.get('at') ?? '', because: reason, how }, setting);
};

export const restoredForm: FormParser = (fields, _actor, setting) => {
  const how = field(fields, 'how');
  return read(
    {
      saidBy: field(fields, 'saidBy'),
      at: field(fields, 'at'),
      because: field(fields, 'because'),
      how: how === 'reported' || how === 'withdraw' ? how : 'restored',
    },
    setting,
  );
};

const read = ({ how, ...said }: Said, setting: Setting): Command | Refusal => {
  const because = readNote(said.because);
  if (isRefusal(because)) return because;
  if (how === 'withdraw') return { type: 'platform_withdrawn', ...(because === '' ? {} : { because }) };
  const saidBy = readName(said.saidBy);
  if (isRefusal(saidBy)) return saidBy;
  const saidAt = said.at === '' ? undefined : readTime(said.at, setting, 'past');
  if (isRefusal(saidAt)) return saidAt;
  return {
    type: 'platform_restored',
    reported: how === 'reported',
    ...(saidBy === '' ? {} : { saidBy }),
    ...present({ saidAt }),
  };
};
