// The plain port beside TLS: it shows nothing, and sends on who asks for one of our own addresses.
import type { RequestListener } from 'node:http';
import { nameOf } from './listen.ts';

interface SendingTo {
  /** As people type them, with the port where there is one. */
  readonly addresses: readonly string[];
  readonly host: string;
  readonly port: number;
}

/** Only for now: a browser that remembered it for ever could not come back when the certificate is gone. */
const TEMPORARY = 307;

export const sendToTls =
  ({ addresses, host, port }: SendingTo, refused: string): RequestListener =>
  (req, res) => {
    const { method = '', url = '' } = req;
    const address = ownAddressFor(req.headers.host ?? '', [
      ...addresses,
      `${nameOf(host)}:${port}`,
      `localhost:${port}`,
    ]);
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Connection', 'close');
    if (address !== undefined && ['GET', 'HEAD'].includes(method) && /^\/(?![/\\])[\x21-\x7E]*$/.test(url)) {
      res.writeHead(TEMPORARY, { Location: `https://${address}${url}` });
      res.end();
      return;
    }
    res.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
    res.end(`${refused}\n`);
  };

const withoutPort = (address: string): string => address.replace(/:\d{1,5}$/, '');

/** What was asked for is compared, never repeated. */
const ownAddressFor = (asked: string, addresses: readonly string[]): string | undefined => {
  const name = withoutPort(asked.toLowerCase());
  return addresses.find((address) => withoutPort(address) === name);
};
