// 電話 as values: who has to be called now, in which order, and who is left in peace.
import { expect, test } from '@jest/globals';
import { textsIn } from '../../src/texts/texts.ts';
import { callsView } from '../../src/views/read-calls.ts';
import { DECLARED, given, givenUnder, incidentOf, MANAGER, on, type Step } from '../incident/given-when-then.ts';
import { CHIEF, town } from '../story/ward-of-another-name.ts';

const BY_PHONE: Step = ['11:21', MANAGER, 'パターン a'];
const viewAt = (time: string, ...steps: readonly Step[]) =>
  callsView(incidentOf(given(DECLARED, BY_PHONE, ...steps)), on(time), textsIn('ja'));
const PLANNING = 'tell/department/planning';

test('while only the telephone is left, every department is called about the newest report, and every section asked', () => {
  const { queue } = viewAt('11:25');
  const kinds = queue.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'tell')).toHaveLength(8);
  expect(kinds.filter((kind) => kind === 'answer')).toHaveLength(15);
  expect(new Set(queue.map(({ id }) => id)).size).toBe(queue.length);
});

test('what the plan wants done at once comes before reports, reports before requests, what has no time last', () => {
  const { queue } = viewAt('11:22');
  expect(queue[0]).toMatchObject({ kind: 'task', task: 1 });
  const last = (kind: string) => queue.findLastIndex((one) => one.kind === kind);
  expect(last('tell')).toBeLessThan(queue.findIndex(({ kind }) => kind === 'answer'));
  expect(queue.at(-1)).toMatchObject({ kind: 'task', overdue: false });
});

test('who has to hear of several matters is called once, with all of them in one call', () => {
  const { queue, people } = viewAt('11:25');
  const recipients = people.map(({ recipient }) => recipient);
  expect(new Set(recipients)).toEqual(new Set(queue.map(({ recipient }) => recipient)));
  expect(new Set(recipients).size).toBe(recipients.length);
  expect(people.flatMap(({ matters }) => matters)).toHaveLength(queue.length);
  const several = people.filter(({ matters }) => matters.length > 1);
  expect(several.length).toBeGreaterThan(0);
  for (const { matters, script, overdue } of several) {
    expect(new Set(script).size).toBe(script.length);
    for (const { script: alone } of matters) for (const line of alone) expect(script).toContain(line);
    expect(overdue).toBe(matters.some((matter) => matter.overdue));
  }
  expect(people[0]?.matters[0]).toEqual(queue[0]);
});

test('in a drill, the one call for several matters is still opened and closed as one', () => {
  const drill: Step = ['11:20', MANAGER, 'declare iaas-down --drill'];
  const { people } = callsView(incidentOf(given(drill, BY_PHONE)), on('11:25'), textsIn('ja'));
  for (const { script } of people) {
    expect([script[0], script.at(-1)]).toEqual(['訓練、訓練。これは訓練の連絡です。', '以上、訓練です。']);
  }
});

test('who did not answer the telephone is called after all the others, with every matter', () => {
  const { people } = viewAt('11:30', ['11:29', MANAGER, '未達 企画部 --理由 話し中']);
  expect(people.at(-1)?.recipient).toBe('department/planning');
});

test('what is said begins with who calls and ends as the plan has it', () => {
  const call = viewAt('11:25').queue.find(({ id }) => id === PLANNING);
  expect(call?.script[0]).toMatch(/の○○です。$/);
  expect(call?.script.join('')).toContain('復唱をお願いします');
  expect(call?.text?.title).toContain('第1報');
});

test('whoever belongs to no department is not asked to pass it on in one', () => {
  const told = givenUnder(town, ['11:20', CHIEF, 'declare machine-room']);
  const { queue } = callsView(incidentOf(told), on('11:25'), textsIn('ja', town));
  const script = (id: string) => queue.find((one) => one.id === id)?.script.join('');
  expect(script('tell/section/cashier')).toContain('復唱をお願いします');
  expect(script('tell/section/cashier')).not.toContain('展開');
  expect(script('tell/department/schools')).toContain('部内各課への展開');
});

