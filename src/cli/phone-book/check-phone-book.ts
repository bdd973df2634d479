// contacts check: every fault of the file of contacts, and what the ward has still to enter.
import { existsSync } from 'node:fs';
import { checkPhoneBook, type PhoneBookCheck, type PhoneBookMistake } from '../../phone-book/check-phone-book.ts';
import { loadPhoneBook } from '../../phone-book/load-phone-book.ts';
import type { PhoneBook } from '../../phone-book/phone-book.ts';
import { knownRecipients, type Recipient } from '../../phone-book/recipients.ts';
import type { Plan } from '../../plan/plan.ts';
import { loadPlan } from '../../plan/read/load-plan.ts';
import { planFaultText } from '../../texts/plan-fault-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { failed, linesText, type Outcome } from '../outcome.ts';
import { orNearest, phoneBookFaultText, recipientText } from './phone-book-fault-text.ts';

export interface PhoneBookSetting {
  readonly planFolder: string;
  readonly phoneBookFile: string;
  readonly texts: Texts;
}

export const phoneBookCheck = (setting: PhoneBookSetting): Outcome => {
  const { phoneBookFile, texts } = setting;
  const { check: say } = texts.phoneBook;
  const loadedPlan = planOf(setting);
  if ('refused' in loadedPlan) return loadedPlan.refused;
  if (!existsSync(phoneBookFile)) return failed(say.noFile(phoneBookFile));
  const loaded = loadPhoneBook(phoneBookFile);
  if (!loaded.ok) {
    const faults = loaded.faults.map((fault) => phoneBookFaultText(fault, texts));
    return failed(say.wrong(faults.length, phoneBookFile), ...faults);
  }
  const checked = checkPhoneBook(loaded.contacts, loadedPlan.plan);
  const lines = [counts(loaded.contacts, texts), ...openLines(checked, loadedPlan.plan, texts)];
  const mistakes = checked.mistakes.map((mistake) => mistakeText(mistake, loadedPlan.plan, texts));
  return mistakes.length === 0
    ? { exitCode: 0, result: linesText([say.inOrder(phoneBookFile), ...lines]) }
    : { exitCode: 1, result: linesText(lines), complaints: [say.wrong(mistakes.length, phoneBookFile), ...mistakes] };
};

export const planOf = ({
  planFolder,
  texts,
}: PhoneBookSetting): { readonly plan: Plan } | { readonly refused: Outcome } => {
  const loaded = loadPlan(planFolder);
  if (loaded.ok) return { plan: loaded.plan };
  const faults = loaded.faults.map((fault) => planFaultText(fault, texts.locale));
  return { refused: failed(texts.faults.planFaults(faults.length, planFolder), ...faults) };
};

const counts = ({ contacts }: PhoneBook, texts: Texts): string =>
  texts.phoneBook.check.counts(contacts.length, new Set(contacts.map(({ recipient }) => recipient)).size);

const openLines = (
  { withoutNumber, otherInPlan, samples, lastYearOfHolidays }: PhoneBookCheck,
  plan: Plan,
  texts: Texts,
): readonly string[] => {
  const { check: say } = texts.phoneBook;
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

const mistakeText = (mistake: PhoneBookMistake, plan: Plan, texts: Texts): string => {
  const { check: say, fields } = texts.phoneBook;
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
