// 個別事業継続計画 記入票: what a section has entered is on it, what it has not is room to write, and nothing is invented.
import { expect, test } from '@jest/globals';
import type { Plan } from '../../../src/plan/plan.ts';
import { sectionPlanForm, sectionPlanSheet } from '../../../src/posts/paper/section-plan-sheet.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import type { LocalDate } from '../../../src/time.ts';
import { wardPlan } from '../../plan/plan-folder.ts';

const plan: Plan = {
  ...wardPlan(),
  sectionPlans: [
    {
      section: 'taxation',
      state: 'drafting',
      work: [{ no: 2, name: '納税証明', continues: 'partly', byHand: { 'half-day': '申請書を預かる。' } }],
      posts: [{ post: '課長', from: '2026-04-01' as LocalDate }],
    },
  ],
};

const rowsOf = (section: string, blank = false, locale: 'ja' | 'en' = 'ja') => {
  const words = vocabulary(plan, textsIn(locale, plan), 'paper');
  return sectionPlanSheet({ section, blank }, words).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.rows : [])),
  );
};

test('what is set is ticked and written, what is not is open', () => {
  const rows = rowsOf('taxation');
  expect(rows).toContainEqual(['個別計画の有無', '□有　■作成中　□無']);
  expect(rows).toContainEqual(['影響規模', '□大　□中　□小']);
  expect(rows).toContainEqual(['システムなしでの継続', '□継続可　■一部可　□不可']);
  expect(rows).toContainEqual(['手作業等(半日)', '申請書を預かる。']);
  expect(rows).toContainEqual(['手作業等(1日)', '']);
  expect(rows).toContainEqual(['課長', '2026-04-01', '', '']);
});

test('a blank one has nothing of it, and a section without systems has one too', () => {
  const rows = rowsOf('taxation', true);
  expect(rows).toContainEqual(['個別計画の有無', '□有　□作成中　□無']);
  expect(rows.flat().join()).not.toContain('申請書');
  const archive = {
    id: 'archive',
    name: '文書課',
    nameEn: 'Archive',
    manager: { post: '課長', postEn: 'Manager' },
    phone: null,
  };
  const alone: Plan = { ...plan, sections: [...plan.sections, archive] };
  const words = vocabulary(alone, textsIn('ja', alone), 'paper');
  const [card] = sectionPlanSheet({ section: 'archive', blank: false }, words);
  expect(card?.title).toBe('個別事業継続計画 記入票(文書課)');
});

test('the document has no telephone numbers, and the numbers of the PDF are named by recipient alone', () => {
  const words = vocabulary(plan, textsIn('ja', plan), 'paper');
  const calls = sectionPlanSheet({ section: 'taxation', blank: false }, words)[0]?.blocks.flatMap((block) =>
    block.type === 'calls' ? block.rows.map(({ recipient }) => recipient) : [],
  );
  expect(calls).toEqual(['section/taxation']);
  expect(JSON.stringify(sectionPlanForm({ section: 'taxation', blank: false }, words))).not.toMatch(/\d{2,4}-\d{4}/);
});

test('in English it is English', () => {
  expect(rowsOf('taxation', false, 'en')).toContainEqual(['Is there a plan', '□yes　■drafting　□no']);
});
