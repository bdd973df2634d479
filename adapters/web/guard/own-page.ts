// Whether what changes something was sent by a page of ours. Browsers say where it comes from; programs say nothing. A cookie alone
// proves nothing: it goes along from every page of the same machine, whatever its port.
import type { Request } from 'express';

const READING = ['GET', 'HEAD', 'OPTIONS'];
const FROM_HERE = ['same-origin', 'none'];

export const isFromOwnPage = ({ method, headers }: Request): boolean => {
  if (READING.includes(method)) return true;
  const { origin, referer, host, 'sec-fetch-site': site } = headers;
  if (typeof site === 'string' && !FROM_HERE.includes(site)) return false;
  // Old browsers say it only in the address of the page.
  const from = origin ?? referer;
  return from === undefined || hostOf(from) === host?.toLowerCase();
};

/** `null` (a page in a sandbox, a file) is no page of ours. */
const hostOf = (address: string): string | undefined => URL.parse(address)?.host;
