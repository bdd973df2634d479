// 課題, as it is typed and from a form: `finding add <text> --owner <section or post> --due <date>`, 「課題 完了 3 理由 …」, `finding list`.
import type { FindingOwner } from '../../directory/finding.ts';
import { findRole, findSection } from '../../plan/find-in-plan.ts';
import { isWholeName, typedNumber } from '../../plan/match-name.ts';
import { localDate } from '../../time.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { need, type Parser, textOf, type Word } from './command-line.ts';
import { nearestNames } from './nearest-names.ts';
import { parseDay } from './parse-time.ts';
import { type Fields, type FormParser, field } from './read-fields.ts';
import { readText, type Setting } from './read-values.ts';
import { lookup, plain } from './word-lists.ts';

const WORDS = lookup<'add' | 'close' | 'list'>({
  add: ['登録', '追加'],
  close: ['完了', '済', '終了', 'done'],
  list: ['一覧', '表示', 'show'],
});

export const finding: Parser = ({ words, options }, _actor, setting) => {
  const [verb, ...rest] = words;
  const meant = verb === undefined || verb.quoted ? undefined : WORDS.get(verb.plain);
  if (words.length === 0 || meant === 'list') return { type: 'findings' };
  if (meant === 'close') return close(rest, options.get('because') ?? '');
  if (meant === undefined) return refuse({ code: 'unknown_option', given: verb?.raw ?? '', command: 'finding' });
  const said = { text: textOf(rest), owner: options.get('owner') ?? '', due: options.get('due') ?? '' };
  return add(said, setting);
};

/** 「理由」 without a switch stands between the number and the words, as in `step 4 done because …`. */
const BECAUSE: readonly string[] = ['because', '理由'];

const close = (words: readonly Word[], option: string) => {
  const [first, second, ...rest] = words;
  const no =
    first === undefined ? undefined : typedNumber(first.plain.replace(/^(?:第|no\.?)/u, '').replace(/号$/u, ''));
  if (no === undefined) return need('finding', 'finding');
  const isWord = second !== undefined && !second.quoted && BECAUSE.includes(second.plain);
  const because = readText(option || textOf(isWord ? rest : words.slice(1)));
  if (isRefusal(because)) return because;
  return because === '' ? need('finding', 'reason') : ({ type: 'finding_close', no, because } as const);
};

const add = (said: Readonly<Record<'text' | 'owner' | 'due', string>>, setting: Setting) => {
  const text = readText(said.text);
  if (isRefusal(text)) return text;
  if (text === '') return need('finding', 'text');
  if (said.owner === '') return need('finding', 'owner');
  const owner = readOwner(said.owner, setting);
  if (isRefusal(owner)) return owner;
  if (said.due === '') return need('finding', 'due');
  const due = parseDay(said.due, setting.now, localDate(setting.now));
  if (due === undefined) return refuse({ code: 'bad_day', given: said.due });
  if (due < localDate(setting.now)) return refuse({ code: 'due_is_past', due });
  return { type: 'finding_add', text, owner, due } as const;
};

const readOwner = (given: string, { plan }: Setting): FindingOwner | Refusal => {
  const role = findRole(plan, given);
  if ('found' in role && isWholeName(given, role.found)) return { as: 'role', role: role.found.id };
  const section = findSection(plan, given);
  if ('found' in section) return { as: 'section', section: section.found.id };
  return refuse({ code: 'unknown_owner', given, nearest: nearestNames(section, role) });
};

export const findingForm: FormParser = (fields: Fields, _actor, setting) => {
  const no = field(fields, 'no');
  if (no === '') {
    const of = (name: string): string => field(fields, name);
    const added = add({ text: of('text'), owner: of('owner'), due: of('due') }, setting);
    const incident = of('about');
    return isRefusal(added) || incident === '' ? added : { ...added, incident: plain(incident) };
  }
  const because = readText(field(fields, 'because'));
  if (isRefusal(because)) return because;
  const known = typedNumber(no);
  if (known === undefined) return need('finding', 'finding');
  return because === '' ? need('finding', 'reason') : { type: 'finding_close', no: known, because };
};
