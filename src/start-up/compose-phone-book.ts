// Wiring of the telephone numbers and addresses: read when the first of them is needed, and each time the file has changed.

import type { Plan } from '../plan/plan.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { NumbersOf } from '../ports/printer.ts';
import type { Texts } from '../texts/texts.ts';
import type { Instant } from '../time.ts';
import type { Config } from './config.ts';

export interface PhoneBookDeps {
  readonly plan: Plan;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly texts: Texts;
}

interface Lookups {
  readonly numbersOf: NumbersOf;
  readonly addressesOf: (recipient: string) => readonly string[];
}

/** Loaded with its libraries at the first call: a start that needs nobody's number pays nothing. */
export const phoneBookOf = (config: Pick<Config, 'phoneBookFile'>, deps: PhoneBookDeps): (() => Promise<Lookups>) => {
  let opened: Promise<Lookups> | undefined;
  return () => {
    opened ??= openLookups(config.phoneBookFile, deps);
    return opened;
  };
};

const openLookups = async (file: string, { plan, clock, logger, texts }: PhoneBookDeps): Promise<Lookups> => {
  const [{ openPhoneBook }, { numbersAt }, { addressesAt }, { outsideOf }] = await Promise.all([
    import('../phone-book/load-phone-book.ts'),
    import('../phone-book/numbers-at.ts'),
    import('../phone-book/addresses-at.ts'),
    import('../phone-book/recipients.ts'),
  ]);
  const contacts = openPhoneBook(file, (faults) =>
    logger.warn({ faults: faults.length }, 'the contacts file is not right: run `contacts check`'),
  );
  const isOutside = outsideOf(plan);
  // A file that is not right is said at once, and not when the first mail has nobody to go to.
  contacts.current();
  return {
    numbersOf: (recipient) => numbersAt(contacts.current(), clock.now(), texts.phoneBook.numbers, plan)(recipient),
    addressesOf: (recipient) => addressesAt(contacts.current(), clock.now(), isOutside)(recipient),
  };
};

/** A Sunday: what is printed ahead must serve on any day, and on closed days all numbers there are stand on a sheet. */
const CLOSED = { now: () => '2000-01-02T12:00:00.000+09:00' as Instant };

export const closedDayNumbers = async (
  config: Pick<Config, 'phoneBookFile'>,
  deps: Omit<PhoneBookDeps, 'clock'>,
): Promise<NumbersOf> => (await phoneBookOf(config, { ...deps, clock: CLOSED })()).numbersOf;
