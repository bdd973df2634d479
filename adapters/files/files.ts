// The ward's file server: a mounted folder into which official reports are put, as PDF and as text.
import type { Logger } from '../../src/ports/logger.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Printer } from '../../src/ports/printer.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { filesMessenger } from './files-messenger.ts';
import { folderProcesses } from './folder-processes.ts';

/** With what a printed page takes, well within the 20 seconds that a Messenger has. */
const TIMEOUT_MS = 10_000;

interface FilesSettings {
  /** Absolute. */
  readonly folder: string;
  /** The channel of the plan that it serves. */
  readonly channel: string;
  readonly timeoutMs?: number;
}

interface FilesTools {
  readonly texts: Texts;
  readonly printer: Pick<Printer, 'pdf'>;
  readonly logger: Logger;
}

export interface Files {
  readonly messenger: Messenger;
  close(): Promise<void>;
}

export const openFiles = ({ folder, channel, timeoutMs = TIMEOUT_MS }: FilesSettings, tools: FilesTools): Files => {
  const processes = folderProcesses({ timeoutMs });
  return {
    messenger: filesMessenger({ folder, channel, processes, ...tools }),
    close: async () => processes.close(),
  };
};
