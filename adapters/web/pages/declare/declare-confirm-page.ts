// Declaring, second step: what will be declared, in whose name, and what will happen then. One press does it.
import { form } from '../form.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Page } from '../page.ts';
import { DECLARE_FORM, DECLARE_PATH, type Declaring } from './declare-page.ts';

type Typed = Readonly<Record<string, string>>;

export const declareConfirmPage = (page: Page, typed: Typed, declaring: Declaring): Html => {
  const { declare: say } = page.texts.ownPages;
  const { words } = page.texts;
  const drill = typed.kind === 'drill';
  const title = say.confirmTitle(drill);
  return layout(page, {
    title,
    drill,
    body: html`<div class="narrow declare">
      <h1>${drill ? html`<strong class="drill-mark">${words.drill}</strong> ` : ''}${title}</h1>
      <dl class="pairs">${rows(page, typed, declaring).map(
        ([label, value]) => html`<div><dt>${label}</dt><dd>${value === '' ? say.unknown : value}</dd></div>`,
      )}</dl>
      <h2>${say.will}</h2>
      <ul>${whatFollows(page, drill).map((one) => html`<li>${one}</li>`)}</ul>
      ${form(
        page,
        { id: DECLARE_FORM, action: '/forms/declare' },
        html`
          ${Object.entries({ ...typed, drill: drill ? 'on' : '' }).map(
            ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
          )}
          <div class="buttons">
            <button type="submit" class="${drill ? 'drill-button' : 'danger'}">${drill ? say.goDrill : say.go}</button>
            <button type="submit" class="quiet" formaction="${DECLARE_PATH}" name="edit" value="on">${say.back}</button>
          </div>`,
      )}
    </div>`,
  });
};

const rows = (
  page: Page,
  typed: Typed,
  { scenarios, causeKinds }: Declaring,
): readonly (readonly [string, string])[] => {
  const { console: texts, ownPages, words } = page.texts;
  const { declare: say } = texts;
  const nameOf = (all: readonly { readonly id: string; readonly name: string }[], id = ''): string =>
    all.find((one) => one.id === id)?.name ?? id;
  const { name = '' } = page.actor ?? {};
  return [
    [ownPages.declare.kind, typed.kind === 'drill' ? ownPages.declare.drill : ownPages.declare.real],
    [ownPages.declare.who, page.visitor?.name === undefined ? name : `${name} ${page.visitor.name}`],
    [say.scenario, nameOf(scenarios, typed.scenario)],
    [say.situation, typed.situation ?? ''],
    ...(causeKinds.length === 0 ? [] : [[words.fields.causeKind, nameOf(causeKinds, typed.causeKind)] as const]),
    [say.detectedAt, typed.detectedAt ?? ''],
    [say.occurredAt, typed.occurredAt ?? ''],
  ];
};

const whatFollows = (page: Page, drill: boolean): readonly string[] => {
  const { declare: say } = page.texts.ownPages;
  const sections = page.everybody.filter(({ kind }) => kind === 'section').length;
  return [...(drill ? [say.willDrill] : []), say.willAsk(sections), say.willReport, say.willRecord];
};
