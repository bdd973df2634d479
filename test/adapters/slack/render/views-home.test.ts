// App Home: what is going on, what is mine to answer, and only the buttons for what I may do.
import { describe, expect, test } from '@jest/globals';
import { pressIn } from '../../../../adapters/slack/interactions.ts';
import { homeView } from '../../../../adapters/slack/render/home-view.ts';
import type { Home, HomeIncident } from '../../../../src/ports/views.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { ward } from '../../../incident/given-when-then.ts';
import { incident, nobody } from '../../homes.ts';
import { asking, row, stopped } from '../../question-rows.ts';
import { checkView } from '../office/check-payload.ts';
import { buttonsOf, linesOf, mentionsIn } from '../office/read-blocks.ts';

const shown = (home: Partial<Home>, locale: 'ja' | 'en' = 'ja') => {
  const view = homeView({ ...nobody, ...home }, textsIn(locale, ward));
  checkView(view);
  return view.blocks;
};

test('nobody’s home says that looking is possible, and whom to ask', () => {
  expect(linesOf(shown({}))).toEqual([
    'ICT事業継続計画',
    '閲覧のみできます。回答や操作が必要なときは、情報システム課へ連絡してください。',
    '対応中の事象はありません。',
  ]);
  const ask = ['U012AB', '<!channel>'].map((id) => ({ platform: 'slack', id }));
  const asked = shown({ standing: { ...nobody.standing, ask: [...ask, { platform: 'web', id: 'U9ZZ' }] } });
  expect(linesOf(asked)[2]).toBe('@U012AB');
  expect(mentionsIn(asked)).toEqual(['U012AB']);
  expect(
    buttonsOf(shown({ incidents: [{ view: incident('2025-001'), questions: [] }] })).map(({ label }) => label),
  ).toEqual(['状況を表示']);
});

describe('a section’s home', () => {
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

  test('has the button to answer, and none of an operator’s', () => {
    expect(buttonsOf(shown(home)).map(({ label, style }) => [label, style])).toEqual([
      ['回答する', 'primary'],
      ['状況を表示', undefined],
    ]);
  });

  test('that has answered says so', () => {
    const all = { ...home, incidents: [{ view: incident('2025-001'), questions: [asking(stopped(1))] }] };
    expect(linesOf(shown(all))).toContain('税務課:全て回答済みです。');
  });
});

describe('an operator’s home', () => {
  const standing = {
    label: '情報システム課長',
    may: ['declare', 'update', 'remind', 'report', 'approve'],
    sections: [],
    ask: [],
  } as const;
  const view = incident('2025-001', { draft: { kind: 'scheduled' } });

  test('has what they may do, and asks before something goes out', () => {
    const buttons = buttonsOf(shown({ standing, incidents: [{ view, questions: [] }] }));
    expect(buttons.map(({ label, asks }) => [label, asks])).toEqual([
      ['宣言する', false],
      ['状況を表示', false],
      ['連絡事項を更新', false],
      ['未回答の課へ催促', true],
      ['臨時連絡を発信', true],
      ['報告を承認', true],
    ]);
    for (const { action_id, carries } of buttons) {
      expect(pressIn(action_id, JSON.stringify(carries)).kind).not.toBe('outdated');
    }
  });

  test('with very many incidents and sections fits, and says what it leaves out', () => {
    const many: readonly HomeIncident[] = Array.from({ length: 30 }, (_, at) => ({
      view: incident(`2025-${100 + at}`, { drill: true }),
      questions: Array.from({ length: 30 }, () => asking(...Array.from({ length: 600 }, (_, no) => row(no)))),
    }));
    for (const locale of ['ja', 'en'] as const) shown({ standing, incidents: many }, locale);
    const lines = linesOf(shown({ standing, incidents: many }));
    expect(lines).toContain('・ほか590システム');
    expect(lines).toContain('ほか26課の回答は、各課のチャンネル又はウェブ画面で行ってください。');
    expect(lines).toContain('ほか24件の事象は、ウェブ画面で確認してください。');
  });
});
