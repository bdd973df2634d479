// 名簿確認・定期業務・遠隔地保管: what is made ready outside any incident, as people type it.
import { plainText } from '../../plan/match-name.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { need, type Parser, textOf, type Word } from './command-line.ts';
import { readNames } from './read-names.ts';
import { readNote, readSection, readSystem, readText } from './read-values.ts';

/** `roster` means one's own section; `roster 税務課`. */
export const roster: Parser = ({ words, options }, _actor, setting) => {
  const note = readNote(options.get('note') ?? '');
  if (isRefusal(note)) return note;
  const said = note === '' ? {} : { note };
  if (words.length === 0) return { type: 'roster', ...said };
  const section = readSection(textOf(words), setting);
  return isRefusal(section) ? section : { type: 'roster', section, ...said };
};

const DONE: readonly string[] = ['done', '済', '済み', '完了', '実施', '実施済'];
const isDone = ({ plain, quoted }: Word): boolean => !quoted && DONE.includes(plain);

/** `duty done <id> [note]`, 「定期業務 <名称> 済 [備考]」; alone it shows what is due. */
export const duty: Parser = ({ words, options }, _actor, { plan }) => {
  if (words.length === 0) return { type: 'readiness' };
  const [first, ...after] = words;
  const isFirst = first !== undefined && isDone(first);
  const rest = isFirst ? after : words;
  const at = rest.findIndex(isDone);
  const [named, said] = isFirst || at < 0 ? [rest.slice(0, 1), rest.slice(1)] : [rest.slice(0, at), rest.slice(at + 1)];
  if (named.length === 0) return need('duty', 'recurring_duty');
  // Words without 済 after the name mean something else, such as a question.
  if (!isFirst && at < 0) return need('duty', 'recurring_duty');
  const given = textOf(named);
  const wanted = plainText(given);
  const found = plan.duties.find((one) => [one.id, one.name, one.nameEn].some((name) => plainText(name) === wanted));
  if (found === undefined) {
    return refuse({ code: 'unknown_recurring_duty', given, known: plan.duties.map(({ id, name }) => `${id} ${name}`) });
  }
  const note = readNote(options.get('note') ?? textOf(said));
  return isRefusal(note) ? note : { type: 'duty', duty: found.id, ...(note === '' ? {} : { note }) };
};

/** `offsite 11 13 --said-by 政策調整会議 [--note …]`. */
export const offsite: Parser = ({ words, options }, _actor, setting) => {
  if (words.length === 0) return need('offsite', 'system');
  const systems = readNames(words, (name) => readSystem(name, setting));
  if (isRefusal(systems)) return systems;
  const saidBy = readText(options.get('said-by') ?? '');
  if (isRefusal(saidBy)) return saidBy;
  if (saidBy === '') return need('offsite', 'decided_by');
  const note = readNote(options.get('note') ?? '');
  if (isRefusal(note)) return note;
  return { type: 'offsite', systems, saidBy, ...(note === '' ? {} : { note }) };
};
