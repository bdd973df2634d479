// 送信票 and 電話連絡票: the same news for a party outside, to be sent by fax or read out on the telephone (個別3(3)①オ).

import type { Party, Plan } from '../../plan/plan.ts';
import { toParty } from '../../plan/recipient.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Instant, localDate } from '../../time.ts';
import type { Block, Card } from '../card.ts';
import type { ReportedIncident } from './as-reported.ts';
import {
  addressee,
  contactOf,
  correctionTexts,
  type FormField,
  factField,
  isToldOfEffects,
  itemFields,
  type Occasion,
  occasion,
  officeFor,
  reportOf,
  sixItems,
  subjectOf,
} from './form-fields.ts';
import { presentName } from './party-name.ts';

/** 送信票; its number and its sheets are written in by hand. */
export const faxCard = (incident: ReportedIncident, plan: Plan, party: Party, at: Instant, given: Texts): Card => {
  const form = occasion(incident, plan, at, given);
  const { texts } = form;
  const { fax, labels } = texts.forms;
  const subject = form.words.drill(texts.forms.subject(subjectOf(form)), incident.drill);
  return {
    title: form.words.drill(fax.title(subjectOf(form)), incident.drill),
    tone: 'calm',
    blocks: [
      ...drillWarning(form),
      fields([
        { label: labels.recipient, value: addressee(form, party) },
        { label: fax.number, value: fax.numberByHand },
        { label: labels.sender, value: officeFor(form, party) },
        { label: labels.subject, value: subject },
        { label: labels.reportedAt, value: texts.dates.dateTime(at) },
        { label: fax.sentAt, value: fax.sentByHand },
        { label: fax.sheets, value: fax.sheetsByHand },
        { label: labels.contact, value: contactOf(form) },
      ]),
      ...letterBody(form, party),
      ...(incident.drill ? [text(form.words.drill(texts.words.drillLast, true))] : []),
      { type: 'text', text: fax.wrongNumber, style: 'note' },
    ],
  };
};

/** By mail: what a fax says, without what is written in by hand. */
export const mailCard = (incident: ReportedIncident, plan: Plan, party: Party, at: Instant, given: Texts): Card => {
  const form = occasion(incident, plan, at, given);
  const { texts } = form;
  const { mail, labels } = texts.forms;
  return {
    title: form.words.drill(mail.title(subjectOf(form), reportOf(form)), incident.drill),
    tone: 'calm',
    blocks: [
      ...drillWarning(form),
      fields([
        { label: labels.recipient, value: addressee(form, party) },
        { label: labels.sender, value: officeFor(form, party) },
        { label: labels.contact, value: contactOf(form) },
      ]),
      ...letterBody(form, party),
      { type: 'text', text: mail.wrongAddress, style: 'note' },
    ],
  };
};

const letterBody = (form: Occasion, party: Party): readonly Block[] => {
  const { fax } = form.texts.forms;
  return [
    { type: 'heading', text: fax.body },
    text(fax.opening(subjectOf(form), reportOf(form))),
    fields(news(form, party).map(({ label, value }, at) => ({ label: `${at + 1} ${label}`, value }))),
    ...correctionTexts(form).map(text),
    text(fax.closing),
  ];
};

/** 電話連絡票: read out sentence by sentence, then ticked as the other side reads it back. */
export const phoneScript = (incident: ReportedIncident, plan: Plan, party: Party, at: Instant, given: Texts): Card => {
  const form = occasion(incident, plan, at, given);
  const { texts } = form;
  const { phone } = texts.forms;
  const name = presentName(party, localDate(at), form.today);
  const items = news(form, party);
  return {
    title: form.words.drill(phone.title(name, subjectOf(form)), incident.drill),
    tone: 'calm',
    blocks: [
      ...drillWarning(form),
      calls(form, party, name),
      { type: 'text', text: phone.before, style: 'note' },
      { type: 'heading', text: phone.reading },
      { type: 'list', items: sentences(form, party, items) },
      { type: 'heading', text: phone.readBack },
      { type: 'text', text: phone.readBackHow, style: 'note' },
      {
        type: 'list',
        items: [...items.map(({ label, value }) => phone.item(label, oneLine(value))), phone.receiver],
      },
    ],
  };
};

/** The six items, and for whoever is told of it what the failure does. */
const news = (form: Occasion, party: Party): readonly FormField[] => [
  ...sixItems(form),
  ...itemFields(form),
  ...(isToldOfEffects(party) ? [factField(form, 'serviceEffect'), factField(form, 'leak')] : []),
];

const sentences = (form: Occasion, party: Party, items: readonly FormField[]): readonly string[] => {
  const { phone } = form.texts.forms;
  const { drill } = form.incident;
  return [
    ...(drill ? [phone.drillOpening] : []),
    phone.who(officeFor(form, party)),
    phone.about(subjectOf(form), reportOf(form)),
    ...items.map((item) => sentence(form, item)),
    ...correctionTexts(form),
    party.kind === 'provider' ? phone.askProvider : phone.more,
    phone.contact(contactOf(form)),
    ...(drill ? [phone.drillClosing] : []),
    phone.pleaseReadBack,
  ];
};

/** What a person wrote is a sentence of its own; a time or a word is the end of ours. */
const sentence = ({ incident, texts }: Occasion, { id, label, value }: FormField): string => {
  const { phone } = texts.forms;
  const said = oneLine(value);
  if (value === texts.words.unknownEstimate) return phone.unknownEstimate(label);
  const isWritten = id.startsWith('item-') || WRITTEN.some((item) => item === id && incident.facts[item] !== undefined);
  if (!isWritten && !/[。.]$/.test(said) && !said.includes('。')) return phone.is(label, said);
  return phone.follows(label, /[。.!?！？]$/.test(said) ? said : `${said}${phone.sentenceEnd}`);
};

const WRITTEN = ['situation', 'cause', 'response', 'serviceEffect'] as const;

const oneLine = (value: string): string => value.trim().replace(/\s*\n\s*/g, ' ');

/** Whoever prints it adds the telephone numbers. */
const calls = ({ texts }: Occasion, party: Party, name: string): Block => ({
  type: 'calls',
  columns: texts.forms.phone.columns,
  rows: [{ recipient: toParty(party.id), name, cells: texts.forms.phone.columns.slice(1).map(() => ''), done: false }],
});

const drillWarning = ({ incident, texts, words }: Occasion): readonly Block[] =>
  incident.drill ? [{ type: 'text', text: words.drill(texts.forms.drillOutside, true), style: 'warning' }] : [];

const text = (words: string): Block => ({ type: 'text', text: words });

const fields = (all: readonly { readonly label: string; readonly value: string }[]): Block => ({
  type: 'fields',
  fields: all.map(({ label, value }) => ({ label, value })),
});
