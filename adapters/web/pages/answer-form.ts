// 稼働状況の回答: all at once, or system by system; and, for a section heard by telephone, who said it to whom.
import type { SectionView } from '../../../src/ports/views.ts';
import type { BesideField, QuestionRow, Questions } from '../../../src/posts/card.ts';
import { stateChip } from '../card-html.ts';
import {
  checkField,
  choicesOf,
  described,
  fault,
  form,
  isKept,
  keptValue,
  noEnter,
  selectField,
  shown,
  shownId,
  textField,
} from './form.ts';
import { type Html, html, nothing } from './html.ts';
import type { Page } from './page.ts';

export const ANSWER_FORM = 'answer';
const ID = ANSWER_FORM;

export const answerForm = (questions: Questions, section: SectionView, page: Page): Html => {
  const { section: say } = page.texts.console;
  return form(
    page,
    { id: ID, action: '/forms/answer', incident: questions.incident, seen: questions.seen, className: 'form answer' },
    html`
      ${noEnter}
      <input type="hidden" name="section" value="${section.id}">
      ${proxyFields(section, page)}
      ${answerAll(questions, page)}
      <h2>${say.each}</h2>
      <p class="hint">${say.eachHint}</p>
      ${questions.systems.map((row) => systemFields(row, page))}
      ${notAsked(questions, page)}
      ${confirmedByField(questions, page)}
      <div class="submit-bar"><button type="submit" class="primary">${page.texts.ownPages.section.send}</button></div>`,
  );
};

/** Folded away: only what has changed there is answered for. */
const notAsked = ({ others = [] }: Questions, page: Page): Html => {
  const { recovery } = page.texts;
  if (others.length === 0) return nothing;
  const isOpen = others.some((row) => keptValue(page, ID, `state:${row.id}`) !== '');
  return html`<details class="more" id="not-asked" ${isOpen ? 'open' : ''}>
    <summary>${recovery.notAsked.title(others.length)}</summary>
    <p class="hint">${recovery.notAsked.hint}</p>
    ${others.map((row) => systemFields(row, page))}</details>`;
};

/** Whoever has the manager's confirmation already says so with the answer. */
const confirmedByField = ({ manager }: Questions, page: Page): Html => {
  const { managers: say } = page.texts.accountable;
  if (manager === undefined) return nothing;
  return html`<div class="row">${textField(page, { form: ID, name: 'confirmedBy', label: say.confirmedBy, hint: say.confirmedByHint })}</div>`;
};

/** 所属長の確認 of what has been answered: nobody logs in here, so the manager's post is written down. */
export const confirmForm = ({ incident, seen, manager }: Questions, section: SectionView, page: Page): Html => {
  const { managers: say } = page.texts.accountable;
  if (manager === undefined || manager.waiting === 0) return nothing;
  const mine = page.actor?.section === section.id && page.actor.may.includes('answer');
  if (!mine && page.actor?.may.includes('answer_for_others') !== true) return nothing;
  return form(
    page,
    { id: 'confirm', action: '/forms/confirm', incident, seen, className: 'form confirm' },
    html`<h2>${say.title}</h2><p class="hint">${say.hint}</p>
      <input type="hidden" name="section" value="${section.id}">
      ${textField(page, { form: 'confirm', name: 'confirmedBy', label: say.confirmedBy, value: manager.post })}
      <button type="submit">${say.submit}</button>`,
  );
};

/** 「変更なし」needs something to be unchanged, and 「全て」needs more than one. */
const answerAll = ({ systems }: Questions, page: Page): Html => {
  const { section: say } = page.texts.console;
  const { allRunning, allStopped, allChecking, unchanged } = page.texts.posts.confirmation;
  const all = (state: string, label: string): Html =>
    html`<button type="submit" formaction="/forms/answer_all" name="state" value="${state}">${label}</button>`;
  const buttons = [
    ...(systems.every(({ state }) => state !== 'no_answer')
      ? [html`<button type="submit" formaction="/forms/answer_unchanged">${unchanged}</button>`]
      : []),
    ...(systems.length > 1
      ? [all('running', allRunning), all('stopped', allStopped), all('checking', allChecking)]
      : []),
  ];
  if (buttons.length === 0) return nothing;
  const one = systems.length === 1;
  return html`<fieldset class="all"><legend>${one ? unchanged : say.all}</legend>
    <p class="hint">${one ? say.unchangedHint : say.allHint}</p>
    <div class="buttons">${buttons}</div>
  </fieldset>`;
};

