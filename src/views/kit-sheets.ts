// 紙の備え as values: all that belongs in the safe and on a USB stick, made from the plan alone. Sheets that need an incident are
// of an empty one, with its times left blank to be filled in.
import { decideDeclare } from '../incident/declare.ts';
import type { RecordedEvent } from '../incident/event.ts';
import { fold } from '../incident/evolve.ts';
import type { Incident } from '../incident/incident.ts';
import { isRefusal } from '../incident/refusal.ts';
import type { Party, Plan, Scenario } from '../plan/plan.ts';
import { isPartyGroup } from '../plan/plan-contacting.ts';
import type { Block, Card } from '../posts/card.ts';
import { blankWords } from '../posts/kit/blank-words.ts';
import { declarationText, holidayNumbers, screenGone, sixItemsSheet, takeHome } from '../posts/kit/day-on-paper.ts';
import type { KitSheet } from '../posts/kit/kit-sheet.ts';
import { officeHelp } from '../posts/kit/office-help.ts';
import { blankForm } from '../posts/paper/blank-form.ts';
import { sectionCalls, taskCalls } from '../posts/paper/call-sheets.ts';
import { departmentCalls } from '../posts/paper/department-calls.ts';
import type { Form } from '../posts/paper/forms.ts';
import { hearingSheets } from '../posts/paper/hearing-sheets.ts';
import { type Vocabulary, vocabulary } from '../posts/vocabulary.ts';
import type { Texts } from '../texts/texts.ts';
import type { Instant } from '../time.ts';
import { takesCrisisForm } from './read-sheet.ts';

interface Kit {
  readonly plan: Plan;
  readonly texts: Texts;
  /** What people type to reach this machine. */
  readonly address?: string;
}

/** In the order in which they are needed. */
export const kitSheets = ({ plan, texts, address }: Kit): readonly KitSheet[] => {
  const words = vocabulary(plan, texts, 'paper');
  const { names } = words.texts.kit;
  const sheets: readonly KitSheet[] = [
    { name: '01-screen-gone', label: names.screenGone, cards: [screenGone(words)] },
    { name: '02-declaration', label: names.declaration, cards: [declarationText(words)] },
    { name: '03-six-items', label: names.sixItems, cards: [sixItemsSheet(words)] },
    { name: '04-record', label: names.record, cards: [recordSheet(words)] },
    { name: '05-routes', label: names.routes, cards: [routesCard(words)] },
    ...ofIncidents(plan, words),
    { name: '07-numbers', label: names.numbers, cards: [holidayNumbers(words)] },
    { name: '08-take-home', label: names.takeHome, cards: takeHome(words, address) },
    ...forms(plan, words),
    ...helps(words),
  ];
  return [{ name: '00-index', label: names.index, cards: [indexCard(sheets, words)] }, ...sheets];
};

/** So that its deadlines and reports have a place; they are blank on the sheets. */
const NO_TIME = '2000-01-01T12:00:00.000+09:00' as Instant;
const NOBODY = { platform: '', id: '', label: '' };
const NO_NUMBER = '____-___';

/** Of each scenario that can be declared; where there is one, its name needs no mention. */
const ofIncidents = (plan: Plan, words: Vocabulary): readonly KitSheet[] => {
  const active = plan.scenarios.filter((one) => one.active);
  return active.flatMap((scenario, at) => {
    const of = active.length === 1 ? '' : words.name(scenario);
    return ofAnIncident(plan, scenario, { suffix: at === 0 ? '' : `-${scenario.id}`, of }, words);
  });
};

const ofAnIncident = (
  plan: Plan,
  scenario: Scenario,
  { suffix, of }: { readonly suffix: string; readonly of: string },
  words: Vocabulary,
): readonly KitSheet[] => {
  const incident = emptyIncident(plan, scenario);
  if (incident === undefined) return [];
  const blank = blankWords(words);
  const { names } = words.texts.kit;
  const sheet = (name: string, label: string, cards: readonly Card[]): KitSheet => ({
    name: `${name}${suffix}`,
    label: of === '' ? label : names.ofScenario(label, of),
    cards,
  });
  return [
    sheet('05-calls', names.calls, [
      ...departmentCalls(incident, NO_TIME, blank),
      sectionCalls(incident, NO_TIME, blank),
      taskCalls(incident, NO_TIME, blank),
    ]),
    sheet('06-hearing', names.hearing, hearingSheets(incident, NO_TIME, blank)),
  ];
};

