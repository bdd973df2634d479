// 提供事業者からの連絡の確認 (個別3(3)②): a newer notice leaves the check of the older one open; names as the sheet prints them.
import { describe, expect, test } from '@jest/globals';
import { findRecipient } from '../../../src/plan/find-recipient.ts';
import { providerCalls } from '../../../src/posts/paper/call-sheets.ts';
import { recipientName } from '../../../src/posts/telling/telling-words.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { DECLARED, given, incidentOf, on, type Told, tell, ward } from '../given-when-then.ts';
import { contactOf } from './telling.ts';

const STAFF = 'info-systems-staff';
const one = given(DECLARED, ['11:30', STAFF, 'provider broad 空調']);
const two = given(DECLARED, ['11:30', STAFF, 'provider broad 空調'], ['11:50', STAFF, 'provider specific 17']);
const told = (story: Told, contact: string): readonly string[] =>
  [...contactOf(story, contact).recipients].filter(([, state]) => state.told !== undefined).map(([name]) => name);
const rows = (story: Told, locale: 'ja' | 'en') => {
  const card = providerCalls(incidentOf(story), on('12:00'), vocabulary(ward, textsIn(locale)));
  const block = card?.blocks.find(({ type }) => type === 'calls');
  return block?.type === 'calls' ? block.rows : [];
};

describe('with two notices open', () => {
  test('a name that waits in both has to say which', () => {
    expect(tell(two, ['12:00', STAFF, 'provider told 税務課']).refused).toMatchObject({
      code: 'which_notice',
      open: [1, 2],
    });
    expect(tell(two, ['12:00', STAFF, 'provider told all']).refused).toMatchObject({ code: 'which_notice' });
  });

  test('a number, or a form, says it; a name that waits in one of them only is that one', () => {
    const first = tell(two, ['12:00', STAFF, '事業者 連絡済 税務課 --件 1件目']);
    expect([told(first, 'provider/1'), told(first, 'provider/2')]).toEqual([['section/taxation'], []]);
    const form = { form: 'provider_told', fields: { 'section:taxation': 'on', contact: 'provider/2' } };
    const second = tell(first, ['12:01', STAFF, form]);
    expect(told(second, 'provider/2')).toEqual(['section/taxation']);
    expect(told(tell(two, ['12:00', STAFF, 'provider told 道路課']), 'provider/1')).toEqual(['section/roads']);
  });

  test('the sheet has the open lines of both, each with its notice', () => {
    expect(rows(two, 'ja').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['1件目 税務課', '1件目 道路課', '2件目 税務課']),
    );
    const checked = tell(two, ['12:00', STAFF, 'provider told all vendors --notice 1']);
    expect(rows(checked, 'ja').map(({ name }) => name)).toEqual(['税務課', '主管システムベンダ']);
  });

  test('a notice that is not there is refused', () => {
    expect(tell(two, ['12:00', STAFF, 'provider told 税務課 --notice 3']).refused).toMatchObject({
      code: 'unknown_notice',
      last: 2,
    });
  });
});

test.each(['ja', 'en'] as const)('provider told takes every name that its sheet prints (%s)', (locale) => {
  for (const { name, recipient } of rows(one, locale)) {
    const after = tell(one, ['12:00', STAFF, `provider told ${name}`]);
    expect([name, after.refused, told(after, 'provider/1')]).toEqual([name, undefined, [recipient]]);
  }
  const names = rows(one, locale).map(({ name }) => name);
  for (const separator of ['、', ' ']) {
    const all = tell(one, ['12:00', STAFF, `provider told ${names.join(separator)}`]);
    expect([all.refused, told(all, 'provider/1')]).toEqual([undefined, rows(one, locale).map((row) => row.recipient)]);
  }
});

test.each(['ja', 'en'] as const)('told takes every name that a list prints (%s)', (locale) => {
  const words = vocabulary(ward, textsIn(locale));
  const all = [
    ...ward.departments.map(({ id }) => `department/${id}`),
    ...ward.sections.map(({ id }) => `section/${id}`),
    ...ward.parties.map(({ id }) => `party/${id}`),
    ...ward.departments.filter(({ id }) => id !== 'general-affairs').map(({ id }) => `director/${id}`),
  ];
  for (const recipient of all) {
    const printed = recipientName(recipient, on('12:00'), words);
    expect([printed, findRecipient(ward, printed)]).toEqual([
      printed,
      { found: expect.objectContaining({ recipient }) },
    ]);
  }
});
