// contacts check: every fault of the file of contacts, and what the ward has still to enter.
import { existsSync } from 'node:fs';
import { type ContactsCheck, type ContactsMistake, checkContacts } from '../../phone-book/check-contacts.ts';
import type { Contacts } from '../../phone-book/contacts.ts';
import { loadContacts } from '../../phone-book/load-contacts.ts';
import { knownRecipients, type Recipient } from '../../phone-book/recipients.ts';
import type { Plan } from '../../plan/plan.ts';
import { loadPlan } from '../../plan/read/load-plan.ts';
import { planFaultText } from '../../texts/plan-fault-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { failed, linesText, type Outcome } from '../outcome.ts';
import { contactsFaultText, orNearest, recipientText } from './contacts-fault-text.ts';

export interface ContactsSetting {
  readonly planFolder: string;
  readonly contactsFile: string;
  readonly texts: Texts;
}

export const contactsCheck = (setting: ContactsSetting): Outcome => {
  const { contactsFile, texts } = setting;
  const { check: say } = texts.contacts;
  const loadedPlan = planOf(setting);
  if ('refused' in loadedPlan) return loadedPlan.refused;
  if (!existsSync(contactsFile)) return failed(say.noFile(contactsFile));
  const loaded = loadContacts(contactsFile);
  if (!loaded.ok) {
    const faults = loaded.faults.map((fault) => contactsFaultText(fault, texts));
    return failed(say.wrong(faults.length, contactsFile), ...faults);
  }
  const checked = checkContacts(loaded.contacts, loadedPlan.plan);
  const lines = [counts(loaded.contacts, texts), ...openLines(checked, loadedPlan.plan, texts)];
  const mistakes = checked.mistakes.map((mistake) => mistakeText(mistake, loadedPlan.plan, texts));
  return mistakes.length === 0
    ? { exitCode: 0, result: linesText([say.inOrder(contactsFile), ...lines]) }
    : { exitCode: 1, result: linesText(lines), complaints: [say.wrong(mistakes.length, contactsFile), ...mistakes] };
};

export const planOf = ({
  planFolder,
  texts,
}: ContactsSetting): { readonly plan: Plan } | { readonly refused: Outcome } => {
  const loaded = loadPlan(planFolder);
  if (loaded.ok) return { plan: loaded.plan };
  const faults = loaded.faults.map((fault) => planFaultText(fault, texts.locale));
  return { refused: failed(texts.faults.planFaults(faults.length, planFolder), ...faults) };
};

const counts = ({ contacts }: Contacts, texts: Texts): string =>
  texts.contacts.check.counts(contacts.length, new Set(contacts.map(({ recipient }) => recipient)).size);

const openLines = (
  { withoutNumber, otherInPlan, samples, lastYearOfHolidays }: ContactsCheck,
  plan: Plan,
  texts: Texts,
): readonly string[] => {
  const { check: say } = texts.contacts;
  const known = knownRecipients(plan);
  const sampled = samples.map((recipient) => known.get(recipient) ?? recipient);
  return [
    say.holidays(lastYearOfHolidays),
    ...group(say.withoutNumber(withoutNumber.length), withoutNumber, texts),
    ...group(say.otherInPlan(otherInPlan.length), otherInPlan, texts),
    ...group(say.samples(samples.length), sampled, texts),
  ];
};

const group = (head: string, recipients: readonly (Recipient | string)[], texts: Texts): readonly string[] =>
  recipients.length === 0
    ? []
    : ['', head, ...recipients.map((one) => `  ${typeof one === 'string' ? one : recipientText(one, texts)}`)];

const mistakeText = (mistake: ContactsMistake, plan: Plan, texts: Texts): string => {
  const { check: say, fields } = texts.contacts;
  if (mistake.code === 'closed_and_open') return say.closedAndOpen(mistake.day);
  const known = knownRecipients(plan).get(mistake.recipient);
  const who = known === undefined ? mistake.recipient : recipientText(known, texts);
  switch (mistake.code) {
    case 'unknown_recipient':
      return orNearest(say.unknownRecipient(who), mistake.nearest, texts);
    case 'number':
      return say.number(who, fields[mistake.field]);
    case 'zero_lost':
      return say.zeroLost(who, fields[mistake.field]);
    case 'address':
      return say.address(who, fields[mistake.field]);
    case 'duplicate':
      return say.duplicate(who);
  }
};
