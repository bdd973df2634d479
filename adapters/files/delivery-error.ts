// Whatever goes wrong in the folder becomes one DeliveryError, here and nowhere else. Its message says what to do, and
// names no path but the folder that was set.
import { DeliveryError, type DeliveryErrorCode } from '../../src/ports/messenger.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { type FolderFault, MARKER } from './folder-task.ts';

type Reason = 'full' | 'notAllowed' | 'noAnswer' | 'badName' | 'noFolder' | 'noMarker' | 'closing' | 'failed';

const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
  EROFS: 'notAllowed',
  ENAMETOOLONG: 'badName',
  EILSEQ: 'badName',
  EINVAL: 'badName',
  EFBIG: 'badName',
  EEXIST: 'badName',
  ESTALE: 'noAnswer',
  ETIMEDOUT: 'noAnswer',
  EHOSTDOWN: 'noAnswer',
  EHOSTUNREACH: 'noAnswer',
  ENOTCONN: 'noAnswer',
  timeout: 'noAnswer',
  stuck: 'noAnswer',
  no_folder: 'noFolder',
  no_marker: 'noMarker',
  closing: 'closing',
};

/**
 * An administrator is needed when writing is not allowed: that is said on the board at once, and tried again every
 * minute. One file that is refused stands in nobody's way.
 */
const CODES: Readonly<Partial<Record<Reason, DeliveryErrorCode>>> = { notAllowed: 'auth', badName: 'rejected' };

/** The share refused to do it; whatever else goes wrong while files appear leaves it open whether they did. */
const REFUSED: readonly (Reason | undefined)[] = ['full', 'notAllowed', 'badName'];

const reasonOf = (fault: string): Reason => REASONS[fault] ?? 'failed';

export const sentenceOf = (fault: string, folder: string, { files: say }: Texts): string => {
  const reason = reasonOf(fault);
  switch (reason) {
    case 'noFolder':
    case 'notAllowed':
      return say[reason](folder);
    case 'noMarker':
      return say.noMarker(folder, MARKER);
    case 'failed':
      return say.failed(fault);
    default:
      return say[reason];
  }
};

export const deliveryError = ({ fault, mayBeDone }: FolderFault, folder: string, texts: Texts): DeliveryError => {
  const reason = reasonOf(fault);
  const isOpen = mayBeDone && !REFUSED.includes(reason);
  return new DeliveryError(
    isOpen ? 'unknown_outcome' : (CODES[reason] ?? 'unavailable'),
    sentenceOf(fault, folder, texts),
  );
};
