// What a request asks beside the state: of what goes on by other means, and, once the platform is back, of what is restored.
import { expect, test } from '@jest/globals';
import { systemFields } from '../../../src/chat/forms/answer-form.ts';
import { questionsOf } from '../../../src/posts/card.ts';
import { confirmationCard } from '../../../src/posts/confirmation/confirmation-request.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { DECLARED, given, incidentOf, MANAGER, type Step, ward } from '../../incident/given-when-then.ts';

const texts = textsIn('ja');
const questions = (section: string, ...steps: readonly Step[]) => {
  const incident = incidentOf(given(DECLARED, ...steps));
  const state = incident.sections.get(section);
  if (state === undefined) throw new Error(`${section} owns nothing`);
  const card = confirmationCard(incident, section, state, vocabulary(ward, texts));
  const asked = questionsOf(card);
  if (asked === undefined) throw new Error('the card asks nothing');
  return { card, asked };
};
const fieldNames = (section: string, ...steps: readonly Step[]): readonly string[] =>
  questions(section, ...steps).asked.systems.flatMap((row) => systemFields(row, texts).map(({ name }) => name));

test('of a first answer the state, the service, the damage and a note', () => {
  expect(fieldNames('taxation').map((name) => name.split(':')[0])).toEqual(['state', 'service', 'damage', 'note']);
});

test('of what goes on by other means since when, and what is done by hand', () => {
  const steps: readonly Step[] = [['11:40', 'taxation', 'answer 17 stopped alternative --by-hand 紙の台帳']];
  expect(fieldNames('taxation', ...steps).map((name) => name.split(':')[0])).toEqual([
    'state',
    'since',
    'byHand',
    'service',
    'damage',
    'note',
  ]);
  const [row] = questions('taxation', ...steps).asked.systems;
  expect(row).toMatchObject({ besides: { since: '12/4 11:40', byHand: '紙の台帳' }, besideText: '手作業:紙の台帳' });
});

test('once the platform is back, only what is out of order, and what of it was checked', () => {
  const steps: readonly Step[] = [
    ['11:40', 'family-register-residents', 'answer all running'],
    ['11:45', 'family-register-residents', 'answer 14 stopped'],
    ['12:00', MANAGER, 'restored platform'],
  ];
  const { card, asked } = questions('family-register-residents', ...steps);
  expect(card.title).toBe('【復旧の確認】戸籍住民課 1システム(回答期限 15時30分)');
  expect(asked.systems.map(({ no }) => no)).toEqual([14]);
  expect(fieldNames('family-register-residents', ...steps).map((name) => name.split(':')[0])).toEqual([
    'state',
    'checked',
    'dataUntil',
    'toEnter',
    'service',
    'damage',
    'note',
  ]);
});

test('on the console whoever answers finds the others there as well, and nowhere else', () => {
  const steps: readonly Step[] = [
    ['11:40', 'family-register-residents', 'answer all running'],
    ['11:45', 'family-register-residents', 'answer 14 stopped'],
    ['11:50', 'family-register-residents', 'crew 14 係長 --vendor 開発会社'],
    ['12:00', MANAGER, 'restored platform'],
  ];
  const incident = incidentOf(given(DECLARED, ...steps));
  const state = incident.sections.get('family-register-residents');
  if (state === undefined) throw new Error('they own systems');
  const words = vocabulary(ward, texts);
  const shown = (named: boolean) =>
    questionsOf(confirmationCard(incident, 'family-register-residents', state, words, { named }))?.others;
  expect(shown(true)?.map(({ no, answered }) => [no, answered])).toEqual([
    [13, false],
    [15, false],
    [16, false],
  ]);
  expect(shown(false)).toBeUndefined();
  const crews = (named: boolean) =>
    questionsOf(confirmationCard(incident, 'family-register-residents', state, words, { named }))?.systems.map(
      ({ crew }) => crew,
    );
  expect(crews(true)).toEqual(['対応者:係長 ベンダ:開発会社']);
  expect(crews(false)).toEqual([undefined]);
});
