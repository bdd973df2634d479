// What is wrong with one variable of the environment, and how secrets are kept out of it.
import { z } from 'zod';
import { withoutPassword } from '../../ports/without-password.ts';

export interface SettingFault {
  readonly name: string;
  readonly expected: string;
  readonly given: string;
}

export interface SettingFaults {
  readonly faults: readonly SettingFault[];
}

export const missing = (name: string, expected: string): SettingFaults => wrong(name, expected, '');

export const wrong = (name: string, expected: string, given: string): SettingFaults => ({
  faults: [{ name, expected, given: withoutPassword(given) }],
});

export const Secret = z.string().trim().min(1);

/** An address that a log or a message can show: what it carries to log in with belongs into a variable of its own. */
export const WebAddress = (example: string) =>
  z.url({ protocol: /^https?$/, error: example }).refine((url) => {
    // What is no address at all has been said before.
    const { username = '', password = '' } = URL.parse(url) ?? {};
    return username === '' && password === '';
  }, example);
