// ヘルプ: nothing that a person may do is missing from what they are told.
import { expect, test } from '@jest/globals';
import { permissionsOf } from '../../src/app/hear/authorize.ts';
import { plainText } from '../../src/posts/plain-text.ts';
import { helpCard } from '../../src/posts/replies/help-card.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { ward } from '../incident/given-when-then.ts';

const words = vocabulary(ward, textsIn('en'));
const helpFor = (may: ReturnType<typeof permissionsOf>, open = true): string =>
  plainText(helpCard({ label: 'somebody', may }, open, words));

const COMMANDS = {
  channels: ['channel', 'pattern'],
  contact: ['told', 'relayed', 'unreached', 'send', 'provider'],
  decide: ['decide', 'council', 'owners'],
  update: ['update', 'leak', 'eta', 'clock-ok'],
  answer_for_others: ['answer'],
  link: ['link', 'unlink'],
  note: ['note', 'instruction'],
} as const;

test.each(Object.entries(COMMANDS))('who may %s is told each command of it', (right, commands) => {
  const help = helpFor([right as keyof typeof COMMANDS]);
  for (const command of commands) expect(help).toMatch(new RegExp(`^/bcp ${command}\\b`, 'm'));
});

test.each(ward.roles.map(({ id }) => [id] as const))('%s is told nothing that it may not do', (role) => {
  const may = permissionsOf(ward, { platform: '', id: '', label: '', role });
  const help = helpFor(may);
  for (const [right, commands] of Object.entries(COMMANDS)) {
    if (right === 'answer_for_others' || may.includes(right as keyof typeof COMMANDS)) continue;
    for (const command of commands) expect(help).not.toMatch(new RegExp(`^/bcp ${command}\\b`, 'm'));
  }
});

test('who was told can be looked up by everybody', () => {
  expect(helpFor([])).toMatch(/^\/bcp contacts/m);
});

test.each([
  ['ja', '一部停止など正常稼働を妨げる事態でも宣言します。'],
  ['en', 'such as a partial stop, not only for a total stop.'],
] as const)('who may declare is told, in %s, that a partial stop declares too', (language, sentence) => {
  const texts = textsIn(language);
  const help = helpCard({ label: 'somebody', may: ['declare'] }, false, vocabulary(ward, texts));
  expect(plainText(help)).toContain(sentence);
  expect(texts.console.declare.confirm).toContain(sentence);
});

test.each(['ja', 'en'] as const)('what the plan would not keep is not offered (%s)', (language) => {
  const usage = (managersConfirm: boolean): string => {
    const plan = { ...ward, confirmation: { ...ward.confirmation, managersConfirm } };
    return textsIn(language, plan).help.usages.answer;
  };
  expect(usage(true)).toContain('--confirmed-by');
  expect(usage(false)).not.toContain('--confirmed-by');
});
