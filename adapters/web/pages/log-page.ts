// クロノロジー: who, what, when? Newest first; looked for by kind, section and words, with a form that needs no script.
import type { LogKind } from '../../../src/ports/incident-pages.ts';
import type { ChronologyEntry, IncidentView } from '../../../src/ports/views.ts';
import { incidentPath } from '../card-html.ts';
import { type Choice, options } from './form.ts';
import { type Html, html, nothing } from './html.ts';
import { chronologyTable } from './incident/chronology-table.ts';
import { incidentPagePath } from './incident/incident-nav.ts';
import { layout } from './layout.ts';
import { live, type Page } from './page.ts';
import { sheetPath } from './paper/print-links.ts';

/** What is asked for in the address; anything that is none of ours asks for nothing. */
interface Asked {
  readonly kind: string;
  readonly section: string;
  readonly words: string;
  readonly before: number;
}

/** A page on a slow line and on a telephone. */
const MOST_ENTRIES = 150;
const LONGEST_WORDS = 200;

export const logPage = (page: Page, view: IncidentView, chronology: readonly ChronologyEntry[]): Html => {
  const { log: say } = page.texts.console;
  const asked = askedIn(page, view);
  const found = chronology.filter((entry) => matches(entry, asked)).reverse();
  const from = asked.before === 0 ? found : found.filter(({ seq }) => seq < asked.before);
  const shown = from.slice(0, MOST_ENTRIES);
  const counts = { found: found.length, of: chronology.length, left: from.length - shown.length };
  return layout(page, {
    title: `${say.title}(${view.id})`,
    drill: view.drill,
    live: `${incidentPath(view.id)}/live`,
    body: html`
      <h1>${say.title} <small>${view.id}</small></h1>
      <p class="hint">${page.texts.pages.log.question} ${page.texts.chronology.keptRule}</p>
      ${filterForm(view, asked, page)}
      <div ${live('log')}>
        <p class="found" role="status">${countText(counts, page)}</p>
        ${shown.length === 0 ? html`<p class="calm-box">${page.texts.pages.log.nothing}</p>` : entryTable(shown, page)}
        ${onward(view.id, asked, shown.at(-1), counts.left, page)}
      </div>
      ${takeAway(view.id, page)}`,
  });
};

const askedIn = (page: Page, { sections }: IncidentView): Asked => {
  const { searchParams } = new URL(`http://localhost${page.path}`);
  const kind = searchParams.get('kind') ?? '';
  const section = searchParams.get('section') ?? '';
  const before = searchParams.get('before') ?? '';
  return {
    kind: Object.hasOwn(page.texts.pages.log.kinds, kind) ? kind : '',
    section: sections.some(({ id }) => id === section) ? section : '',
    words: (searchParams.get('q') ?? '').slice(0, LONGEST_WORDS),
    before: /^\d{1,9}$/.test(before) ? Number(before) : 0,
  };
};

const matches = ({ kind, sections, actor, what }: ChronologyEntry, asked: Asked): boolean => {
  if (asked.kind !== '' && asked.kind !== kind) return false;
  if (asked.section !== '' && !sections.includes(asked.section)) return false;
  const text = plain(`${actor} ${what}`);
  return plain(asked.words)
    .split(/\s+/u)
    .every((word) => text.includes(word));
};

/** 全角 and 半角, capital and small letters are the same to who looks for them. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const filterForm = (view: IncidentView, asked: Asked, page: Page): Html => {
  const { log: say } = page.texts.pages;
  const kinds = Object.entries(say.kinds) as readonly (readonly [LogKind, string])[];
  const select = (name: string, label: string, chosen: string, choices: readonly Choice[]): Html =>
    html`<div class="field"><label for="log-${name}">${label}</label>
      <select id="log-${name}" name="${name}">${options(choices, chosen)}</select></div>`;
  return html`<form method="get" action="${incidentPagePath(view.id, 'log')}" class="log-filter" role="search"
      aria-label="${say.filter}" autocomplete="off">
    ${select('kind', say.kind, asked.kind, [
      { value: '', label: say.anyKind },
      ...kinds.map(([value, label]) => ({ value, label })),
    ])}
    ${select('section', say.section, asked.section, [
      { value: '', label: say.anySection },
      ...view.sections.map(({ id, name }) => ({ value: id, label: name })),
    ])}
    <div class="field words"><label for="log-q">${say.words}</label>
      <input type="text" id="log-q" name="q" value="${asked.words}" maxlength="${LONGEST_WORDS}"
        aria-describedby="log-q-hint" autocomplete="off"></div>
    <div class="buttons"><button type="submit" class="primary">${say.search}</button>
      ${isFiltered(asked) ? html`<a class="button quiet" href="${incidentPagePath(view.id, 'log')}">${say.clear}</a>` : nothing}</div>
    <p class="hint" id="log-q-hint">${say.wordsHint}</p>
  </form>`;
};

const isFiltered = ({ kind, section, words, before }: Asked): boolean =>
  kind !== '' || section !== '' || words !== '' || before !== 0;

const countText = ({ found, of }: { found: number; of: number }, { texts }: Page): string =>
  found === of ? texts.pages.log.all(of) : texts.pages.log.found(found, of);

const entryTable = (shown: readonly ChronologyEntry[], page: Page): Html =>
  html`<div class="table-box" tabindex="0" role="region" aria-label="${page.texts.console.log.title}">
    ${chronologyTable(shown, page)}</div>`;

const onward = (
  incident: string,
  asked: Asked,
  last: ChronologyEntry | undefined,
  left: number,
  { texts }: Page,
): Html => {
  const { log: say } = texts.pages;
  const to = (before: number): string => {
    const all = {
      kind: asked.kind,
      section: asked.section,
      q: asked.words,
      before: before === 0 ? '' : String(before),
    };
    const query = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ''));
    return `${incidentPagePath(incident, 'log')}${query.size === 0 ? '' : `?${query}`}`;
  };
  return html`<p class="buttons">
    ${asked.before === 0 ? nothing : html`<a class="button quiet" href="${to(0)}">${say.newer}</a>`}
    ${left === 0 || last === undefined ? nothing : html`<a class="button quiet" href="${to(last.seq)}">${say.older(left)}</a>`}</p>`;
};

const takeAway = (incident: string, { texts }: Page): Html => {
  const { log: say } = texts.pages;
  const sheet = sheetPath(incident, 'log');
  return html`<section class="take-away" aria-labelledby="export-title"><h2 id="export-title">${say.export}</h2>
    <p><a href="${sheet}">${say.page}</a> <a href="${sheet}.pdf">${say.pdf}</a>
      <a href="${incidentPath(incident)}/log.csv">${say.csv}</a></p></section>`;
};
