// Where a form says what has to be put right.
import { expect, test } from '@jest/globals';
import { faultyFields, fieldsAbout } from '../../src/ports/faulty-fields.ts';

const ANSWER = ['saidBy', 'by', 'at', 'readBack', 'state:a', 'note:a', 'state:b', 'note:b'];
const FACTS = ['occurredAt', 'detectedAt', 'situation', 'cause', 'estimate'];

test.each([
  ['each missing field', { code: 'proxy_incomplete', about: { missing: ['said_by', 'by'] } }, {}, ['saidBy', 'by']],
  ['one state of those that would do', { code: 'missing_argument', about: { missing: ['state'] } }, {}, ['state:a']],
  ['the system without a state', { code: 'state_missing', about: { system: 'b' } }, { 'note:b': '停止' }, ['state:b']],
  ['the text that is too long', { code: 'too_long', about: { longerThan: 3 } }, { 'note:b': '😀😀😀😀' }, ['note:b']],
  ['the first of those left empty', { code: 'missing_argument' }, {}, ['state:a']],
] as const)('%s', (_what, fault, fields, at) => {
  expect(faultyFields(fault, fields, ANSWER)).toEqual(at);
});

test.each([
  [
    'what was given',
    { code: 'bad_time', about: { given: 'そのうち' } },
    { detectedAt: '11:10', estimate: 'そのうち' },
    'estimate',
  ],
  ['a time that cannot be', { code: 'time_in_future' }, { cause: '電源', occurredAt: '23:00' }, 'occurredAt'],
  [
    'the later of two times',
    { code: 'detected_before_occurred' },
    { occurredAt: '9:00', detectedAt: '8:00' },
    'detectedAt',
  ],
  ['else what was filled in', { code: 'not_allowed' }, { cause: '電源' }, 'cause'],
] as const)('%s', (_what, fault, fields, at) => {
  expect(faultyFields(fault, fields, FACTS)).toEqual([at]);
});

test('the box that lets a second incident be declared', () => {
  expect(faultyFields({ code: 'already_open' }, { scenario: 'x' }, ['scenario', 'drill', 'again'])).toEqual(['again']);
});

test('a form without fields has none', () => {
  expect(faultyFields({ code: 'not_allowed' }, {}, [])).toEqual([]);
});

test('what a refusal says nothing of stands at no field where it is said on top as well', () => {
  expect(fieldsAbout({ code: 'not_allowed' }, { cause: '電源' }, FACTS)).toEqual([]);
  expect(fieldsAbout({ code: 'bad_time', about: { given: '昨夜' } }, { estimate: '昨夜' }, FACTS)).toEqual([
    'estimate',
  ]);
});
