// BCP_ADDRESSES: the names and addresses under which people of the office reach this machine. Requests for any other are refused, so
// that no page of a stranger can lead a browser here under a name of its own (DNS rebinding).
import { z } from 'zod';

/** `192.168.10.5:3000`, `bcp.city.example.jp`, `[fd00::5]:3000`: as people type it, without http://. */
const ADDRESS = /^(?:\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)(?::[1-9]\d{0,4})?$/;

export const AddressEnvironment = {
  BCP_ADDRESSES: z
    .string()
    .transform((text) =>
      text
        .toLowerCase()
        .split(/[\s,、]+/u)
        .filter((one) => one !== ''),
    )
    .refine((all) => all.every((one) => ADDRESS.test(one)), '192.168.10.5:3000,bcp.city.example.jp')
    .default([]),
};

/** What people type, the first of what is configured; without any, where this machine itself finds it. */
export const typedAddress = ({
  addresses = [],
  host,
  port,
  tls,
}: {
  addresses?: readonly string[];
  host: string;
  port: number;
  tls?: unknown;
}): string => {
  const scheme = tls === undefined ? 'http' : 'https';
  const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `${scheme}://${addresses[0] ?? `${local}:${port}`}`;
};
