// What the plan says beside decisions and in the help: a draft until the ward confirms it, its purposes, what holds otherwise.
import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../src/plan/plan.ts';
import type { StoreReader } from '../../src/ports/store.ts';
import { statusBoard } from '../../src/posts/board/status-board.ts';
import { hearingSheets } from '../../src/posts/paper/hearing-sheets.ts';
import { helpCard } from '../../src/posts/replies/help-card.ts';
import { tellingCard } from '../../src/posts/telling/telling-card.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { sheetNamed } from '../../src/views/read-sheet.ts';
import { DECLARED, givenUnder, incidentOf, on, ward } from '../incident/given-when-then.ts';

const confirmed: Plan = {
  ...ward,
  organization: { ...ward.organization, status: 'confirmed' },
  platforms: ward.platforms.map((one) => ({ ...one, backupSeparated: true })),
};
const view = (plan: Plan, locale: 'ja' | 'en' = 'ja'): string =>
  JSON.stringify(tellingCard(incidentOf(givenUnder(plan, DECLARED)), on('12:00'), vocabulary(plan, textsIn(locale))));
const help = (plan: Plan, locale: 'ja' | 'en' = 'ja'): string =>
  JSON.stringify(helpCard({ label: '課', may: [] }, true, vocabulary(plan, textsIn(locale))));

describe('連絡状況', () => {
  test('says that the plan is a draft until the ward has confirmed it (案・抜粋版)', () => {
    expect(view(ward)).toContain('案・抜粋版');
    expect(view(confirmed)).not.toContain('案・抜粋版');
  });

  test('has the purposes beside the decisions (P3), in both languages', () => {
    expect(view(ward)).toContain('区民の生命、生活及び財産を守る');
    expect(view(ward, 'en')).toContain('To protect the life, livelihood and property of residents');
  });

  test('says whether the backup is kept apart, and that nobody knows while nobody has said so (個別5(3))', () => {
    expect(view(ward)).toContain('未確認(要確認)');
    expect(view(confirmed)).toContain('分離されている');
  });
});

describe('the board', () => {
  const board = (plan: Plan, locale: 'ja' | 'en' = 'ja'): string =>
    JSON.stringify(statusBoard(incidentOf(givenUnder(plan, DECLARED)), on('12:00'), vocabulary(plan, textsIn(locale))));
  const ownedBy = (...owners: readonly string[]): Plan => ({
    ...ward,
    scenarios: ward.scenarios.map((one) => (one.id === 'iaas-down' ? { ...one, owners: [...owners] } : one)),
  });

  test('says in one line that the plan is a draft, until the ward has confirmed it', () => {
    expect(board(ward).split('案・抜粋版')).toHaveLength(2);
    expect(board(ward, 'en')).toContain('The plan is a draft excerpt');
    expect(board(confirmed)).not.toContain('案・抜粋版');
  });

  test('names the owner, those who own it together, or who sees to it while nobody is named', () => {
    expect(board(ward)).toContain('{"label":"主管課","value":"情報システム課"}');
    expect(board(ownedBy('information-systems', 'taxation'))).toContain('"label":"主管課(共同)"');
    expect(board(ownedBy())).toContain('{"label":"主管課が明らかでない間の主管課","value":"危機管理課');
  });
});

test.each([
  ['requests', true],
  ['tasks', true],
  ['calls', true],
  ['log', true],
  ['assembly', false],
  ['public', false],
  ['fax-nisc', false],
])('the sheet %s says that the plan is a draft only where it stays in the house', async (name, says) => {
  const incident = incidentOf(givenUnder(ward, DECLARED));
  const reader = { events: async () => [] } as unknown as StoreReader;
  const cards = await sheetNamed(name, { incident, reader, now: on('12:00'), texts: textsIn('ja') });
  expect(cards).not.toHaveLength(0);
  expect((JSON.stringify(cards) ?? '').includes('案・抜粋版')).toBe(says);
});

describe('the register of systems', () => {
  const filled: Plan = {
    ...ward,
    systems: ward.systems.map((one) => {
      if (one.no === 17)
        return { ...one, tags: ['specific-personal-information'], vendor: { name: '甲社', nameEn: 'Ko' } };
      if (one.no === 27) return { ...one, impact: 'large' };
      return one;
    }),
  };
  const answered = (plan: Plan, answer: string) =>
    incidentOf(givenUnder(plan, DECLARED, ['11:30', 'taxation', answer]));
  const asked = (plan: Plan) =>
    JSON.stringify(hearingSheets(answered(plan, '回答 17 停止'), on('12:00'), vocabulary(plan, textsIn('ja'))));

  test('stands on the hearing sheet: vendor, what it holds, impact with its meaning; unset is said, not guessed', () => {
    expect(asked(filled)).toContain('"甲社","特定個人情報","未設定"');
    expect(asked(filled)).toContain('"未設定","","大"');
    expect(asked(filled)).toContain('影響規模:区民への影響の大きさ（求められる可用性の高さ）');
    expect(asked(ward)).not.toContain('主管システムベンダ');
  });

  test('says in 連絡状況 which system that stopped holds it, and nothing of one that runs', () => {
    const shown = (answer: string) =>
      JSON.stringify(tellingCard(answered(filled, answer), on('12:00'), vocabulary(filled, textsIn('ja'))));
    expect(shown('回答 17 停止')).toContain('滞納整理支援システム（税・国保）(特定個人情報)');
    expect(shown('回答 17 稼働中')).not.toContain('(特定個人情報)');
  });
});

test('the help says what holds where the plan is silent (P2), and that it is a draft', () => {
  expect(help(ward)).toContain('それぞれ既存の計画等による');
  expect(help(ward)).toContain('案・抜粋版');
  expect(help(ward, 'en')).toContain('existing plans');
  expect(help(confirmed)).not.toContain('案・抜粋版');
});
