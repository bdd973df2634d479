// The forms of a chat, as a person sees them, fills them in and sends them: the same for whoever draws them.
import { describe, expect, test } from '@jest/globals';
import { answerForm } from '../../src/chat/forms/answer-form.ts';
import { declareForm } from '../../src/chat/forms/declare-form.ts';
import { factsForm } from '../../src/chat/forms/facts-form.ts';
import type { Form } from '../../src/chat/forms/form.ts';
import type { Fields } from '../../src/chat/press.ts';
import type { Submitted } from '../../src/chat/submit-form.ts';
import { changedFields, meantFields } from '../../src/chat/submitted-fields.ts';
import { parseForm } from '../../src/incident/parse/parse-form.ts';
import type { QuestionRow } from '../../src/posts/card.ts';
import { type Texts, textsIn } from '../../src/texts/texts.ts';
import { asking, row, stopped } from '../adapters/question-rows.ts';
import { MANAGER, on, ward } from '../incident/given-when-then.ts';

/** A form as a person has it before them. */
export interface ShownForm {
  /** Everything that is read on it, from the top. */
  readonly lines: readonly string[];
  /** What is read below its fields, where the platform has a place for it. */
  readonly hints: readonly string[];
  /** What stands in its fields, by name. */
  readonly values: Fields;
  /** As it is read when it comes back; what is not in `typed` stays as it was shown. */
  sends(typed: Fields): Submitted;
}

/** Throws when the platform would not take it. */
export type ShowForm = (form: Form, texts: Texts) => ShownForm;

const ja = textsIn('ja', ward);