const systemFields = (row: QuestionRow, page: Page): Html => {
  const { words, posts, ownPages, console: say } = page.texts;
  const asks = row.asks ?? [];
  const names = ['state', 'service', 'damage', 'note', ...asks].map((name) => `${name}:${row.id}`);
  const [state = '', service = '', damage = '', note = ''] = names;
  // Only an answer of this round stands already; an older one has to be given again.
  const stands = [row.state, row.serviceState ?? '', row.damage ?? '', row.note ?? ''];
  const now = [...stands, ...asks.map((name) => row.besides?.[name] ?? '')].map((value) => (row.answered ? value : ''));
  const [nowState = '', nowService = '', nowDamage = '', nowNote = ''] = now;
  const idOf = (name: string): string => `${ID}-${name}-${shownId(now)}`;
  const none = { value: '', label: say.section.choose };
  const more = [service, damage, note] as const;
  const nowMore = [nowService, nowDamage, nowNote];
  const hasMore = more.some((name, nth) => keptValue(page, ID, name, nowMore[nth]) !== '');
  return html`
    <fieldset class="system" id="system-${row.id}">
      <legend><b>${row.no}</b> ${row.name}</legend>
      ${standing(row, page)}
      ${row.crew === undefined ? nothing : html`<p class="hint">${page.texts.cardText.label(page.texts.recovery.crew.label, row.crew)}</p>`}
      ${stateRadios({ name: state, id: idOf(state), chosen: keptValue(page, ID, state, nowState) }, row, page)}
      ${asks.map((name) => besideField({ name, id: idOf(`${name}:${row.id}`), value: row.answered ? (row.besides?.[name] ?? '') : '' }, row, page))}
      <details class="more" id="more-${row.id}" ${hasMore ? 'open' : ''}>
        <summary>${ownPages.section.more}</summary>
        ${selectField(page, { form: ID, name: service, id: idOf(service), label: say.section.service, value: nowService, choices: [none, ...choicesOf(words.serviceStates)] })}
        ${selectField(page, { form: ID, name: damage, id: idOf(damage), label: say.section.damage, value: nowDamage, choices: [none, ...choicesOf(words.damages)] })}
        ${textField(page, { form: ID, name: note, id: idOf(note), label: posts.columns.note, value: nowNote })}
      </details>
      ${shown(names, now)}
    </fieldset>`;
};

interface Beside {
  readonly name: BesideField;
  readonly id: string;
  readonly value: string;
}

/** 代替手段 and 復旧済: in sight, because they are what the request is about. */
const besideField = ({ name, id, value }: Beside, row: QuestionRow, page: Page): Html => {
  const { label, hint } = page.texts.recovery.fields[name];
  return textField(page, { form: ID, name: `${name}:${row.id}`, id, label, hint, value });
};

/** What stands; a system that nobody has answered for has nothing but its buttons. */
const standing = (row: QuestionRow, page: Page): Html => {
  const { section: say } = page.texts.console;
  if (row.state === 'no_answer') return nothing;
  const answer = [row.stateLabel, row.serviceStateLabel].filter(Boolean).join('/');
  return html`<p class="standing"><span>${row.answered ? say.current(answer) : say.previous(answer)}</span>
    ${row.besideText === undefined ? nothing : html`<span>${row.besideText}</span>`}
    <span class="by">${row.answeredBy ?? ''}</span></p>`;
};

interface Radios {
  readonly name: string;
  /** Another one as soon as they show something else: a browser that restores by name or place finds nothing to fill. */
  readonly id: string;
  readonly chosen: string;
}

/** Buttons to press, one per state, each large enough for a thumb. */
const stateRadios = ({ name, id, chosen }: Radios, row: QuestionRow, page: Page): Html => {
  const { words, console: say } = page.texts;
  const states = choicesOf(words.states, ['no_answer']);
  const spec = { form: ID, name, id };
  const choices = row.answered ? states : [{ value: '', label: say.section.leave }, ...states];
  return html`<div class="radios" role="radiogroup" aria-label="${say.section.state} ${row.no} ${row.name}" ${described(page, spec)}>${choices.map(
    ({ value, label }) => html`
      <label class="radio"><input type="radio" id="${id}-${value}" name="${name}" value="${value}" ${value === chosen ? 'checked' : ''}>
        ${value === '' ? html`<span class="state leave">${label}</span>` : stateChip(value, label)}</label>`,
  )}</div>${fault(page, spec)}`;
};

const PROXY = ['saidBy', 'by', 'at', 'heardBy', 'readBack'];

/** Offered to those who may answer for others; closed where they answer for their own section. */
const proxyFields = (section: SectionView, page: Page): Html => {
  const { words, console: say } = page.texts;
  if (!page.actor?.may.includes('answer_for_others')) return nothing;
  const isOwn = page.actor.section === section.id;
  const field = (name: string, label: string) => ({ form: ID, name, label });
  const filled = isKept(page, ID) && PROXY.some((name) => keptValue(page, ID, name) !== '');
  const open = filled || page.refused?.needsProxy === true || (!isOwn && section.answered < section.of);
  return html`
    <details class="panel proxy" id="proxy" ${open ? 'open' : ''}>
      <summary>${say.section.proxy}</summary>
      <div class="panel-body"><p class="hint">${say.section.proxyHint}</p>
      <div class="row">
        ${textField(page, { ...field('saidBy', say.section.saidBy), hint: say.section.saidByHint })}
        ${selectField(page, { ...field('by', say.section.by), choices: [{ value: '', label: say.section.choose }, ...choicesOf(words.means)] })}
      </div>
      <div class="row">
        ${textField(page, { ...field('at', say.section.at), hint: say.section.atHint })}
        ${textField(page, { ...field('heardBy', say.section.heardBy), hint: say.section.heardByHint })}
      </div>
      ${checkField(page, field('readBack', say.section.readBack))}
    </div></details>`;
};
