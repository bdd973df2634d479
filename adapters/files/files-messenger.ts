// The file server as a Messenger (図2、図3: 全庁ファイルサーバ): an official report is two files in the incident's folder,
// a PDF and a plain text, written once and never changed.
import type { Logger } from '../../src/ports/logger.ts';
import { type Card, DeliveryError, type Messenger } from '../../src/ports/messenger.ts';
import type { Printer } from '../../src/ports/printer.ts';
import { rendering } from '../../src/ports/rendering.ts';
import { cardText } from '../../src/posts/card-text.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { deliveryError, sentenceOf } from './delivery-error.ts';
import type { FolderProcesses } from './folder-processes.ts';
import type { FolderTask } from './folder-task.ts';
import { keyName, placeOf, recordName } from './record-names.ts';

const FILES = 'files';
/** The check leaves a trace for a moment in a folder that everybody sees. */
const READINESS_COUNTS_FOR_MS = 10_000;

interface FilesMessengerDeps {
  readonly folder: string;
  /** The channel of the plan that it serves. */
  readonly channel: string;
  readonly processes: FolderProcesses;
  readonly texts: Texts;
  readonly printer: Pick<Printer, 'pdf'>;
  readonly logger: Logger;
}

export const filesMessenger = ({
  folder,
  channel,
  processes,
  texts,
  printer,
  logger,
}: FilesMessengerDeps): Messenger => {
  const ask = async (task: FolderTask): Promise<string | undefined> => {
    const answer = await processes.ask(task);
    if (!('fault' in answer)) return answer.name;
    const error = deliveryError(answer, folder, texts);
    logger.warn({ platform: FILES, task: task.task, fault: answer.fault, error: error.code }, 'the folder failed');
    throw error;
  };

  const check = async (): ReturnType<Messenger['ready']> => {
    const answer = await processes.ask({ task: 'check', folder });
    return 'fault' in answer ? { ok: false, reason: sentenceOf(answer.fault, folder, texts) } : { ok: true };
  };

  return {
    platform: FILES,
    can: { update: false, pin: false, find: true },
    linked: false,
    evidence: true,
    conversationsFor: (incident, audience) => {
      if (audience.to !== 'channel' || audience.channel !== channel) return [];
      const { recipient } = audience;
      return [{ platform: FILES, id: recipient === undefined ? incident : `${incident}/${recipient}` }];
    },
    post: async (to, card, key) => {
      const place = placeOf(to.id);
      const { name, pdf, text } = await rendering(async () => ({
        name: recordName(key, card.title),
        pdf: await printer.pdf([card]),
        text: textFile(card, texts),
      }));
      const written = await ask({ task: 'write', folder, place, name, pdf, text });
      return { conversation: to, id: refOf(place, written ?? name) };
    },
    find: async (to, key, since) => {
      const place = placeOf(to.id);
      const found = await ask({ task: 'find', folder, place, keyName: keyName(key), sinceMs: Date.parse(since) });
      return found === undefined ? undefined : { conversation: to, id: refOf(place, found) };
    },
    update: () => neverChanged(),
    pin: () => neverChanged(),
    unpin: async () => {},
    ready: recently(check),
  };
};

const refOf = (place: readonly string[], name: string): string => [...place, `${name}.pdf`].join('/');

const neverChanged = async (): Promise<never> => {
  throw new DeliveryError('rejected', 'a file on the file server is never changed');
};

/** As Windows' own editor writes it: with a byte order mark, and lines that end with both signs. */
const textFile = (card: Card, texts: Texts): Uint8Array =>
  Buffer.from(`\uFEFF${cardText(card, texts).replace(/\r\n|\r|\n/g, '\r\n')}`);

const recently = <T>(check: () => Promise<T>): (() => Promise<T>) => {
  let last: { readonly found: Promise<T>; readonly atMs: number } | undefined;
  return () => {
    const nowMs = performance.now();
    if (last === undefined || nowMs - last.atMs >= READINESS_COUNTS_FOR_MS) last = { found: check(), atMs: nowMs };
    return last.found;
  };
};
