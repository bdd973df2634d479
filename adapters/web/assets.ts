// Styles and scripts as pages name them: under a version of all of them together, so that a browser keeps them for good and
// asks for none of them twice; styles of one page in one file.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Html, html } from './pages/html.ts';

export const ASSETS_FOLDER = join(import.meta.dirname, 'assets');

let read: { readonly version: string; readonly files: ReadonlyMap<string, string> } | undefined;

const assets = () => {
  read ??= readAssets();
  return read;
};

const readAssets = () => {
  const names = readdirSync(ASSETS_FOLDER).toSorted();
  const files = new Map(names.map((name) => [name, readFileSync(join(ASSETS_FOLDER, name), 'utf8')]));
  const hash = createHash('sha256').update(JSON.stringify([...files]));
  return { version: hash.digest('base64url').slice(0, 10), files };
};

export const assetVersion = (): string => assets().version;

/** `base+frame.css` is both, in that order. Undefined when one of them is not there, or is named twice. */
export const assetText = (name: string): string | undefined => {
  const { files } = assets();
  const [, stem = '', ending = ''] = /^([a-z+-]+)(\.css|\.js|\.svg)$/.exec(name) ?? [];
  const parts = stem.split('+');
  if (parts.length > 1 && (ending !== '.css' || new Set(parts).size < parts.length)) return undefined;
  const texts = parts.map((part) => files.get(`${part}${ending}`));
  return texts.every((text) => text !== undefined) ? texts.join('\n') : undefined;
};

const address = (name: string): string => `/assets/${assetVersion()}/${name}`;

/** In this order: the last has the last word. */
export const styles = (names: readonly string[]): Html =>
  html`<link rel="stylesheet" href="${address(`${names.join('+')}.css`)}">`;

export const icon = (): Html => html`<link rel="icon" href="${address('icon.svg')}" type="image/svg+xml">`;

/** What `console.js` imports, so that a slow line is asked for all of it at once. */
const MODULES = ['heard', 'stream'];

/** A module starts once the page is there, the others in their order; an older browser that knows no preload asks later. */
export const scripts = (...names: readonly string[]): Html =>
  html`${names.map((name) =>
    name === 'console'
      ? html`<script src="${address('console.js')}" type="module"></script>
      ${MODULES.map((one) => html`<link rel="modulepreload" href="${address(`${one}.js`)}">`)}`
      : html`<script src="${address(`${name}.js`)}" defer></script>`,
  )}`;
