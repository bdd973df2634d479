// What the plan says beside decisions and in the help: a draft until the ward confirms it, its purposes, what holds otherwise.
import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../src/plan/plan.ts';
import { helpCard } from '../../src/posts/replies/help-card.ts';
import { contactCard } from '../../src/posts/telling/contact-view.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { DECLARED, givenUnder, incidentOf, on, ward } from '../incident/given-when-then.ts';

const confirmed: Plan = {
  ...ward,
  organization: { ...ward.organization, status: 'confirmed' },
  platforms: ward.platforms.map((one) => ({ ...one, backupSeparated: true })),
};
const view = (plan: Plan, locale: 'ja' | 'en' = 'ja'): string =>
  JSON.stringify(contactCard(incidentOf(givenUnder(plan, DECLARED)), on('12:00'), vocabulary(plan, textsIn(locale))));
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

test('the help says what holds where the plan is silent (P2), and that it is a draft', () => {
  expect(help(ward)).toContain('それぞれ既存の計画等による');
  expect(help(ward)).toContain('案・抜粋版');
  expect(help(ward, 'en')).toContain('existing plans');
  expect(help(confirmed)).not.toContain('案・抜粋版');
});
