// The six items and a declaration, as dialogs.
import { describe, expect, test } from '@jest/globals';
import { DIALOGS } from '../../../../adapters/teams/interactions.ts';
import { declareForm } from '../../../../adapters/teams/render/forms/declare-form.ts';
import { factsForm } from '../../../../adapters/teams/render/forms/facts-form.ts';
import { formFields } from '../../../../adapters/teams/render/forms/submitted-fields.ts';
import { parseForm } from '../../../../src/incident/parse/parse-form.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { MANAGER, on, ward } from '../../../incident/given-when-then.ts';
import { checkDialog } from '../office/check-card.ts';
import { filledIn, inputsOf, linesOf } from '../office/read-card.ts';

const ja = textsIn('ja', ward);
const parsed = (form: string, fields: Record<string, string>) =>
  parseForm(form, fields, MANAGER, { plan: ward, now: on('12:00') });

describe('the six items', () => {
  const incident = {
    id: '2025-001',
    drill: true,
    facts: { detectedAt: on('11:10'), situation: 'ホスト停止\n<庁内> A & B', leak: 'none' },
  } as Parameters<typeof factsForm>[0];
  const form = factsForm(incident, ja);
  const sent = (typed: Record<string, string>) => filledIn(form.card, '更新する', typed);

  test('stand in the plan’s order, filled in with what is known', () => {
    checkDialog(form);
    checkDialog(factsForm(incident, textsIn('en')));
    const lines = linesOf(form.card);
    expect(lines[0]).toBe('【訓練】2025-001');
    expect(lines.slice(2)).toEqual([
      '[発生日時]',
      '[覚知日時]',
      '[発生状況]',
      '[発生原因]',
      '[対応状況]',
      '[復旧見込日時]',
      '[区民サービスへの影響]',
      '[情報漏えいの有無]',
      '⚠ これは訓練です。実際の障害ではありません。',
    ]);
    expect(inputsOf(form.card).detectedAt).toBe('12/4 11:10');
    expect(DIALOGS.facts.parse(sent({}))).toEqual({ dialog: 'facts', incident: '2025-001' });
  });

  test('left as they are say nothing', () => {
    expect(formFields(sent({}))).toEqual({});
    expect(formFields(sent({ situation: 'ホスト停止\r\n<庁内> A & B' }))).toEqual({});
  });

  test('changed, withdrawn and new ones go on, those left as they were do not', () => {
    const fields = formFields(sent({ detectedAt: '11:15', situation: '', cause: '電源', leak: '-' }));
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
    const full = factsForm({ id: '2025-001', drill: false, facts } as Parameters<typeof factsForm>[0], ja);
    checkDialog(full);
    expect(formFields(filledIn(full.card, '更新する', {}))).toEqual({});
  });
});

describe('a declaration', () => {
  const scenarios = [{ id: 'iaas-down', name: '統合仮想サーバ環境の障害' }];

  test('has its only scenario chosen, and becomes the command', () => {
    const form = declareForm({ scenarios, again: true }, ja);
    checkDialog(form);
    const fields = formFields(filledIn(form.card, '宣言する', { drill: 'on', situation: '停止' }));
    expect(fields).toEqual({ scenario: 'iaas-down', drill: 'on', situation: '停止' });
    expect(parsed('declare', fields)).toMatchObject({
      type: 'declare',
      scenario: 'iaas-down',
      drill: true,
      again: false,
    });
  });

  test('asks for the kind of cause where the plan has kinds (個別1)', () => {
    const causeKinds = [{ id: 'disaster', name: '災害' }];
    const form = declareForm({ scenarios, causeKinds }, ja);
    checkDialog(form);
    expect(formFields(filledIn(form.card, '宣言する', {}))).toEqual({ scenario: 'iaas-down' });
    const fields = formFields(filledIn(form.card, '宣言する', { causeKind: 'disaster' }));
    expect(parsed('declare', fields)).toMatchObject({ facts: { causeKind: 'disaster' } });
    const facts = { causeKind: 'disaster' };
    const later = factsForm({ id: '2025-001', drill: false, seq: 3, facts, causeKinds }, ja);
    checkDialog(later);
    expect(formFields(filledIn(later.card, '更新する', {}))).toEqual({});
    expect(formFields(filledIn(later.card, '更新する', { causeKind: '-' }))).toEqual({ causeKind: '' });
  });

  test('asks for another incident only when one is open', () => {
    expect(Object.keys(inputsOf(declareForm({ scenarios }, ja).card))).toEqual(['scenario', 'drill', 'situation']);
  });

  test('of several scenarios none is chosen', () => {
    const form = declareForm({ scenarios: [...scenarios, { id: 'x', name: '停電' }] }, ja);
    checkDialog(form);
    expect(inputsOf(form.card).scenario).toBe('');
  });
});
