// The program knows no ward: no id and no name of the plan under data/plan stands in its code, and no messenger's name outside
// the messenger and start-up. What it has to know of them, the plan or the messenger says.
import { describe, expect, test } from '@jest/globals';
import { parseSync } from 'oxc-parser';
import { wardPlan } from '../plan/plan-folder.ts';
import { wardsOwn } from '../story/ward-of-another-name.ts';
import { filesIn, textOf } from './repository-files.ts';
import { visitTexts } from './texts-in-code.ts';

const CODE = filesIn().filter((path) => /^(?:src|adapters)\/.*\.ts$/.test(path));
const plan = wardPlan();

/** Ids that are words of the program too: a permission, a command, a field, a letter. */
const WORDS_OF_THE_PROGRAM = new Set([
  ...['slack', 'teams', 'console', 'provider', 'publish', 'residents', 'a', 'b', 'c', 'ppc', 'settings'],
]);

const ids: readonly string[] = [
  ...plan.channels,
  ...plan.systems,
  ...plan.sections,
  ...plan.departments,
  ...plan.roles,
  ...plan.parties,
  ...plan.scenarios,
  ...plan.tasks,
  ...plan.patterns,
]
  .map(({ id }) => id)
  .filter((id) => !WORDS_OF_THE_PROGRAM.has(id));

const idsIn = (text: string): readonly string[] => {
  const words = new Set(text.split(/[^a-z0-9-]+/u));
  return ids.filter((id) =>
    id.includes('-') ? words.has(id) : text === id || new RegExp(`[/@]${id}(?![a-z-])`).test(text),
  );
};

const MESSENGERS = ['slack', 'teams', 'web', 'files', 'operator', 'outside-mail'];
/** Start-up wires them, their settings are named after them, and their texts stand beside each other. */
const NAMES_MESSENGERS = /^(?:adapters\/|src\/(?:cli|start-up)(?:\/|\.ts)|src\/texts\/|src\/plan\/served-by\.ts)/;

/** Each law: what breaks it in one text of the code. */
const laws = {
  'an id of the plan': (text: string): readonly string[] => idsIn(text),
  'a name or word of the ward': (text: string): readonly string[] =>
    wardsOwn.filter((word) => text.includes(word)).slice(0, 1),
};

const breaches = (path: string, source: string): readonly string[] =>
  visitTexts(parseSync(path, source).program).flatMap((text) => [
    ...Object.entries(laws).flatMap(([law, found]) => found(text).map((what) => `${path}: ${law}: ${what}`)),
    ...(NAMES_MESSENGERS.test(path)
      ? []
      : MESSENGERS.filter((name) => text === name || text.startsWith(`${name}:`)).map(
          (name) => `${path}: a messenger: ${name}`,
        )),
  ]);

describe('the program knows no ward', () => {
  test('no id, no name and no messenger of it stands in the code', () => {
    expect([...new Set(CODE.flatMap((path) => breaches(path, textOf(path))))]).toEqual([]);
  });

  test.each([
    ["const CHANNEL = 'file-server';", 'an id of the plan: file-server'],
    ['const key = `official/report/3@groupware-mail`;', 'an id of the plan: groupware-mail'],
    ["const who = 'section/taxation';", 'an id of the plan: taxation'],
    [
      "export const say = { help: '操作が必要な場合は情報システム課へ連絡してください。' };",
      'a name or word of the ward: 情報システム課',
    ],
    ['const effect = `区民サービスへの影響`;', 'a name or word of the ward: 区民'],
    ["if (actor.platform === 'web') return;", 'a messenger: web'],
    ['const group = `slack:U1`;', 'a messenger: slack'],
  ])('a planted %s is found', (source, found) => {
    expect(breaches('src/incident/planted.ts', source)).toEqual([expect.stringContaining(found)]);
  });

  test('a comment may cite the plan', () => {
    expect(breaches('src/incident/planted.ts', '// 図2: the file-server comes first; slack:U1.\nconst x = 1;')).toEqual(
      [],
    );
  });
});
