// 部の責任者への連絡 (計画 P8(7)): what the operator reads, and what board, matrix and JSON say of it.
import { describe, expect, test } from '@jest/globals';
import { parseCommand } from '../../../src/incident/parse/parse-command.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { incidentView } from '../../../src/views/read-incident.ts';
import { DECLARED, given, givenUnder, incidentOf, MANAGER, on, tell, ward } from '../../incident/given-when-then.ts';
import { post, postsOf, textOf } from '../whole-story.ts';

const told = given(DECLARED, ['11:30', 'taxation', '回答 17 停止'], ['11:40', 'clock'], ['12:10', 'clock']);
const call = (locale: 'ja' | 'en' = 'ja') =>
  postsOf(told, locale).find(({ key }) => key.startsWith('notice/directors/'));

describe('the operator', () => {
  test('gets one list: whom to call about which section and which systems', () => {
    const post = call();
    expect(post).toMatchObject({ audience: { to: 'operations' }, notifies: 'operators', life: 'record' });
    const text = post === undefined ? '' : textOf(post.card);
    expect(text).toContain('【部の責任者への連絡】未回答 14課');
    expect(text).toContain('期限(11時40分)までに回答がなく、所属長へのお知らせから30分を過ぎても回答がありません。');
    expect(text).toContain('都市基盤部長 | 道路課 |');
    expect(text).not.toContain('税務課');
  });

  test.each(['ja', 'en'] as const)('can type the example (%s) as it stands', (locale) => {
    const post = call(locale);
    const example = /\/bcp (?:told|連絡済) .*/.exec(post === undefined ? '' : textOf(post.card))?.[0] ?? '';
    expect(parseCommand(example, '情報システム課長', { plan: ward, now: on('12:11') })).toMatchObject({ type: 'told' });
    // Who was told of the outage already is meant by this task alone.
    const before = tell(told, ['12:11', MANAGER, example]);
    expect(before.refused).toMatchObject({ code: 'which_task' });
    const first = tell(told, ['12:11', MANAGER, '連絡済 4 企画部長 --宛先 部長 --手段 対面']);
    expect(tell(first, ['12:11', MANAGER, example])).toMatchObject({
      events: [{ type: 'TaskTicked', means: 'phone' }],
    });
  });

  test('of a plan without a task for it there is nothing to record', () => {
    const plan = { ...ward, tasks: ward.tasks.filter(({ when }) => when !== 'no_answer') };
    const without = givenUnder(plan, DECLARED, ['11:40', 'clock'], ['12:10', 'clock']);
    const [text = ''] = postsOf(without, 'ja').flatMap(({ key, card }) =>
      key.startsWith('notice/directors/') ? [textOf(card)] : [],
    );
    expect(text).toContain('都市基盤部長 | 道路課 |');
    expect(text).not.toContain('記録してください');
  });
});

describe('board, matrix and JSON', () => {
  test('name the director whom it was taken to, until the section has answered', () => {
    const board = textOf(post(told, 'board').card);
    expect(board).toContain('部の責任者へ連絡 14課');
    expect(board).toContain('道路課 | 0/1 期限超過 都市基盤部長へ連絡');
    const answered = tell(told, ['12:20', 'roads', '回答 全て 稼働中']);
    expect(textOf(post(answered, 'board').card)).not.toContain('都市基盤部長へ連絡');
  });

  test('in English too', () => {
    expect(textOf(post(told, 'board', 'en').card)).toContain('14 taken to the department head');
  });

  test('the view of the section', () => {
    const { sections } = incidentView(incidentOf(told), on('12:11'), textsIn('ja'));
    const of = (id: string) => sections.find((section) => section.id === id);
    expect(of('roads')?.director).toEqual({ name: '都市基盤部長', at: on('12:10') });
    expect(of('taxation')?.director).toBeUndefined();
  });
});
