// Nobody takes back what they have not seen: an older form or card changes nothing of what somebody has said since.
import { expect, test } from '@jest/globals';
import { refusalText } from '../../src/posts/replies/refusal-text.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { DECLARED, type Form, given, incidentOf, MANAGER, on, type Step, type Told, ward } from './given-when-then.ts';

const OWNER = 'residents';
/** The two systems of one section, by their numbers. */
const [first, second] = ward.systems.filter(({ section }) => section === ownerOf());
function ownerOf(): string {
  const counts = new Map<string, number>();
  for (const { section } of ward.systems) counts.set(section, (counts.get(section) ?? 0) + 1);
  const [found] = [...counts].find(([, many]) => many > 1) ?? [OWNER];
  return found ?? OWNER;
}
const section = ownerOf();
const form = (command: string, fields: Form['fields'], seen: number): Form => ({ form: command, fields, seen });
const seqOf = (told: Pick<Told, 'incident'>): number => incidentOf(told).seq;
const state = (system: typeof first, value: string, more: Form['fields'] = {}): Form['fields'] => ({
  section,
  [`state:${system?.id}`]: value,
  ...more,
});
const STOPPED: Step = [
  '11:32',
  section,
  form(
    'answer',
    state(first, 'stopped', { [`service:${first?.id}`]: 'suspended', [`note:${first?.id}`]: '窓口閉鎖' }),
    0,
  ),
];

test('an older form does not take back what a colleague has answered, and says who answered what, and when', () => {
  const told = given(DECLARED, STOPPED).when('11:33', section, form('answer', state(first, 'running'), 0));
  told.thenRefused('changed_meanwhile', { changes: [{ of: 'answer', system: first?.id }] });
  const { refused } = told;
  if (refused === undefined) throw new Error('not refused');
  const said = refusalText(refused, on('11:33'), vocabulary(ward, textsIn('ja')));
  expect(said).toContain(`${first?.no} ${first?.name}:11時32分に `);
  expect(said).toContain('が「停止・');
  expect(said).toContain('窓口閉鎖」に変更しました');
});

test('what the colleague did not touch is answered from the same older form', () => {
  given(DECLARED, STOPPED)
    .when('11:33', section, form('answer', state(second, 'running'), 0))
    .thenEvents({
      type: 'AnswerRecorded',
      system: second?.id ?? '',
    });
});

test('who has seen the colleague’s answer may change it, and typed words say what they say', () => {
  const before = given(DECLARED, STOPPED);
  before
    .when('11:33', section, form('answer', state(first, 'running'), seqOf(before)))
    .thenEvents({ type: 'AnswerRecorded' });
  before.when('11:33', section, `answer ${first?.no} 稼働中`).thenEvents({ type: 'AnswerRecorded' });
});

test('the same answer takes nothing back, whatever was seen', () => {
  const again = form('answer', { ...(STOPPED[2] as Form).fields }, 0);
  given(DECLARED, STOPPED).when('11:33', section, again).thenEvents({ type: 'AnswerRecorded' });
});

test('変更なし and 全て on an older card are refused once one of the answers has changed', () => {
  const all: Step = ['11:30', section, form('answer_all', { section, state: 'recovering', note: '復旧作業中' }, 0)];
  const shown = given(DECLARED, all);
  const changed: Step = ['11:40', section, form('answer', state(first, 'restored'), seqOf(shown))];
  const later = given(DECLARED, all, changed);
  later.when('11:41', section, form('answer_unchanged', { section }, seqOf(shown))).thenRefused('changed_meanwhile');
  later
    .when('11:41', section, form('answer_all', { section, state: 'running' }, seqOf(shown)))
    .thenRefused('changed_meanwhile');
  later.when('11:41', section, form('answer_unchanged', { section }, seqOf(later)));
});

test('変更なし by a colleague changes nothing, so the older card still holds', () => {
  const all: Step = ['11:30', section, form('answer_all', { section, state: 'stopped' }, 0)];
  const shown = given(DECLARED, all);
  const same: Step = ['11:40', section, form('answer_unchanged', { section }, seqOf(shown))];
  const later = given(DECLARED, all, same).when('11:41', section, form('answer_unchanged', { section }, seqOf(shown)));
  expect(later.refused).toBeUndefined();
});

const [channel = ''] =
  Object.entries(incidentOf(given(DECLARED)).channels).find(([, stands]) => stands !== 'down') ?? [];
const OTHERS: readonly (readonly [what: string, by: string, first: Form, then: Form])[] = [
  ['six items', MANAGER, form('update', { cause: '停電' }, 0), form('update', { cause: '交換機' }, 0)],
  ['times', MANAGER, form('times', { times: '10:00 15:00' }, 0), form('times', { times: '2時間ごと' }, 0)],
  [
    'a channel',
    MANAGER,
    form('channel', { channel, state: 'down' }, 0),
    form('channel', { channel, state: 'up', because: '復旧' }, 0),
  ],
  [
    'all channels',
    MANAGER,
    form('channel', { channel, state: 'down' }, 0),
    form('pattern', { pattern: ward.patterns[0]?.id ?? '' }, 0),
  ],
  ['the leak', MANAGER, form('leak', { leak: 'leaked' }, 0), form('leak', { leak: 'none' }, 0)],
  ['the council', MANAGER, form('council', { held: 'on' }, 0), form('council', { held: 'off' }, 0)],
  [
    'a decision',
    MANAGER,
    form('decided', { decision: 'publication', will: 'yes', saidBy: '区長' }, 0),
    form('decided', { decision: 'publication', will: 'no', saidBy: '区長' }, 0),
  ],
];

test.each(OTHERS)('%s: an older form is refused, one that has seen it is not', (_, by, one, other) => {
  const before = given(DECLARED);
  const seen = seqOf(before);
  const set: Step = ['11:30', by, { ...one, seen }];
  const after = given(DECLARED, set);
  after.when('11:31', by, { ...other, seen }).thenRefused('changed_meanwhile');
  expect(after.when('11:31', by, { ...other, seen: seqOf(after) }).refused).toBeUndefined();
  expect(after.when('11:31', by, { form: other.form, fields: other.fields }).refused).toBeUndefined();
});
