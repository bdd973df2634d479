// The six items, a declaration, a note, and a modal that only says something.
import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../../../adapters/slack/interactions.ts';
import { declareView } from '../../../../adapters/slack/render/forms/declare-view.ts';
import { factsView } from '../../../../adapters/slack/render/forms/facts-view.ts';
import { messageView } from '../../../../adapters/slack/render/forms/message-view.ts';
import { noteView } from '../../../../adapters/slack/render/forms/note-view.ts';
import { fieldsOf } from '../../../../adapters/slack/render/forms/submitted-fields.ts';
import { parseForm } from '../../../../src/incident/parse/parse-form.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { MANAGER, on, ward } from '../../../incident/given-when-then.ts';
import { checkView } from '../office/check-payload.ts';
import { fillIn, type SubmittedForm } from '../office/fill-in.ts';
import { linesOf } from '../office/read-blocks.ts';

const ja = textsIn('ja', ward);
const parsed = (form: string, fields: Record<string, string>) =>
  parseForm(form, fields, MANAGER, { plan: ward, now: on('12:00') });

/** As Slack may send a view back: texts of its blocks escaped. */
const echoed = (form: SubmittedForm): SubmittedForm => ({
  ...form,
  blocks: JSON.parse(JSON.stringify(form.blocks).replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
});

describe('the six items', () => {
  const incident = {
    id: '2025-001',
    drill: true,
    facts: { detectedAt: on('11:10'), situation: 'ホスト停止\n<庁内> A & B', leak: 'none' },
  } as Parameters<typeof factsView>[0];
  const view = factsView(incident, ja);

  test('stand in the plan’s order, filled in with what is known', () => {
    checkView(view);
    checkView(factsView(incident, textsIn('en')));
    expect(linesOf(view.blocks).slice(2)).toEqual([
      '発生日時',
      '覚知日時',
      '発生状況',
      '発生原因',
      '対応状況',
      '復旧見込日時',
      '区民サービスへの影響',
      '情報漏えいの有無',
      'これは訓練です。実際の障害ではありません。',
    ]);
    expect(linesOf(view.blocks)[0]).toBe('【訓練】2025-001');
    expect(FORMS.facts.parse(JSON.parse(view.private_metadata ?? ''))).toEqual({ incident: '2025-001' });
    expect(JSON.stringify(view)).toContain('"initial_value":"12/4 11:10"');
  });

  test('left as they are say nothing', () => {
    expect(fieldsOf(fillIn(view, {}))).toEqual({});
    expect(fieldsOf(echoed(fillIn(view, {})))).toEqual({});
  });

  test('changed, withdrawn and new ones go on, those left as they were do not', () => {
    const fields = fieldsOf(fillIn(view, { detectedAt: '11:15', situation: '', cause: '電源', leak: '-' }));
    expect(fields).toEqual({
      detectedAt: '11:15',
      situation: '',
      cause: '電源',
      leak: '',
    });
    expect(parsed('update', fields)).toMatchObject({
      type: 'update',
      changes: { detectedAt: on('11:15'), situation: null, cause: '電源' },
    });
  });

  test('texts of 2,000 characters fit', () => {
    const long = '状況😀'.repeat(500);
    const facts = { situation: long, cause: long, response: long, serviceEffect: long };
    checkView(factsView({ id: '2025-001', drill: false, facts } as Parameters<typeof factsView>[0], ja));
  });
});

describe('a declaration', () => {
  const scenarios = [
    { id: 'iaas-down', name: '統合仮想サーバ環境の障害' },
    { id: 'network-down', name: 'あ'.repeat(200) },
  ];

  test('is read as the desk reads its own form', () => {
    const view = declareView({ scenarios, channel: 'C012AB' }, ja);
    checkView(view);
    const fields = fieldsOf(fillIn(view, { scenario: 'iaas-down', drill: 'on', situation: '停止' }));
    expect(fields).toEqual({ scenario: 'iaas-down', drill: 'on', situation: '停止' });
    expect(parsed('declare', fields)).toMatchObject({
      type: 'declare',
      scenario: 'iaas-down',
      drill: true,
      again: false,
    });
    expect(FORMS.declare.parse(JSON.parse(view.private_metadata ?? ''))).toEqual({ channel: 'C012AB' });
  });

  test('asks for the kind of cause where the plan has kinds (個別1)', () => {
    const causeKinds = [{ id: 'disaster', name: '災害' }];
    const view = declareView({ scenarios, causeKinds }, ja);
    checkView(view);
    expect(fieldsOf(fillIn(view, {}))).toEqual({});
    const fields = fieldsOf(fillIn(view, { scenario: 'iaas-down', causeKind: 'disaster' }));
    expect(parsed('declare', fields)).toMatchObject({ facts: { causeKind: 'disaster' } });
    const facts = { causeKind: 'disaster' };
    const later = factsView({ id: '2025-001', drill: false, seq: 3, facts, causeKinds }, ja);
    checkView(later);
    expect(fieldsOf(fillIn(later, {}))).toEqual({});
    expect(fieldsOf(fillIn(later, { causeKind: '-' }))).toEqual({ causeKind: '' });
  });

  test('is no drill unless it is said, and the only scenario is chosen already', () => {
    const fields = fieldsOf(fillIn(declareView({ scenarios: scenarios.slice(0, 1) }, ja), {}));
    expect(fields).toEqual({ scenario: 'iaas-down' });
  });

  test('beside an open incident has to be asked for', () => {
    const view = declareView({ scenarios, again: true }, textsIn('en'));
    checkView(view);
    expect(fieldsOf(fillIn(view, { scenario: 'iaas-down', again: 'on' }))).toMatchObject({ again: 'on' });
  });

  test('of very many scenarios fits', () => {
    checkView(
      declareView({ scenarios: Array.from({ length: 300 }, (_, at) => ({ id: `s-${at}`, name: `${at}` })) }, ja),
    );
  });
});

describe('a note', () => {
  test('keeps the message as it is, though nothing was changed', () => {
    const view = noteView({ incident: '2025-001', channel: 'C1', message: '1.2', text: '電源を確認しました。' }, ja);
    checkView(view);
    expect(fieldsOf(fillIn(view, {}))).toEqual({ text: '電源を確認しました。' });
    expect(FORMS.note.parse(JSON.parse(view.private_metadata ?? ''))).toEqual({
      incident: '2025-001',
      channel: 'C1',
      message: '1.2',
    });
  });

  test('of a long message says that it is not whole', () => {
    const view = noteView({ channel: 'C1', message: '1.2', text: '長😀'.repeat(2000) }, ja);
    checkView(view);
    expect(linesOf(view.blocks)).toContain('メッセージが長いため、途中までを入れています。');
    expect(fieldsOf(fillIn(view, {})).text?.length).toBeLessThanOrEqual(2000);
  });

  test('of a message without text is an empty form', () => {
    checkView(noteView({ channel: 'C1', message: '1.2', text: '' }, ja));
  });
});

test('a modal says what it says, however long or empty', () => {
  for (const text of ['受け付けました。', '', 'あ😀'.repeat(3000)]) checkView(messageView(text, ja));
  checkView(messageView('text', textsIn('en'), 'A title that is longer than a modal allows'));
});
