// Whether everything works: the database, each platform, and what else has something to say about its own health.

import type { HealthSource } from '../ports/health.ts';
import type { Messenger } from '../ports/messenger.ts';
import { StoreFault } from '../ports/store.ts';
import type { Readiness } from '../ports/views.ts';
import { healthText } from '../posts/health-text.ts';
import { faultsOf } from './health.ts';
import type { Handling } from './hear/handling.ts';

type Part = Readiness['parts'][number];

export const readiness = async (handling: Handling, messengers: readonly Messenger[]): Promise<Readiness> => {
  const { health = [] } = handling;
  const parts = await Promise.all([
    storeReadiness(handling),
    ...messengers.map((messenger) => platformReadiness(messenger, handling)),
    ...health.map((source) => sourceReadiness(source, handling)),
  ]);
  return { ok: parts.every(({ ok }) => ok), parts };
};

const storeReadiness = async ({ store, texts }: Handling): Promise<Part> => {
  try {
    await store.check();
    return { name: 'store', ok: true };
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return { name: 'store', ok: false, reason: texts.faults.store[error.code](error.facts) };
  }
};

/** One platform that cannot even be asked leaves the answer about the others standing. */
const platformReadiness = async (messenger: Messenger, { texts, logger }: Handling): Promise<Part> => {
  const name = messenger.platform;
  try {
    return { name, ...(await messenger.ready()) };
  } catch (error) {
    logger.error({ platform: name, err: error }, 'a platform could not be asked whether it is ready');
    return { name, ok: false, reason: healthText({ code: 'check_failed' }, texts) };
  }
};

const sourceReadiness = async (source: HealthSource, { texts, logger }: Handling): Promise<Part> => {
  const faults = await faultsOf(source, logger);
  if (faults.length === 0) return { name: source.part, ok: true };
  return { name: source.part, ok: false, reason: faults.map((fault) => healthText(fault, texts)).join(' '), faults };
};
