// What the program asks of the process that touches the folder, and what it hears back.

/** Whoever sets up the share puts it there: an empty mount point of a share that is not mounted has none. */
export const MARKER = 'bcp-bot.txt';

export type FolderTask =
  | { readonly task: 'check'; readonly folder: string }
  | WriteTask
  | {
      readonly task: 'find';
      readonly folder: string;
      readonly place: readonly string[];
      /** Of files by that key, as `recordNames` gives it. */
      readonly keyName: string;
      readonly sinceMs: number;
    };

export interface WriteTask {
  readonly task: 'write';
  readonly folder: string;
  /** Folders below it, one in the other. */
  readonly place: readonly string[];
  /** Of the two files, without the ending. */
  readonly name: string;
  readonly pdf: Uint8Array;
  readonly text: Uint8Array;
}

/** Until `renaming` nothing can be seen in the folder; after it, any part of the work may have been done. */
export type FolderWord = 'renaming' | Done | { readonly fault: string };

interface Done {
  /** Of the record's two files, without the ending; absent when none was found. */
  readonly name?: string;
}

/** `fault` is the system's code such as `ENOSPC`, or one of ours. */
export type FolderAnswer = Done | FolderFault;

export interface FolderFault {
  readonly fault: string;
  readonly mayBeDone: boolean;
}

/** What the system has no code for. */
export type OwnFault =
  | 'no_folder'
  | 'no_marker'
  /** The folder did not answer in time. */
  | 'timeout'
  /** Too many earlier calls hang: nothing more is begun until the system lets go of them. */
  | 'stuck'
  /** The process ended without an answer. */
  | 'lost'
  /** The program is being shut down. */
  | 'closing';
