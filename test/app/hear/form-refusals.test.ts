// What a form is refused with names fields and buttons; nothing of how commands are typed is in it, in either language.
import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../../src/app/hear/refuse-intent.ts';
import type { ArgumentName, RefusalReason } from '../../../src/incident/refusal.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn, textsInForms } from '../../../src/texts/texts.ts';
import { on, ward } from '../../incident/given-when-then.ts';

const NOW = on('12:00');
const TYPED = /--|\/bcp|使い方|Usage|「(?:訂正|追記)」/;

const reasons: readonly RefusalReason[] = [
  ...(Object.keys(textsIn('ja').refusals.argumentNames) as ArgumentName[]).map(
    (argument) => ({ code: 'missing_argument', command: 'note', argument }) as const,
  ),
  { code: 'state_missing', system: 'tax-arrears' },
  { code: 'proxy_incomplete', section: 'taxation', missing: ['said_by', 'by', 'for'] },
  { code: 'no_section_to_answer_for' },
  { code: 'no_open_incident' },
  { code: 'which_incident', open: [{ id: '2025-001', drill: false }] },
  { code: 'unknown_incident', given: '2025-009' },
  { code: 'incident_closed', incident: '2025-001' },
  { code: 'already_open', incident: '2025-001', scenario: 'iaas-down' },
  { code: 'no_previous_answer', systems: [] },
  { code: 'nobody_silent' },
  { code: 'nobody_silent', section: 'taxation' },
  { code: 'not_settled', systems: [] },
  { code: 'nothing_to_approve' },
  { code: 'unknown_task', given: '9', last: 3 },
  { code: 'which_task', party: 'nisc', tasks: [1, 2] },
  { code: 'no_task_for_party', party: 'nisc' },
  { code: 'task_settled', task: 1, dropped: true },
  { code: 'task_settled', task: 1, dropped: false },
  { code: 'task_held', task: 1 },
  { code: 'task_is_decision', task: 1, decision: 'publication' },
  { code: 'evidence_incomplete', missing: ['to', 'means'] },
  { code: 'not_a_recipient', recipient: 'department/planning' },
  { code: 'not_told_yet', recipient: 'department/planning' },
  { code: 'task_said_before', task: 1, at: NOW, openedAt: NOW },
  { code: 'not_their_decision', decision: 'publication', decider: 'ward-mayor' },
  { code: 'said_before', at: NOW, contact: 'report/1', openedAt: NOW },
  { code: 'not_sent_by_mail', task: 1 },
  { code: 'drill_outside' },
  { code: 'provider_not_heard' },
  { code: 'bad_time', given: 'x' },
  { code: 'bad_times', given: 'x' },
  { code: 'too_long', field: 'note', most: 500 },
];

describe.each(['ja', 'en'] as const)('in %s', (locale) => {
  test.each(reasons.map((reason) => [reason.code, reason] as const))('%s', (_code, reason) => {
    const asked = refusal(reason, NOW, vocabulary(ward, textsInForms(locale)));
    expect(asked.text).not.toMatch(TYPED);
    expect(asked.text).not.toBe('');
  });

  test('what was typed keeps the words of commands', () => {
    const typed = refusal(
      { code: 'already_open', incident: '2025-001', scenario: 'iaas-down' },
      NOW,
      vocabulary(ward, textsIn(locale)),
    );
    expect(typed.text).toContain('--again');
  });
});
