// 引継ぎ: the next shift begins where the last one stopped, with nothing of it only in somebody's head.
import { describe, expect, test } from '@jest/globals';
import { textsIn } from '../../src/texts/texts.ts';
import type { HandedOver } from '../../src/views/handover/handed-over.ts';
import { handoverSheet } from '../../src/views/handover/handover-sheet.ts';
import { handoverNo, handoverNow, handoverToRead } from '../../src/views/read-handover.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, type Told, ward } from '../incident/given-when-then.ts';
import { textOf } from '../posts/whole-story.ts';

const OFFICE = { role: MANAGER };
const EVENING: Step = ['16:30', MANAGER, '引継ぎ'];
const SHIFT: readonly Step[] = [
  ['11:40', 'taxation', 'answer 17 stopped 代替手段'],
  ['12:10', MANAGER, '見込 18:00'],
];
const LATER: readonly Step[] = [
  ['16:40', 'taxation', 'answer 17 running 通常'],
  ['16:50', MANAGER, '追記 会議室を変更'],
];
const told = given(DECLARED, ...SHIFT, EVENING, ...LATER);

const looking = (story: Pick<Told, 'incident' | 'log'>, time: string) => ({
  incident: incidentOf(story),
  reader: { events: async (_id: string, after: number) => story.log.filter(({ seq }) => seq > after) },
  now: on(time),
});

const sheetOf = async (handed: Promise<HandedOver | undefined>, locale: 'ja' | 'en' = 'ja'): Promise<string> => {
  const found = await handed;
  if (found === undefined) throw new Error('there is no such handover');
  return textOf(handoverSheet(found, textsIn(locale, ward), true));
};

describe('a shift that hands over', () => {
  test('is recorded with who, to whom and when', () => {
    given(DECLARED, ...SHIFT)
      .when(...EVENING)
      .thenEvents({ type: 'HandedOver', from: OFFICE, to: OFFICE });
    given(DECLARED)
      .when('16:30', MANAGER, 'handover to 危機管理課長')
      .thenEvents({ type: 'HandedOver', from: OFFICE, to: { role: 'crisis-manager' } });
    given(DECLARED)
      .when('16:30', 'taxation', '引継ぎ 道路課へ')
      .thenEvents({ type: 'HandedOver', from: { section: 'taxation' }, to: { section: 'roads' } });
    expect(incidentOf(told).handovers).toMatchObject([{ no: 1, at: on('16:30'), from: OFFICE }]);
  });

  test.each([
    ['引継ぎ 宇宙課', 'unknown_duty'],
    ['handover to', 'missing_argument'],
    ['handover show 1 2', 'unknown_option'],
    ['handover show x', 'unknown_option'],
  ] as const)('%s is refused, and nothing is handed over', (said, code) => {
    given(DECLARED).when('16:30', MANAGER, said).thenRefused(code);
  });

  test('an office is named whole: a part of its name hands over to nobody', () => {
    given(DECLARED).when('16:30', MANAGER, '引継ぎ 情報').thenRefused('unknown_duty');
  });
});

describe('the sheet', () => {
  test('says what the office owes, what was promised, who is silent, and what happened', async () => {
    const sheet = await sheetOf(handoverNow(OFFICE, looking(given(DECLARED, ...SHIFT), '16:20')));
    expect(sheet).toContain('引継書(作成中)');
    expect(sheet).toMatch(/これから行うこと\(情報システム課長\)/u);
    expect(sheet).toContain('危機管理係への第1報');
    expect(sheet).toMatch(/復旧見込日時[^\n]*18時00分/u);
    expect(sheet).toContain('道路課');
    expect(sheet).toMatch(/17 [^\n]*未回答[^\n]*停止/u);
    expect(sheet).toContain('宣言からの主な出来事');
  });

  test('begins where the one before it ended', async () => {
    const sheet = await sheetOf(handoverNow(OFFICE, looking(told, '17:00')));
    expect(sheet).toMatch(/前回の引継ぎ[^\n]*第1号/u);
    expect(sheet).toMatch(/17 [^\n]*停止[^\n]*稼働中/u);
    expect(sheet).toContain('会議室を変更');
    expect(sheet).not.toMatch(/追記:見込|復旧見込日時:/u);
  });

  test('reads later as it did: what came after is not in it', async () => {
    const then = await sheetOf(handoverNo(1, looking(given(DECLARED, ...SHIFT, EVENING), '16:30')));
    expect(await sheetOf(handoverNo(1, looking(told, '18:00')))).toBe(then);
    expect(then).not.toContain('会議室を変更');
  });

  test('in English too', async () => {
    expect(await sheetOf(handoverNo(1, looking(told, '18:00')), 'en')).toContain('Handover sheet no. 1');
  });

  test('of a number that was never made there is none', async () => {
    expect(await handoverNo(2, looking(told, '18:00'))).toBeUndefined();
  });
});

describe('whoever takes over', () => {
  test('sees it first, until somebody of that office has done something', async () => {
    const handed = given(DECLARED, ['16:30', MANAGER, 'handover to 危機管理課長']);
    const office = { role: 'crisis-manager' };
    expect((await handoverToRead(office, looking(handed, '16:40')))?.no).toBe(1);
    expect(await handoverToRead(OFFICE, looking(handed, '16:40'))).toBeUndefined();
    const begun = given(
      DECLARED,
      ['16:30', MANAGER, 'handover to 危機管理課長'],
      ['16:45', 'crisis-manager', '追記 着任'],
    );
    expect(await handoverToRead(office, looking(begun, '16:50'))).toBeUndefined();
  });
});
