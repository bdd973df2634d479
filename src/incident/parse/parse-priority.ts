// 優先度, as it is typed and from a form: `priority`, `priority by impact`, `priority set 11 13 14 --body 情報安全対策委員会 --said-by 委員長 --at 10:00`.
import { findParty } from '../../plan/find-in-plan.ts';
import type { SystemId } from '../../plan/plan.ts';
import { present } from '../../present.ts';
import type { Command } from '../command.ts';
import type { PriorityCriterion } from '../recovery/priority-criteria.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { need, type Parser, splitAt, textOf, type Word } from './command-line.ts';
import { BECAUSE_WORDS } from './command-words.ts';
import { type FormParser, field } from './read-fields.ts';
import { readNamesAsSaid } from './read-names.ts';
import { readName } from './read-telling-words.ts';
import { readNote, readSystem, readTime, type Setting } from './read-values.ts';
import { lookup } from './word-lists.ts';

const SET: readonly string[] = ['set', '設定', '決定'];
const BY: readonly string[] = ['by', '順', '並べ替え', '並び順'];

const CRITERIA = lookup<PriorityCriterion>({
  number: ['番号', 'no'],
  impact: ['影響規模', '影響'],
  service: ['事務・行政サービス', 'サービス', 'サービスの状態'],
  damage: ['被害', '被害の大きさ', '復旧の容易さ', 'ease'],
  dependants: ['依存', '依存するシステム'],
  offsite: ['遠隔地バックアップ', '遠隔地'],
  rto: ['目標復旧時間', '復旧目標'],
  rank: ['優先度', '順位', 'order'],
});

export const priority: Parser = ({ words, options }, _actor, setting) => {
  const [verb, ...rest] = words;
  if (verb === undefined) return { type: 'priority' };
  if (!verb.quoted && SET.includes(verb.plain)) {
    const [systems, because] = splitAt(rest, BECAUSE_WORDS);
    const of = (option: 'body' | 'said-by' | 'at'): string => options.get(option) ?? '';
    const reason = options.get('because') ?? textOf(because);
    return read({ systems, body: of('body'), saidBy: of('said-by'), at: of('at'), because: reason }, setting);
  }
  const isBy = !verb.quoted && BY.includes(verb.plain);
  const given = textOf(isBy ? rest : words);
  if (given === '') return need('priority', 'criterion');
  const by = CRITERIA.get(given.normalize('NFKC').toLowerCase().trim());
  return by === undefined
    ? refuse({ code: 'unknown_criterion', given: given.slice(0, 100) })
    : { type: 'priority', by };
};

interface Said {
  readonly systems: readonly Word[];
  readonly body: string;
  readonly saidBy: string;
  readonly at: string;
  readonly because: string;
}

const read = (said: Said, setting: Setting): Command | Refusal => {
  if (said.systems.length === 0) return need('priority', 'system');
  const order = readNamesAsSaid<SystemId>(said.systems, (name) => readSystem(name, setting));
  if (isRefusal(order)) return order;
  if (order.length === 0) return need('priority', 'system');
  if (said.body === '') return need('priority', 'body');
  const body = readBody(said.body, setting);
  if (isRefusal(body)) return body;
  const saidBy = readName(said.saidBy);
  if (isRefusal(saidBy)) return saidBy;
  if (saidBy === '') return need('priority', 'decided_by');
  const saidAt = said.at === '' ? undefined : readTime(said.at, setting, 'past');
  if (isRefusal(saidAt)) return saidAt;
  const because = readNote(said.because);
  if (isRefusal(because)) return because;
  return { type: 'priority_set', body, saidBy, order, ...present({ saidAt }), ...(because === '' ? {} : { because }) };
};

/** Only a body that deliberates by the plan; whether it does now is decided later. */
const readBody = (given: string, { plan }: Setting): string | Refusal => {
  const bodies = plan.organization.deliberativeBody;
  const ids =
    bodies === undefined ? [] : [bodies.default, ...(bodies.whileHeld === undefined ? [] : [bodies.whileHeld])];
  const found = findParty(plan, given);
  if ('found' in found && ids.includes(found.found.id)) return found.found.id;
  const known = plan.parties.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return refuse({ code: 'unknown_body', given: given.slice(0, 100), known });
};

export const priorityForm: FormParser = (fields, _actor, setting) => {
  const systems = field(fields, 'order')
    .split(/[\s、,，]+/u)
    .filter((one) => one !== '')
    .map((raw, at) => ({
      raw,
      plain: raw.normalize('NFKC').toLowerCase(),
      quoted: false,
      before: at === 0 ? '' : ' ',
    }));
  const of = (name: string): string => field(fields, name);
  return read({ systems, body: of('body'), saidBy: of('saidBy'), at: of('at'), because: of('because') }, setting);
};
