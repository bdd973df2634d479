// What a form says of an incident, item by item, as of the report up to which the incident was read. No person is named:
// offices report (P8), and notes and answerers stay inside.
import type { FactField } from '../../incident/event.ts';
import { currentStanding, type Standing } from '../../incident/reporting/report-content.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { Party, Plan } from '../../plan/plan.ts';
import { type Texts, textsIn } from '../../texts/texts.ts';
import { type Instant, localDate } from '../../time.ts';
import { countsText, sectionRows } from '../board/system-tables.ts';
import { subjectOf as incidentSubject } from '../confirmation/confirmation-request.ts';
import { addedItems } from '../facts/added-items.ts';
import { continued } from '../plain-text.ts';
import { SIX_ITEMS, type Vocabulary, vocabulary } from '../vocabulary.ts';
import { corrections, type ReportedIncident, reportSaying } from './as-reported.ts';
import { nameNow } from './party-name.ts';

export interface FormField {
  /** Also the placeholder in a template: `{{situation}}`. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

/** One form in the making. `words` speak of the incident in its own plan, `today` of the ward and the parties as they are now. */
export interface Occasion {
  readonly incident: ReportedIncident;
  readonly plan: Plan;
  readonly at: Instant;
  readonly texts: Texts;
  readonly words: Vocabulary;
  readonly today: Vocabulary;
}

export const occasion = (incident: ReportedIncident, plan: Plan, at: Instant, texts: Texts): Occasion => ({
  incident,
  plan,
  at,
  texts: textsIn(texts.locale, plan),
  words: vocabulary(incident.plan, texts),
  today: vocabulary(plan, texts),
});

/** 統合仮想サーバ環境の障害 */
export const subjectOf = ({ incident, words }: Occasion): string => incidentSubject(incident, words);

const placeOf = ({ incident, words }: Occasion): string => words.platform(incident.scenario);

/** 第3報, 終報(第9報), 第3報(訂正あり); what no report has said yet has no number of one. */
export const reportOf = ({ incident, at, texts, words }: Occasion): string => {
  const said = reportSaying(incident);
  if (said === undefined) {
    return incident.lastReport === undefined ? texts.forms.noReport : texts.forms.sinceReport(texts.dates.timeOf(at));
  }
  const name = words.reportName(said.event.serial, said.event.kind);
  return corrections(incident, said.event.serial).length === 0 ? name : texts.forms.withCorrection(name);
};

/** 誤 and 正 of what was corrected of the report whose words these are. */
export const correctionTexts = ({ incident, texts }: Occasion): readonly string[] => {
  const said = reportSaying(incident);
  const found = said === undefined ? [] : corrections(incident, said.event.serial);
  return found.flatMap(({ event }) =>
    event.correction === undefined ? [] : [texts.forms.correction(event.correction.wrong, event.correction.right)],
  );
};

/** Unknown is a word, never blank; nobody awaits a restoration after the final report. */
export const factOf = ({ incident, at, texts, words }: Occasion, item: FactField): string => {
  const ended = incident.closedAt ?? incident.reports.findLast(({ kind }) => kind === 'final')?.issuedAt;
  if (item === 'estimate' && ended !== undefined) return texts.forms.ended(texts.dates.dateTime(ended));
  const text = words.fact(incident.facts, item, at);
  return text.trim() === '' ? texts.words.unknown : text;
};

export const sixItems = (form: Occasion): readonly FormField[] => SIX_ITEMS.map((item) => factField(form, item));

/** What was added, each under its own title. */
export const itemFields = ({ incident }: Occasion): readonly FormField[] =>
  addedItems(incident.facts).map(({ label, value }, at) => ({ id: `item-${at + 1}`, label, value }));

/** All of it in one place, as a template can have one; never blank. */
export const itemsField = (form: Occasion): FormField => {
  const { texts, incident } = form;
  const all = addedItems(incident.facts).map(({ label, value }) => texts.forms.item(label, continued(value)));
  return field(form, 'items', all.length === 0 ? texts.forms.noItems : all.join('\n'));
};

/** In a drill the situation says so too: a template need not have a place for the subject. */
export const factField = (form: Occasion, item: FactField): FormField => ({
  id: item,
  label: item === 'serviceEffect' ? form.texts.forms.labels.serviceEffect : form.words.field(item),
  value: item === 'situation' ? form.words.drill(factOf(form, item), form.incident.drill) : factOf(form, item),
});

type Label = keyof Texts['forms']['labels'];

export const field = ({ texts }: Occasion, id: Label, value: string): FormField => ({
  id,
  label: texts.forms.labels[id],
  value,
});

export const subjectFields = (form: Occasion): readonly FormField[] => {
  const { incident, texts, words } = form;
  return [
    field(form, 'subject', words.drill(texts.forms.subject(subjectOf(form)), incident.drill)),
    field(form, 'drill', incident.drill ? words.drill(texts.words.drillLast, true) : texts.forms.realIncident),
    field(form, 'serial', reportOf(form)),
    field(form, 'reportedAt', texts.dates.dateTime(form.at)),
  ];
};

export const placeField = (form: Occasion): FormField => field(form, 'place', placeOf(form));

/** 情報システム課 and, inside the ward, the sections that own the systems concerned (P6イ). */
export const sectionField = (form: Occasion): FormField => {
  const { incident, plan, texts, words, today } = form;
  const concerned = [...incident.sections.keys()];
  // Those who own the crisis together stand side by side, whoever sends it first.
  const { sender } = plan.organization;
  const others = incident.owners.filter((id) => id !== sender);
  const owners = texts.words.list([today.section(sender), ...others.map((id) => words.section(id))]);
  const all = concerned.length === 0 ? [] : [texts.forms.concerned(words.sections(concerned))];
  return field(form, 'section', [owners, ...all].join('\n'));
};

export const systemsField = (form: Occasion): FormField =>
  field(form, 'systems', countsText(sectionRows(form.incident, standingOf(form.incident)), form.words));

const standingOf = (incident: ReportedIncident): Standing =>
  incident.reported?.event.content ?? currentStanding(incident);

export const contactOf = ({ plan, texts, today }: Occasion): string =>
  texts.forms.contactOf(today.section(plan.organization.sender), today.contactPhone());

/** The post at the head of the sending section. */
export const reporterOf = ({ plan, words }: Occasion): string => {
  const section = planIndex(plan).sectionById.get(plan.organization.sender);
  if (section === undefined) return plan.organization.sender;
  return words.post(section.manager);
};

/** The office that the plan has contact this party, such as 情報政策推進係 (P6(3)ウ); otherwise the sending section. */
export const officeFor = ({ plan, texts, today }: Occasion, party: Party): string => {
  const organization = today.name(plan.organization);
  const sender = today.section(plan.organization.sender);
  const outside = isOutside(party)
    ? plan.tasks.find(({ party: of, offices }) => of === party.id && offices.length > 0)
    : undefined;
  const role = outside === undefined ? undefined : planIndex(plan).roleById.get(outside.offices[0] ?? '');
  if (role === undefined) return texts.forms.officeOf(organization, sender);
  const section = role.section === undefined ? '' : today.section(role.section);
  const office = today.name(role);
  return texts.forms.officeOf(organization, office.includes(section) ? office : texts.forms.officeOf(section, office));
};

/** With 御中 for an organization outside the ward. The plan's name of it is for our own sheets. */
export const addressee = ({ at, texts, today }: Occasion, party: Party): string => {
  const name = nameNow(party, localDate(at), today);
  return isOutside(party) ? texts.forms.toOrganization(name) : name;
};

export const isOutside = ({ kind }: Party): boolean =>
  kind === 'outside_body' || kind === 'provider' || kind === 'vendor';

/** Only the bodies that are told of leaks (P6(3)エ-カ) and the ward itself; the provider is told of the failure. */
export const isToldOfEffects = ({ kind }: Party): boolean => kind !== 'provider' && kind !== 'vendor';
