// Until there is an account the console answers only the computer it runs on: a loopback peer, a local Host and Origin,
// and no trace of a proxy. The Host check stops DNS rebinding; the headers show a reverse proxy or tunnel.
import type { Request } from 'express';

const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;
const LOCAL_ORIGIN = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;
const LOOPBACK_PEER = /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/i;

const FORWARDING = new Set([
  'forwarded',
  'via',
  'proxy-connection',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-original-host',
  'x-original-url',
  'x-original-forwarded-for',
  'x-rewrite-url',
  'x-envoy-external-address',
  'x-appengine-user-ip',
  'x-azure-clientip',
  'x-arr-log-id',
  'cf-connecting-ip',
  'cf-connecting-ipv6',
  'cf-ray',
  'true-client-ip',
  'fastly-client-ip',
  'fly-client-ip',
]);

const isForwarding = (header: string): boolean => FORWARDING.has(header) || header.startsWith('x-forwarded');

export const isLocal = (req: Request): boolean => {
  const { headers, socket } = req;
  if (!isLoopback(socket.remoteAddress)) return false;
  if (headers.host === undefined || !LOCAL_HOST.test(headers.host)) return false;
  if (headers.origin !== undefined && !LOCAL_ORIGIN.test(headers.origin)) return false;
  if (headers['sec-fetch-site'] === 'cross-site' && req.method !== 'GET' && req.method !== 'HEAD') return false;
  return !isThroughProxy(req);
};

export const isThroughProxy = ({ headers }: Request): boolean => {
  for (const header in headers) if (isForwarding(header)) return true;
  return false;
};

export const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && (address === '::1' || LOOPBACK_PEER.test(address));
