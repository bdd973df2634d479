// 付加する情報 (計画 個別3(2) 状況によって必要な情報を付加する): titled items after the six, in every rendering; changed and withdrawn.
import { describe, expect, test } from '@jest/globals';
import { refusalText } from '../../../src/posts/replies/refusal-text.ts';
import { replyText } from '../../../src/posts/replies/reply-text.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { incidentView } from '../../../src/views/read-incident.ts';
import { DECLARED, eventsOf, given, incidentOf, MANAGER, on, type Step, type Told, ward } from '../given-when-then.ts';

const item = (said: string, at = '11:30'): Step => [at, MANAGER, said];
const itemsOf = (told: Pick<Told, 'incident'>) => incidentOf(told).facts.items;
const form = (fields: Readonly<Record<string, string>>, seen?: number) => ({
  form: 'update',
  fields,
  ...(seen === undefined ? {} : { seen }),
});

describe('an item is added', () => {
  test.each([
    ['付加 被害額 約300万円', { title: '被害額', text: '約300万円' }],
    ['付加 被害額:約300万円', { title: '被害額', text: '約300万円' }],
    ['item "Sections at work" "37 of 40"', { title: 'Sections at work', text: '37 of 40' }],
    ['/bcp 項目 「職員の 参集」 60名 参集済', { title: '職員の 参集', text: '60名 参集済' }],
  ])('%s', (said, expected) => {
    expect(itemsOf(given(DECLARED, item(said)))).toEqual([expected]);
  });

  test('and waits for the next report, as the other items beside the four do', () => {
    given(DECLARED)
      .when('11:30', MANAGER, '付加 被害額 約300万円')
      .thenEvents({ type: 'FactsUpdated', changes: {}, items: [{ title: '被害額', text: '約300万円' }] });
  });

  test('by the form, beside what else it changes', () => {
    const told = given(DECLARED, [
      '11:30',
      MANAGER,
      form({ cause: '電源', itemTitle: '被害額', itemText: '1行目\r\n2行目' }),
    ]);
    expect(incidentOf(told).facts).toMatchObject({ cause: '電源', items: [{ title: '被害額', text: '1行目\n2行目' }] });
  });

  test('an empty pair of fields adds nothing', () => {
    given(DECLARED)
      .when('11:30', MANAGER, form({ itemTitle: '', itemText: ' ' }))
      .thenNothing();
  });
});

describe('an item is changed and withdrawn by its title', () => {
  const two = [item('付加 被害額 300万円'), item('付加 UPS残量 40分')];

  test('it keeps its place and its title, however wide it is typed', () => {
    expect(itemsOf(given(DECLARED, ...two, item('付加 ＵＰＳ残量 20分'), item('付加 被害額 400万円')))).toEqual([
      { title: '被害額', text: '400万円' },
      { title: 'UPS残量', text: '20分' },
    ]);
  });

  test('the same words again are no change', () => {
    given(DECLARED, ...two)
      .when('11:40', MANAGER, '付加 被害額 300万円')
      .thenNothing();
    given(DECLARED, ...two)
      .when('11:40', MANAGER, form({ 'item:被害額': '300万円' }))
      .thenNothing();
  });

  test('withdrawn it is gone, by words or by an emptied field; the log keeps it', () => {
    const words = given(DECLARED, ...two, item('付加 被害額 --withdraw'));
    const field = given(DECLARED, ...two, ['11:30', MANAGER, form({ 'item:被害額': '' })]);
    for (const told of [words, field]) {
      expect(itemsOf(told)).toEqual([{ title: 'UPS残量', text: '40分' }]);
      expect(eventsOf(told, 'FactsUpdated').at(-1)).toMatchObject({ items: [{ title: '被害額', text: null }] });
      expect(told.log.at(-1)?.what).toBe('付加する情報「被害額」:取下げ');
    }
    expect(
      incidentOf(given(DECLARED, ...two, item('付加 被害額 --取下げ'), item('付加 UPS残量 --取下げ'))).facts,
    ).toEqual({});
  });

  test('what somebody else changed meanwhile is not taken back unseen, and only that', () => {
    const changed = given(DECLARED, ...two, item('付加 被害額 400万円'));
    const seen = incidentOf(given(DECLARED, ...two)).seq;
    const refused = changed.when('11:50', MANAGER, form({ 'item:被害額': '500万円' }, seen));
    refused.thenRefused('changed_meanwhile', { changes: [{ of: 'item', title: '被害額', text: '400万円' }] });
    expect(refused.refused && refusalText(refused.refused, on('11:50'), vocabulary(ward, textsIn('ja')))).toContain(
      '被害額:11時30分に 情報システム課長 が「400万円」に変更しました。',
    );
    changed.when('11:50', MANAGER, form({ 'item:UPS残量': '10分' }, seen)).thenEvents({ type: 'FactsUpdated' });
  });
});

