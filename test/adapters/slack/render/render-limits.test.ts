// Too much for one message: Slack's limits hold, what matters stays, and what is missing is said.
import { describe, expect, test } from '@jest/globals';
import { renderMessage } from '../../../../adapters/slack/render/render-message.ts';
import type { Plan } from '../../../../src/plan/plan.ts';
import type { Block, Card } from '../../../../src/posts/card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { DECLARED, givenUnder, MANAGER, type Step, ward } from '../../../incident/given-when-then.ts';
import { postsOf } from '../../../posts/whole-story.ts';
import { asking, stopped } from '../../question-rows.ts';
import { checkMessage } from '../office/check-payload.ts';
import { buttonsOf, linesOf } from '../office/read-blocks.ts';

const ja = textsIn('ja');
const MISSING = /^続きはウェブ画面で確認してください。\(ほか\d+件\)$/;

const said = (card: Card): readonly string[] => {
  const message = renderMessage(card, ja);
  checkMessage(message);
  return linesOf(message.blocks);
};
const card = (...blocks: readonly Block[]): Card => ({ title: '【訓練】題名', tone: 'alert', blocks });
const table = (rows: number, length: number): Block => ({
  type: 'table',
  columns: ['システム', '状態'],
  rows: Array.from({ length: rows }, (_, at) => [`${at + 1} システム`, 'あ'.repeat(length)]),
});

describe('the longest texts', () => {
  const LONG = '状況😀'.repeat(500).slice(0, 2000);
  const steps: readonly Step[] = [
    DECLARED,
    ...['situation', 'cause', 'response', 'serviceEffect'].map(
      (name, at): Step => [`11:3${at}`, MANAGER, { form: 'update', fields: { [name]: LONG } }],
    ),
    ['11:40', MANAGER, { form: 'answer', fields: answersOf('information-systems') }],
    ['12:00', 'clock'],
    ['12:30', MANAGER, 'resolve because 個別対応'],
  ];
  const posts = postsOf(givenUnder(ward, ...steps), 'ja');

  test('fit, each in every post, and never without a word about it', () => {
    expect(posts.length).toBeGreaterThan(30);
    for (const { key, card } of posts) {
      const lines = said(card);
      const isCut = lines.some((line) => /…$/m.test(line));
      expect({ key, told: lines.some((line) => line === ja.chat.more.shortened) }).toEqual({ key, told: isCut });
    }
  });

  test('a report keeps all six items, and the tables give way before them', () => {
    const report = posts.findLast(({ key }) => key.startsWith('report/'));
    if (report === undefined) throw new Error('there is a report');
    const lines = said(report.card);
    for (const name of ['1 発生日時', '2 覚知日時', '3 発生状況', '4 発生原因', '5 対応状況', '6 復旧見込日時']) {
      expect(lines.some((line) => line.startsWith(name))).toBe(true);
    }
    expect(lines.some((line) => MISSING.test(line))).toBe(true);
  });
});

function answersOf(section: string): Record<string, string> {
  return Object.fromEntries([
    ['section', section],
    ...ward.systems
      .filter((system) => system.section === section)
      .flatMap(({ id }) => [
        [`state:${id}`, 'stopped'],
        [`note:${id}`, '備考😀'.repeat(250).slice(0, 1000)],
      ]),
  ]);
}

