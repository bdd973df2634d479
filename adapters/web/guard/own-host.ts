// Whose browser may ask at all: this machine's own by its own names, and the office's by the names that are configured. What asks
// for any other name was led here by a stranger's page (DNS rebinding); what came through a proxy hides who it is.
import type { Request } from 'express';
import { isLocal, isLoopback, isThroughProxy } from './local-only.ts';

/** The port may be left out where the address has none. */
const withoutPort = (host: string): string => host.replace(/:\d{1,5}$/, '');

export const isOwnHost = (req: Request, addresses: readonly string[]): boolean => {
  if (isThroughProxy(req) || !isOneTarget(req)) return false;
  if (isLoopback(req.socket.remoteAddress) && isLocal(req)) return true;
  const host = req.headers.host?.toLowerCase();
  if (host === undefined) return false;
  const isOurs = (name: string): boolean => addresses.some((one) => one === name || one === withoutPort(name));
  if (!isOurs(host)) return false;
  const { origin } = req.headers;
  return origin === undefined || isOurs(origin.toLowerCase().replace(/^https?:\/\//, ''));
};

/** Asked for by two names, or by another in the request's first line than in Host, it is for somebody else's server. */
const isOneTarget = ({ rawHeaders, headers, originalUrl }: Request): boolean => {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length > 1) return false;
  return originalUrl.startsWith('/') || URL.parse(originalUrl)?.host === headers.host?.toLowerCase();
};
