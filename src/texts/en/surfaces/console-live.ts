// Whether the server is heard, and as of when a page is.
import type { consoleLiveJa } from '../../ja/surfaces/console-live.ts';

export const consoleLiveEn: typeof consoleLiveJa = {
  lost: 'The server does not answer. Connecting again by itself; telephone if it is urgent. This page is',
  ended: 'The session on this device has ended. This page does not change any more.',
  logIn: 'Log in again',
  asOf: (hours, minutes) => `as of ${hours}:${minutes}`,
  clock: (hours, minutes) => `${hours}:${minutes}`,
  unsent: 'It could not be sent. What you typed is still on this page. Check the connection and send it again.',
  tooMany: 'Too many pages are open, so this one cannot update by itself. Please close pages that are not used.',
};