export const chatForms = (show: ShowForm): void => {
  const meant = ({ asked, fields, touched }: Submitted): Fields => {
    if (asked === undefined) throw new Error('no form of ours');
    return meantFields(asked.form, fields, touched);
  };
  const sent = (form: Form, typed: Fields): Fields => meant(show(form, ja).sends(typed));
  const parsed = (command: string, fields: Fields) =>
    parseForm(command, fields, MANAGER, { plan: ward, now: on('12:00') });

  describe('the six items', () => {
    const facts = { detectedAt: on('11:10'), situation: 'ホスト停止\n<庁内> A & B', leak: 'none' };
    const form = factsForm({ id: '2025-001', drill: true, facts, seq: 7 }, ja);

    test('stand in the plan’s order, filled in with what is known', () => {
      show(factsForm({ id: '2025-001', drill: true, facts, seq: 7 }, textsIn('en')), textsIn('en'));
      const { lines, values } = show(form, ja);
      expect(lines[0]).toBe('【訓練】2025-001');
      expect(lines.slice(2)).toEqual([
        '発生日時',
        '覚知日時',
        '発生状況',
        '発生原因',
        '対応状況',
        '復旧見込日時',
        '区民サービスへの影響',
        '情報漏えいの有無',
        '付加する情報:見出し',
        '付加する情報:内容',
        'これは訓練です。実際の障害ではありません。',
      ]);
      expect(values.detectedAt).toBe('12/4 11:10');
      expect(show(form, ja).sends({}).asked).toEqual({ form: 'facts', incident: '2025-001', seen: 7 });
    });

    test('left as they are say nothing', () => {
      expect(sent(form, {})).toEqual({});
      expect(sent(form, { situation: 'ホスト停止\r\n<庁内> A & B' })).toEqual({});
    });

    test('changed, withdrawn and new ones go on, those left as they were do not', () => {
      const fields = sent(form, { detectedAt: '11:15', situation: '', cause: '電源', leak: '-' });
      expect(fields).toEqual({ detectedAt: '11:15', situation: '', cause: '電源', leak: '' });
      expect(parsed('update', fields)).toMatchObject({
        type: 'update',
        changes: { detectedAt: on('11:15'), situation: null, cause: '電源' },
      });
    });

    test('of 2,000 characters fit', () => {
      const long = '状況😀'.repeat(500);
      const full = { situation: long, cause: long, response: long, serviceEffect: long };
      expect(sent(factsForm({ id: '2025-001', drill: false, facts: full, seq: 7 }, ja), {})).toEqual({});
    });

    test('what was added to them is changed, withdrawn and added to; as much as can be fits (個別3(2))', () => {
      const items = [
        { title: '被害額', text: '300万円' },
        { title: '職員の 参集', text: '60名' },
      ];
      const added = factsForm({ id: '2025-001', drill: false, seq: 3, facts: { items } }, ja);
      expect(sent(added, {})).toEqual({});
      const filled = { 'item:被害額': '400万円', 'item:職員の 参集': '', itemTitle: 'UPS残量', itemText: '40分' };
      const fields = sent(added, filled);
      expect(fields).toEqual(filled);
      expect(parsed('update', fields)).toMatchObject({
        items: [
          { title: '被害額', text: '400万円' },
          { title: '職員の 参集', text: null },
          { title: 'UPS残量', text: '40分' },
        ],
      });
      const long = '状況😀'.repeat(500);
      const most = Array.from({ length: 10 }, (_, at) => ({ title: `${at}`.repeat(40), text: '内容'.repeat(250) }));
      const facts = { situation: long, cause: long, response: long, serviceEffect: long, items: most };
      expect(sent(factsForm({ id: '2025-001', drill: false, seq: 3, facts }, ja), {})).toEqual({});
    });

    test('come again with what was typed, under what is said; sent as they are, that counts', () => {
      const again = {
        ...form,
        again: { said: '発生原因が変わりました。', given: { cause: '電源', situation: '', leak: '' } },
      };
      const shown = show(again, ja);
      expect(shown.lines[0]).toBe('発生原因が変わりました。');
      expect(shown.values).toMatchObject({ cause: '電源', detectedAt: '12/4 11:10' });
      expect(meant(shown.sends({}))).toEqual({ cause: '電源', situation: '', leak: '' });
    });
  });

  describe('a declaration', () => {
    const scenarios = [
      { id: 'iaas-down', name: '統合仮想サーバ環境の障害' },
      { id: 'network-down', name: 'あ'.repeat(200) },
    ];

    test('is read as the desk reads its own form', () => {
      const fields = sent(declareForm({ scenarios }, ja), { scenario: 'iaas-down', drill: 'on', situation: '停止' });
      expect(fields).toEqual({ scenario: 'iaas-down', drill: 'on', situation: '停止' });
      expect(parsed('declare', fields)).toMatchObject({
        type: 'declare',
        scenario: 'iaas-down',
        drill: true,
        again: false,
      });
    });

    test('asks for the kind of cause where the plan has kinds, as the six items do (個別1)', () => {
      const causeKinds = [{ id: 'disaster', name: '災害' }];
      const form = declareForm({ scenarios: scenarios.slice(0, 1), causeKinds }, ja);
      expect(sent(form, {})).toEqual({ scenario: 'iaas-down' });
      const fields = sent(form, { causeKind: 'disaster' });
      expect(parsed('declare', fields)).toMatchObject({ facts: { causeKind: 'disaster' } });
      const facts = { causeKind: 'disaster' };
      const later = factsForm({ id: '2025-001', drill: false, seq: 3, facts, causeKinds }, ja);
      expect(sent(later, {})).toEqual({});
      expect(sent(later, { causeKind: '-' })).toEqual({ causeKind: '' });
    });

    test('is no drill unless it is said; the only scenario is chosen already, and of several none', () => {
      expect(sent(declareForm({ scenarios: scenarios.slice(0, 1) }, ja), {})).toEqual({ scenario: 'iaas-down' });
      expect(show(declareForm({ scenarios }, ja), ja).values.scenario ?? '').toBe('');
    });

    test('asks for another incident only when one is open', () => {
      expect(Object.keys(show(declareForm({ scenarios }, ja), ja).values)).not.toContain('again');
      const beside = declareForm({ scenarios, again: true }, ja);
      expect(sent(beside, { scenario: 'iaas-down', again: 'on' })).toMatchObject({ again: 'on' });
    });

    test('that may be a drill is asked back, with what was filled in', () => {
      const choices = [
        { label: '訓練', command: '', drill: 'sure' },
        { label: '訓練ではない', command: '', drill: 'real' },
      ] as const;
      const again = { said: '訓練ですか。', given: { scenario: 'iaas-down', situation: '停電の訓練', again: 'on' } };
      const form = { ...declareForm({ scenarios, again: true, choices }, ja), again };
      expect(sent(form, { drill: 'real' })).toEqual({ ...again.given, drill: 'real' });
    });

    test('of very many scenarios fits', () => {
      const many = Array.from({ length: 300 }, (_, at) => ({ id: `s-${at}`, name: `${at}` }));
      show(declareForm({ scenarios: many, again: true }, textsIn('en')), textsIn('en'));
    });
  });

  describe('a section’s answers', () => {
    const rows = [
      stopped(1, { note: '紙で\n受付', damage: 'large' }),
      row(2),
      stopped(3, { answered: false, note: '前の備考' }),
    ];
    const answers = (systems: readonly QuestionRow[], heard = false) =>
      answerForm(asking(...systems), { rows: systems, heading: '税務課(回答期限 12時00分)', heard }, ja);
    const form = answers(rows);

    test('are asked system by system, and say which section and until when', () => {
      const { lines } = show(form, ja);
      expect(lines[0]).toBe('税務課(回答期限 12時00分)');
      expect(lines).toEqual(expect.arrayContaining(['1 システム1', '2 システム2', '3 システム3']));
      expect(lines.filter((line) => line === '備考')).toHaveLength(3);
      show(answerForm(asking(...rows), { rows }, textsIn('en')), textsIn('en'));
    });

    test('of none say so', () => {
      expect(show(answers([]), ja).lines.join('\n')).toContain('回答するシステムはありません。');
    });

    test('left as they were say nothing, in whatever line ends they come back; nor does 「今は回答しない」', () => {
      expect(sent(form, {})).toEqual({});
      expect(sent(form, { 'note:system-1': '紙で\r\n受付', 'state:system-2': '-' })).toEqual({});
    });

    test('give the system that was touched as a whole, because the next answer replaces it', () => {
      expect(sent(form, { 'state:system-1': 'restored' })).toEqual({
        'state:system-1': 'restored',
        'service:system-1': 'alternative',
        'damage:system-1': 'large',
        'note:system-1': '紙で\n受付',
      });
      expect(sent(form, { 'state:system-2': 'stopped', 'note:system-2': '一行\r\n二行' })).toEqual({
        'state:system-2': 'stopped',
        'service:system-2': '',
        'damage:system-2': '',
        'note:system-2': '一行\n二行',
      });
    });

    test('withdraw what was taken out', () => {
      expect(sent(form, { 'service:system-1': '-', 'note:system-1': '' })).toEqual({
        'state:system-1': 'stopped',
        'service:system-1': '',
        'damage:system-1': 'large',
        'note:system-1': '',
      });
    });

    test('of a former round are shown, and count when they are given again, though they are the same', () => {
      const { lines, hints } = show(form, ja);
      expect([...lines, ...hints].join('\n')).toContain('前回の回答:停止、代替手段で継続 前の備考 税務課 11時25分');
      expect(show(form, ja).values['state:system-3'] ?? '').toBe('');
      expect(sent(form, { 'state:system-3': 'stopped' })).toMatchObject({ 'state:system-3': 'stopped' });
    });

    test('come again with what was filled in, and count as a whole', () => {
      const given = changedFields(show(form, ja).sends({ 'state:system-1': 'running' }).fields);
      const shown = show({ ...form, again: { said: '変更されました。', given } }, ja);
      expect(shown.values).toMatchObject({ 'state:system-1': 'running', 'note:system-1': '紙で\n受付' });
      expect(meant(shown.sends({}))).toEqual({
        'state:system-1': 'running',
        'service:system-1': 'alternative',
        'damage:system-1': 'large',
        'note:system-1': '紙で\n受付',
      });
    });

    test('taken down for others say who said it, how, when, and whether it was read back', () => {
      const [first] = ward.systems.filter(({ no }) => no === 17);
      const heard = answers([row(17, { id: first?.id ?? '' })], true);
      expect(show(heard, ja).lines).toEqual(
        expect.arrayContaining(['回答した人', '聴いた手段', '聴いた時刻', '復唱して確認した', '17 システム17']),
      );
      const typed = { saidBy: '係長', by: 'phone', readBack: 'on', [`state:${first?.id}`]: 'stopped' };
      const fields = sent(heard, typed);
      expect(fields).toMatchObject(typed);
      expect(parsed('answer', { ...fields, section: 'taxation' })).toMatchObject({
        type: 'answer',
        section: 'taxation',
        proxy: { saidBy: '係長', means: 'phone', readBack: true },
      });
      expect(show(form, ja).lines).not.toContain('回答した人');
    });
  });
};