test('a drill is said to be one, first and last', () => {
  const drill: Step = ['11:20', MANAGER, 'declare iaas-down --drill'];
  const { queue } = callsView(incidentOf(given(drill, BY_PHONE)), on('11:25'), textsIn('ja'));
  const script = queue.find(({ kind }) => kind === 'tell')?.script ?? [];
  expect([script[0], script.at(-1)]).toEqual(['訓練、訓練。これは訓練の連絡です。', '以上、訓練です。']);
  // Nobody outside is called for it unawares, and within the office the script says enough.
  const warned = queue.filter(({ warning }) => warning !== undefined);
  expect(warned.length).toBeGreaterThan(0);
  expect(warned.every(({ recipient }) => recipient.startsWith('party/'))).toBe(true);
  expect(viewAt('11:25').queue.some(({ warning }) => warning !== undefined)).toBe(false);
});

test('who was told is called again only when nobody has said that the department has it', () => {
  const told: Step = ['11:30', MANAGER, '連絡済 企画部 --相手 係長 --手段 電話 --復唱済'];
  const about = (time: string, ...more: readonly Step[]) =>
    viewAt(time, told, ...more).queue.flatMap(({ kind, recipient }) =>
      recipient === 'department/planning' && kind !== 'task' ? [kind] : [],
    );
  expect(about('11:31')).toEqual([]);
  expect(about('16:00')).toEqual(['relay']);
  expect(about('16:00', ['12:00', MANAGER, '展開済 企画部'])).toEqual([]);
});

test('who did not take the call is tried again after all the others, with the reason', () => {
  const { queue } = viewAt('11:30', ['11:29', MANAGER, '未達 企画部 --理由 話し中']);
  expect(queue.at(-1)).toMatchObject({ id: PLANNING, unreached: { at: on('11:29') } });
});

test('a section that was reached is left in peace until its time is over, and then comes first', () => {
  const told: Step = ['11:30', MANAGER, '連絡済 税務課 --相手 係長 --手段 電話'];
  const before = viewAt('11:35', told);
  const isAsked = ({ id }: { readonly id: string }): boolean => id === 'answer/section/taxation';
  expect(before.queue.some(isAsked)).toBe(false);
  expect(before.waiting.map(({ name }) => name)).toEqual(['税務課']);
  const after = viewAt('16:00', told);
  expect(after.queue.find(isAsked)).toMatchObject({
    kind: 'answer',
    overdue: true,
  });
  const answered = viewAt('16:00', told, ['12:00', 'taxation', '回答 全て 停止']);
  expect(answered.queue.some(isAsked)).toBe(false);
});

test('nobody is asked after the end', () => {
  const { queue, waiting } = viewAt('16:00', ['15:00', MANAGER, '終結 --理由 個別対応へ移行']);
  expect(queue.filter(({ kind }) => kind === 'answer')).toEqual([]);
  expect(waiting).toEqual([]);
});

test('no number stands in what is shown: it is looked up by whoever shows it', () => {
  expect(JSON.stringify(viewAt('11:25'))).not.toMatch(/0\d{1,4}-\d{1,4}-\d{4}/);
});

test('whoever has to hear several things is called once for all of them, and anew only after all others', () => {
  const { queue } = viewAt('12:10', ['11:30', MANAGER, '更新 対応 開始']);
  const people = queue.map(({ recipient }) => recipient).filter((one, at, all) => one !== all[at - 1]);
  expect(new Set(people).size).toBe(people.length);
  expect(people.length).toBeLessThan(queue.length);
  const vain = viewAt('12:10', ['11:30', MANAGER, '更新 対応 開始'], ['12:09', MANAGER, '未達 企画部 --理由 話し中']);
  const planning = vain.queue.filter(({ recipient }) => recipient === 'department/planning');
  expect(vain.queue.slice(-planning.length)).toEqual(planning);
});
