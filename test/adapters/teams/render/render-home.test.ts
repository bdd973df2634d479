// The personal chat's card: what is going on, what is mine to answer, and only the buttons for what I may do.
import { describe, expect, test } from '@jest/globals';
import { formIn } from '../../../../adapters/teams/interactions.ts';
import { homeCard } from '../../../../adapters/teams/render/home-card.ts';
import { replyMessage } from '../../../../adapters/teams/render/reply-card.ts';
import type { Permission } from '../../../../src/plan/plan.ts';
import type { Home } from '../../../../src/ports/views.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { ward } from '../../../incident/given-when-then.ts';
import { incident, nobody } from '../../homes.ts';
import { asking, many, row, stopped } from '../../question-rows.ts';
import { checkCard } from '../office/check-card.ts';
import { buttonsOf, linesOf } from '../office/read-card.ts';

const ja = textsIn('ja', ward);
const shown = (home: Partial<Home>, locale: 'ja' | 'en' = 'ja') => {
  const message = homeCard({ ...nobody, ...home }, textsIn(locale, ward));
  checkCard(message);
  return message.card;
};
const labels = (home: Partial<Home>) => buttonsOf(shown(home)).map(({ label }) => label);
const ALL: readonly Permission[] = ['declare', 'update', 'answer_for_others', 'remind', 'report', 'approve'];
const manager = { label: '情報システム課長', may: ALL, sections: [], ask: [] };

test('nobody’s card says that looking is possible, and whom to ask', () => {
  expect(linesOf(shown({}))).toEqual([
    'ICT事業継続計画',
    '閲覧のみできます。回答や操作が必要なときは、情報システム課へ連絡してください。',
    '対応中の事象はありません。',
  ]);
  const ask = [{ platform: 'teams', id: '00000001-aaaa-bbbb-cccc-1234567890ab' }];
  expect(linesOf(shown({ standing: { ...nobody.standing, ask } }))[1]).toContain('登録されている担当者(1名)');
  expect(labels({ incidents: [{ view: incident('2025-001'), questions: [] }] })).toEqual(['状況を表示']);
});

describe('a section’s card', () => {
  const questions = asking(row(1), stopped(2, { answered: false }), stopped(3));
  const home: Partial<Home> = {
    standing: { label: '税務課', may: ['answer'], sections: ['taxation'], ask: [] },
    incidents: [{ view: incident('2025-001', { drill: true }), questions: [questions] }],
  };

  test('says how the incident stands and what is not answered yet', () => {
    expect(linesOf(shown(home))).toEqual([
      'ICT事業継続計画',
      '税務課として操作できます。',
      '【訓練】統合仮想サーバ環境の障害(2025-001)',
      '次回の定時連絡:令和7年(2025年)12月4日(木)17時00分予定',
      '回答:2/4システム',
      '税務課:未回答 2システム',
      '・1 システム1',
      '・2 システム2',
      '⚠ これは訓練です。実際の障害ではありません。',
    ]);
  });

  test('opens the form of its own systems', () => {
    const [answer] = buttonsOf(shown(home));
    expect(answer).toMatchObject({ label: '税務課の回答を入力', style: 'positive' });
    expect(formIn(answer?.data ?? {})).toMatchObject({ form: 'answer', incident: '2025-001', section: 'taxation' });
  });

  test('that has answered says so', () => {
    const all = { ...home, incidents: [{ view: incident('2025-001'), questions: [asking(stopped(1))] }] };
    expect(linesOf(shown(all))).toContain('税務課:全て回答済みです。');
  });
});

describe('an operator’s card', () => {
  const view = incident('2025-001', { draft: { kind: 'scheduled' } });

  test('has a button for each right, and asks twice before many are told', () => {
    expect(labels({ standing: manager, incidents: [{ view, questions: [] }] })).toEqual([
      '宣言する',
      '状況を表示',
      '連絡事項を更新',
      '未回答の課へ催促',
      '臨時連絡を発信',
      '報告を承認',
      '実行する',
      '実行する',
      '実行する',
      '代理入力:税務課',
    ]);
    const card = shown({ standing: manager, incidents: [{ view, questions: [] }] });
    expect(linesOf(card)).not.toContain(ja.chat.home.confirm.report);
    expect(linesOf(card, true)).toContain(ja.chat.home.confirm.report);
  });

  test('offers what is left of many silent sections in words', () => {
    const sections = Array.from({ length: 15 }, (_, no) => ({ id: `s${no}`, name: `第${no}課`, answered: 0, of: 1 }));
    const card = shown({ standing: manager, incidents: [{ view: { ...view, sections }, questions: [] }] });
    expect(buttonsOf(card).filter(({ label }) => label.startsWith('代理入力'))).toHaveLength(6);
    expect(linesOf(card)).toContain(ja.teams.home.moreProxies(9).replace('/bcp', '@BCP'));
  });

  test.each(['ja', 'en'] as const)('fits with many incidents and many sections (%s)', (locale) => {
    const questions = many(6, (no) => row(no)).map((one) => ({ ...asking(...many(40, row)), section: one.id }));
    const incidents = Array.from({ length: 12 }, (_, no) => ({
      view: incident(`2025-0${no + 10}`, { draft: { kind: 'extra' } }),
      questions,
    }));
    const lines = linesOf(shown({ standing: manager, incidents }, locale));
    expect(lines.join('\n')).toMatch(/ほか\d+件の事象|\d+ more incidents/);
  });
});

describe('a reply', () => {
  const said = (reply: Parameters<typeof replyMessage>[0]) => {
    const message = replyMessage(reply, ja);
    checkCard(message);
    return message;
  };

  test('is its words, and never nothing', () => {
    expect(linesOf(said({ ok: true, text: '受け付けました。\n次は17時です。' }).card)).toEqual([
      '受け付けました。',
      '次は17時です。',
    ]);
    expect(linesOf(said({ ok: true, text: '' }).card)).toEqual(['受け付けました']);
    said({ ok: true, text: '長い。'.repeat(20_000) });
  });

  test('is its card when it has one', () => {
    const card = { title: '状況', tone: 'calm', blocks: [] } as const;
    expect(said({ ok: true, text: '', card }).summary).toBe('状況');
  });

  test('that is a refusal says how many can help, and calls none of them', () => {
    const ask = [
      { platform: 'teams', id: '00000001-aaaa-bbbb-cccc-1234567890ab' },
      { platform: 'slack', id: 'U1' },
    ];
    const message = said({ ok: false, code: 'forbidden', text: '権限がありません。', ask } as never);
    expect(linesOf(message.card)[1]).toBe(ja.teams.ask(1));
    expect(message.mentions).toEqual([]);
  });
});