describe('a plan of 10,000 systems', () => {
  const [section] = ward.sections;
  const [system] = ward.systems;
  if (section === undefined || system === undefined) throw new Error('the ward has both');
  const plan: Plan = {
    ...ward,
    sections: [
      ...ward.sections,
      ...Array.from({ length: 500 }, (_, at) => ({ ...section, id: `section-${at}`, name: `第${at}課の長い名称` })),
    ],
    systems: [
      ...ward.systems,
      ...Array.from({ length: 10_000 }, (_, at) => ({
        ...system,
        id: `system-${at}`,
        no: 1000 + at,
        name: `とても長い名称の業務システム その${at}`,
        section: at < 500 ? 'section-0' : `section-${at % 500}`,
      })),
    ],
  };
  const told = givenUnder(
    plan,
    ['11:20', MANAGER, 'declare iaas-down --drill'],
    ['11:25', 'section-0', 'answer all stopped'],
    ['11:27', MANAGER, 'remind'],
    ['11:30', MANAGER, { form: 'update', fields: { situation: '状況'.repeat(1000), response: '対応'.repeat(1000) } }],
    ['11:40', 'clock'],
    ['12:00', 'clock'],
    ['12:30', MANAGER, 'resolve because 個別対応'],
  );

  test('every post fits, says what it leaves out, and is a drill first and last', () => {
    const posts = postsOf(told, 'ja');
    const kinds = new Set(posts.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'board',
      'confirmation',
      'escalation',
      'notice',
      'official',
      'reminder',
      'report',
    ]);
    for (const { card } of posts) {
      const lines = said(card);
      expect(lines[0]?.startsWith('【訓練】')).toBe(true);
      expect(lines.at(-1)).toBe('⚠ これは訓練です。実際の障害ではありません。');
    }
  });
});

describe('what gives way', () => {
  const kept: readonly Block[] = [
    { type: 'text', text: '届いていません。', style: 'warning' },
    { type: 'fields', fields: [{ label: '1 発生日時', value: '確認中' }] },
    asking(stopped(1), stopped(2, { answered: false })),
    { type: 'actions', actions: [{ label: '状況', command: '/bcp 状況' }] },
    { type: 'text', text: 'これは訓練です。', style: 'warning' },
  ];

  test('short sentences are not cut, and nothing says that they were', () => {
    const many = Array.from(
      { length: 400 },
      (_, at): Block => ({ type: 'text', text: `${at} ${'短い文。'.repeat(10)}` }),
    );
    const lines = said(card(...many, ...kept));
    expect(lines.filter((line) => line.endsWith('…'))).toEqual([]);
    expect(lines).not.toContain(ja.chat.more.shortened);
    expect(lines.some((line) => MISSING.test(line))).toBe(true);
  });

  test('rows from the end of the last table, with a line that counts them', () => {
    const lines = said(card(table(20, 100), table(100, 100), ...kept));
    const shown = lines.filter((line) => line.endsWith('あ'.repeat(100))).length;
    expect(lines.find((line) => MISSING.test(line))).toContain(`(ほか${120 - shown}件)`);
    expect(lines.filter((line) => line.startsWith('1 システム:あ'))).toHaveLength(2);
    expect(shown).toBeGreaterThan(60);
  });

  test('the list after the tables', () => {
    const items = Array.from({ length: 300 }, (_, at) => `${at} ${'い'.repeat(100)}`);
    const lines = said(card({ type: 'list', items }, table(10, 100), ...kept));
    expect(lines.some((line) => line.endsWith('あ'))).toBe(false);
    expect(lines.filter((line) => MISSING.test(line))).toHaveLength(2);
  });

  test.each([
    ['long texts', Array.from({ length: 8 }, (): Block => ({ type: 'text', text: 'う😀'.repeat(1000) }))],
    [
      'very many texts',
      Array.from({ length: 600 }, (_, at): Block => ({ type: 'text', text: `${at} ${'え'.repeat(60)}` })),
    ],
    [
      'texts and small print by turns',
      Array.from(
        { length: 120 },
        (_, at): Block => ({ type: 'text', text: `${at}`, ...(at % 2 ? { style: 'note' } : {}) }),
      ),
    ],
  ])('%s: warnings, questions and buttons stay, and the last line is the last', (_, blocks) => {
    const message = renderMessage(card(...blocks, ...kept), ja);
    checkMessage(message);
    const lines = linesOf(message.blocks);
    expect(lines).toContain('⚠ 届いていません。');
    expect(lines.some((line) => line.startsWith('・1 システム1:停止'))).toBe(true);
    expect(buttonsOf(message.blocks)).toHaveLength(5);
    expect(lines.at(-1)).toBe('⚠ これは訓練です。');
  });
});