describe('what cannot be added is said', () => {
  test.each([
    ['付加', 'missing_argument', { argument: 'item_title' }],
    ['付加 被害額', 'missing_argument', { argument: 'item_text' }],
    ['付加 発生原因 電源', 'title_is_field', { field: 'cause' }],
    ['付加 "4 発生原因" 電源', 'title_is_field', { field: 'cause' }],
    ['付加 区民サービスへの影響 なし', 'title_is_field', { field: 'serviceEffect' }],
    ['付加 被害額 --withdraw', 'no_such_item', { known: [] }],
    [`付加 被害額 ${'あ'.repeat(501)}`, 'item_too_long', { part: 'item_text', most: 500 }],
    [`付加 ${'あ'.repeat(41)} 内容`, 'item_too_long', { part: 'item_title', most: 40 }],
  ] as const)('%s', (said, code, facts) => {
    given(DECLARED).when('11:30', MANAGER, said).thenRefused(code, facts);
  });

  test('by the form: a text without a title, a title without a text', () => {
    const declared = given(DECLARED);
    declared
      .when('11:30', MANAGER, form({ itemText: '内容' }))
      .thenRefused('missing_argument', { argument: 'item_title' });
    declared
      .when('11:30', MANAGER, form({ itemTitle: '件' }))
      .thenRefused('missing_argument', { argument: 'item_text' });
  });

  test('more than ten, but one of ten can be changed', () => {
    const ten = given(DECLARED, ...Array.from({ length: 10 }, (_, at) => item(`付加 項目その${at} 内容`)));
    ten.when('11:40', MANAGER, '付加 十一 内容').thenRefused('too_many_items', { most: 10 });
    ten.when('11:40', MANAGER, '付加 項目その3 別の内容').thenEvents({ type: 'FactsUpdated' });
  });

  test('by whoever may not update', () => {
    given(DECLARED).when('11:30', 'taxation', '付加 被害額 1円').thenRefused('not_allowed');
  });
});

test('the reply says when it is told', () => {
  const told = given(DECLARED, item('付加 被害額 約300万円'));
  const said = (locale: 'ja' | 'en') =>
    replyText(incidentOf(told), told.events, on('11:30'), vocabulary(ward, textsIn(locale)));
  expect(said('ja')).toBe('「被害額」を更新しました。 付加した情報は、次の報告から6項目の後に記載します。');
  expect(said('en')).toBe('Updated: "被害額". What was added stands after the six items from the next report on.');
});

test('what is withdrawn is not promised to the next report', () => {
  const told = given(DECLARED, item('付加 被害額 約300万円'), item('付加 被害額 --withdraw'));
  const said = (locale: 'ja' | 'en') =>
    replyText(incidentOf(told), told.events, on('11:30'), vocabulary(ward, textsIn(locale)));
  expect(said('ja')).toBe('「被害額」を取り下げました。次の報告から記載しません。');
  expect(said('en')).toBe('Withdrawn: "被害額". Reports leave it out from the next one on.');
});

test('the JSON has them as a list, and nothing where there are none', () => {
  const view = (told: Pick<Told, 'incident'>) => incidentView(incidentOf(told), on('12:00'), textsIn('ja')).facts;
  expect(view(given(DECLARED))).not.toHaveProperty('items');
  expect(view(given(DECLARED, item('付加 被害額 約300万円')))).toMatchObject({
    items: [{ title: '被害額', text: '約300万円' }],
  });
});