const emptyIncident = (plan: Plan, scenario: Scenario): Incident | undefined => {
  const command = { type: 'declare', scenario: scenario.id, drill: false, again: false, facts: {} } as const;
  const events = decideDeclare(plan, '', [], command, { now: NO_TIME, actor: NOBODY });
  if (isRefusal(events)) return undefined;
  const recorded = events.map((event, at) => ({
    incident: NO_NUMBER,
    seq: at + 1,
    at: NO_TIME,
    actor: NOBODY,
    event,
    what: '',
  }));
  return fold(recorded as readonly RecordedEvent[], plan);
};

const helps = (words: Vocabulary): readonly KitSheet[] =>
  [...words.plan.roles, ...words.plan.sections].flatMap((office) => {
    const card = officeHelp(office.id, words);
    const label = words.texts.kit.names.help(words.name(office));
    return card === undefined ? [] : [{ name: `help-${office.id}`, label, cards: [card] }];
  });

const ROOM_TO_WRITE = `${'\u3000'.repeat(30)}\n`;

/** 様式 that are filled in by hand: the same as the .docx beside them. */
const forms = (plan: Plan, words: Vocabulary): readonly KitSheet[] =>
  partiesWithForm(plan).map((party) => {
    const form = formToFill(party, plan, words);
    const rows = form.fields.map(({ label }) => [label, ROOM_TO_WRITE]);
    const columns = words.texts.kit.sixItems.columns;
    const card: Card = {
      title: `${form.title} ${words.name(party)}`,
      tone: 'calm',
      blocks: [{ type: 'table', columns, rows }],
    };
    return { name: `form-${party.id}`, label: words.texts.kit.names.form(words.name(party)), cards: [card] };
  });

/** Whoever is told on a form of their own (個別3(2)), and the crisis section. */
export const partiesWithForm = ({ parties }: Plan): readonly Party[] =>
  parties.filter(({ kind }) => kind === 'outside_body' || kind === 'provider' || kind === 'crisis_section');

export const formToFill = (party: Party, plan: Plan, words: Vocabulary): Form => {
  const { forms: say } = words.texts;
  return {
    ...blankForm(party, words.texts),
    title: takesCrisisForm(party, plan.tasks) ? say.crisisTitle : say.partyTitle,
  };
};

/** 図1: who tells whom, by which means, whatever the scenario; what waits for another task or a decision says so. */
const routesCard = (words: Vocabulary): Card => {
  const { routes: say } = words.texts.kit;
  const { plan, texts } = words;
  const nameOf = (id: string): string => (isPartyGroup(id) ? say.groups[id] : words.party(id));
  const rows = plan.tasks.map(({ name, nameEn, party, parties = [], offices, means, after, decision }) => {
    const before = plan.tasks.find(({ id }) => id === after);
    return [
      words.name({ name, nameEn }),
      texts.words.list(offices.map((office) => words.role(office))) || say.anybody,
      texts.words.list([...(party === undefined ? [] : [party]), ...parties].map(nameOf)),
      texts.words.list(means.map((one) => words.means(one))),
      before !== undefined ? say.after(words.name(before)) : decision === undefined ? '' : say.decision,
    ];
  });
  return {
    title: say.title,
    tone: 'calm',
    blocks: [
      { type: 'text', text: say.lead },
      { type: 'table', columns: say.columns, rows },
    ],
  };
};

const ROWS_OF_A_RECORD = 22;

const recordSheet = (words: Vocabulary): Card => {
  const { recordSheet: say } = words.texts.kit;
  return {
    title: say.title,
    tone: 'calm',
    blocks: [
      { type: 'table', columns: say.columns, rows: Array.from({ length: ROWS_OF_A_RECORD }, () => ['\n', '', '', '']) },
    ],
  };
};

const indexCard = (sheets: readonly KitSheet[], words: Vocabulary): Card => {
  const { index: say } = words.texts.kit;
  const access: Block = { type: 'text', text: say.access, style: 'note' };
  return {
    title: say.title,
    tone: 'calm',
    blocks: [
      { type: 'text', text: say.lead },
      { type: 'table', columns: say.columns, rows: sheets.map(({ name, label }) => [label, `${name}.pdf`, '□']) },
      access,
    ],
  };
};
