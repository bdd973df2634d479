// The program as the image has it: what the Dockerfile copies and sets, and of the packages only those that its
// `npm ci --omit=dev --omit=optional` installs, as the lock file says which these are. In a folder outside the repository,
// so that nothing else can be found from there.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const REPOSITORY = resolve(import.meta.dirname, '../..');

export interface Image {
  readonly run: readonly string[];
  /** What is copied, by its name in the repository. */
  readonly copied: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly user: string;
  readonly volumes: readonly string[];
  readonly healthcheck: readonly string[];
  readonly command: readonly string[];
}

/** Only of what our own Dockerfile uses; anything else is refused, so that no step goes unread. */
export const readDockerfile = (): Image => {
  const text = readFileSync(join(REPOSITORY, 'Dockerfile'), 'utf8');
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const steps = lines.map((line) => {
    const [, name = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    return { name, rest };
  });
  const known = ['FROM', 'WORKDIR', 'ENV', 'COPY', 'RUN', 'VOLUME', 'EXPOSE', 'USER', 'HEALTHCHECK', 'CMD'];
  const strange = steps.find(({ name }) => !known.includes(name));
  if (strange !== undefined) throw new Error(`a step that these tests cannot read: ${strange.name} ${strange.rest}`);
  const all = (wanted: string): readonly string[] => steps.flatMap(({ name, rest }) => (name === wanted ? [rest] : []));
  const words = (given: readonly string[]): readonly string[] => given.flatMap((rest) => rest.split(/\s+/));
  const list = (rest = '[]'): readonly string[] => z.array(z.string()).parse(JSON.parse(rest.slice(rest.indexOf('['))));
  return {
    run: all('RUN'),
    copied: all('COPY').flatMap((rest) => rest.split(/\s+/).slice(0, -1)),
    env: Object.fromEntries(words(all('ENV')).map((pair) => pair.split('=', 2) as [string, string])),
    user: all('USER').at(-1) ?? 'root',
    volumes: words(all('VOLUME')),
    healthcheck: list(all('HEALTHCHECK').at(-1)),
    command: list(all('CMD').at(-1)),
  };
};

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), optional: z.boolean().optional(), devOptional: z.boolean().optional() }),
  ),
});

/** `node_modules/…` of each package that is needed when the program runs. */
const productionPackages = (): readonly string[] => {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')));
  return Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
    .map(([path]) => path);
};

export interface ProductionInstall {
  readonly folder: string;
  /** Imports each of these files, one after another in one process; what failed, with why. */
  importAll(files: readonly string[]): readonly string[];
  remove(): void;
}

export const productionInstall = (): ProductionInstall => {
  const folder = mkdtempSync(join(tmpdir(), 'bcp-production-'));
  for (const name of readDockerfile().copied) {
    cpSync(join(REPOSITORY, name), join(folder, name), { recursive: true, filter: (path) => !isKeptOut(path) });
  }
  for (const name of productionPackages()) installPackage(name, folder);
  return {
    folder,
    importAll: (files) => {
      const script = `for (const file of ${JSON.stringify(files)}) {
        try { await import(new URL(file, 'file://${folder}/').href); } catch (error) { console.log(file + ': ' + error.message); }
      }`;
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: folder,
        encoding: 'utf8',
      });
      return [...stdout.split('\n').filter((line) => line !== ''), ...(status === 0 ? [] : [stderr])];
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** As `.dockerignore` does: the developer's own database and settings. */
const isKeptOut = (path: string): boolean => /\.sqlite(?:-|$)|\/\.env$|\.bak$|\.part$/.test(path);

/** Without the packages in it: they are listed by themselves. */
const installPackage = (name: string, folder: string): void => {
  const from = join(REPOSITORY, name);
  // A package for other machines.
  if (!existsSync(from)) return;
  const isOwn = (path: string): boolean => !path.slice(from.length).split('/').includes('node_modules');
  linkTree(from, join(folder, name), isOwn);
};

const linkTree = (from: string, to: string, isOwn: (path: string) => boolean): void => {
  // Files are not copied but get a second name, where the disk allows it: there are tens of thousands of them.
  cpSync(from, to, {
    recursive: true,
    filter: (path, target) => {
      if (!isOwn(path)) return false;
      return !tryLink(path, target);
    },
  });
};

const tryLink = (path: string, target: string): boolean => {
  try {
    mkdirSync(dirname(target), { recursive: true });
    linkSync(path, target);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A folder, or another disk: copied in the usual way.
    if (code !== 'EPERM' && code !== 'EXDEV') throw error;
    if (code === 'EXDEV') copyFileSync(path, target);
    return code === 'EXDEV';
  }
};
