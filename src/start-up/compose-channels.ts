// Wiring of the plan's own channels: the file server, mail inside and outside, what people do by hand, and paper. Each is
// loaded only when it is used.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { templateFaults } from '../../adapters/forms/template-faults.ts';
import { operatorMessenger } from '../../adapters/operator/operator-messenger.ts';
import { printingFaults } from '../../adapters/print/printing-faults.ts';
import { MAIL, OUTSIDE_MAIL } from '../plan/served-by.ts';
import { channelServedBy, mailChannel } from '../plan/serving-channels.ts';
import type { ConsoleMessages } from '../ports/console-messages.ts';
import type { FormWriter } from '../ports/form-writer.ts';
import type { HealthSource } from '../ports/health.ts';
import { DeliveryError, type Messenger } from '../ports/messenger.ts';
import type { Paper } from '../ports/paper.ts';
import type { CallNumber, NumbersOf, Printer } from '../ports/printer.ts';
import { blankFormsOf } from '../posts/paper/blank-form.ts';
import { type PhoneBookDeps, phoneBookOf } from './compose-phone-book.ts';
import type { Config } from './config.ts';

interface ChannelDeps extends PhoneBookDeps {
  readonly messages: ConsoleMessages;
}

export interface Channels {
  readonly messengers: readonly Messenger[];
  readonly paper: Paper;
  readonly numbersOf: (recipient: string) => Promise<readonly CallNumber[]>;
  readonly health: readonly HealthSource[];
  close(): Promise<void>;
}

export const channelsOf = async (config: Config, deps: ChannelDeps): Promise<Channels> => {
  const { clock, messages } = deps;
  const contacts = phoneBookOf(config, deps);
  const drivers = await driversOf(config, deps, contacts);
  const served = drivers.map(({ channel }) => channel);
  return {
    messengers: [...drivers.map(({ messenger }) => messenger), operatorMessenger({ messages, clock, served })],
    paper: {
      printer: lazyPrinter(async () => (await contacts()).numbersOf, deps),
      writer: lazyWriter(),
      template: (party) => templateIn(config.planFolder, party),
    },
    numbersOf: async (recipient) => (await contacts()).numbersOf(recipient),
    health: [
      { part: 'printing', faults: printingFaults() },
      templatesHealth(templateFaults(join(config.planFolder, 'forms'), blankFormsOf(deps.plan, deps.texts))),
    ],
    close: async () => {
      await Promise.all(drivers.map(({ close }) => close()));
    },
  };
};

const templatesHealth = (faults: ReturnType<typeof templateFaults>): HealthSource => ({
  part: 'templates',
  faults: async () => {
    const templates = await faults();
    return templates.length === 0 ? [] : [{ code: 'templates', templates }];
  },
});

interface Driver {
  /** The channel of the plan that it serves. */
  readonly channel: string;
  readonly messenger: Messenger;
  close(): Promise<void>;
}

type PhoneBook = ReturnType<typeof phoneBookOf>;

const driversOf = async (config: Config, deps: ChannelDeps, contacts: PhoneBook): Promise<readonly Driver[]> => [
  ...(await filesOf(config, deps)),
  ...(await mailsOf(config, deps, contacts)),
];

const filesOf = async ({ files }: Config, deps: ChannelDeps): Promise<readonly Driver[]> => {
  if (files === undefined) return [];
  const channel = channelServedBy(deps.plan, FILES)?.id;
  if (channel === undefined) return [servesNothing(FILES, deps)];
  const { openFiles } = await import('../../adapters/files/files.ts');
  // What everybody in the office can read names nobody's telephone.
  const printer = lazyPrinter(async () => () => [], deps);
  return [{ channel, ...openFiles({ channel, ...files }, { ...deps, printer }) }];
};

const mailsOf = async (
  { mail, outsideMail }: Config,
  deps: ChannelDeps,
  contacts: PhoneBook,
): Promise<readonly Driver[]> => {
  if (mail === undefined && outsideMail === undefined) return [];
  const { openMail } = await import('../../adapters/mail/mail.ts');
  const tools = { ...deps, addressesOf: (await contacts()).addressesOf };
  const drivers: Driver[] = [];
  const own = mailChannel(deps.plan);
  if (mail !== undefined && own === undefined) drivers.push(servesNothing(MAIL, deps));
  if (mail !== undefined && own !== undefined) {
    drivers.push({
      channel: own,
      ...openMail({ platform: MAIL, reaches: 'inside', channel: own, ...mail }, tools),
    });
  }
  if (outsideMail !== undefined) {
    const channel = OUTSIDE_MAIL;
    drivers.push({ channel, ...openMail({ platform: channel, reaches: 'outside', channel, ...outsideMail }, tools) });
  }
  return drivers;
};

const FILES = 'files';

/** It is set up, and the plan names no channel for it: said where readiness is asked, and people do by hand what it would. */
const servesNothing = (platform: string, { texts, logger }: ChannelDeps): Driver => {
  const reason = texts.faults.servesNothing(platform);
  logger.warn({ platform }, reason);
  const never = async (): Promise<never> => {
    throw new DeliveryError('closed', reason);
  };
  return {
    channel: '',
    messenger: {
      platform,
      can: { update: false, pin: false, find: false },
      linked: false,
      conversationsFor: () => [],
      post: never,
      update: never,
      pin: never,
      unpin: async () => {},
      find: async () => undefined,
      ready: async () => ({ ok: false, reason }),
    },
    close: async () => {},
  };
};

const lazyPrinter = (numbers: () => Promise<NumbersOf>, { texts, logger }: ChannelDeps): Printer => ({
  pdf: async (cards) => {
    const { pdfPrinter } = await import('../../adapters/print/pdf-printer.ts');
    return pdfPrinter({ texts, numbersOf: await numbers(), logger }).pdf(cards);
  },
});

const lazyWriter = (): FormWriter => ({
  docx: async (form, template) => {
    const { docxWriter } = await import('../../adapters/forms/docx-writer.ts');
    return docxWriter().docx(form, template);
  },
});

/** The ward’s own form for a party, when it has one; whatever is no document is refused when it is filled in. */
export const templateIn = async (planFolder: string, party: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(join(planFolder, 'forms', `${party}.docx`));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    // A folder of that name is no Word document either, and is refused as one.
    if (code === 'EISDIR') return new Uint8Array();
    throw error;
  }
};
