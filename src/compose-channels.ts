// Wiring of the plan's own channels: the file server, mail inside and outside, what people do by hand, and paper. Each is
// loaded only when it is used.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operatorMessenger } from '../adapters/operator/operator-messenger.ts';
import { type ContactDeps, contactsOf } from './compose-contacts.ts';
import type { Config } from './config.ts';
import type { ConsoleMessages } from './ports/console-messages.ts';
import type { FormWriter } from './ports/form-writer.ts';
import type { Messenger } from './ports/messenger.ts';
import type { Paper } from './ports/paper.ts';
import type { NumbersOf, Printer } from './ports/printer.ts';

interface ChannelDeps extends ContactDeps {
  readonly messages: ConsoleMessages;
}

export interface Channels {
  readonly messengers: readonly Messenger[];
  readonly paper: Paper;
  close(): Promise<void>;
}

export const channelsOf = async (config: Config, deps: ChannelDeps): Promise<Channels> => {
  const { clock, messages } = deps;
  const contacts = contactsOf(config, deps);
  const drivers = await driversOf(config, deps, contacts);
  const served = drivers.map(({ channel }) => channel);
  return {
    messengers: [...drivers.map(({ messenger }) => messenger), operatorMessenger({ messages, clock, served })],
    paper: {
      printer: lazyPrinter(async () => (await contacts()).numbersOf, deps),
      writer: lazyWriter(),
      template: (party) => templateIn(config.planFolder, party),
    },
    close: async () => {
      await Promise.all(drivers.map(({ close }) => close()));
    },
  };
};

interface Driver {
  /** The channel of the plan that it serves. */
  readonly channel: string;
  readonly messenger: Messenger;
  close(): Promise<void>;
}

const driversOf = async (
  { files, mail, outsideMail }: Config,
  deps: ChannelDeps,
  contacts: ReturnType<typeof contactsOf>,
): Promise<readonly Driver[]> => {
  const drivers: Driver[] = [];
  if (files !== undefined) {
    const { openFiles } = await import('../adapters/files/files.ts');
    // What everybody in the office can read names nobody's telephone.
    drivers.push({
      channel: 'file-server',
      ...openFiles(files, { ...deps, printer: lazyPrinter(async () => () => [], deps) }),
    });
  }
  if (mail === undefined && outsideMail === undefined) return drivers;
  const { openMail } = await import('../adapters/mail/mail.ts');
  const tools = { ...deps, addressesOf: (await contacts()).addressesOf };
  if (mail !== undefined) {
    const channel = 'groupware-mail';
    drivers.push({ channel, ...openMail({ platform: 'mail', channel, ...mail }, tools) });
  }
  if (outsideMail !== undefined) {
    const channel = 'outside-mail';
    drivers.push({ channel, ...openMail({ platform: 'outside-mail', channel, ...outsideMail }, tools) });
  }
  return drivers;
};

const lazyPrinter = (numbers: () => Promise<NumbersOf>, { texts, logger }: ChannelDeps): Printer => ({
  pdf: async (cards) => {
    const { pdfPrinter } = await import('../adapters/print/pdf-printer.ts');
    return pdfPrinter({ texts, numbersOf: await numbers(), logger }).pdf(cards);
  },
});

const lazyWriter = (): FormWriter => ({
  docx: async (form, template) => {
    const { docxWriter } = await import('../adapters/forms/docx-writer.ts');
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
