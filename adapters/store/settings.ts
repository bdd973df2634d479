// What an adapter has to remember across restarts and is no part of any incident, such as where a conversation lives.
import type { Backend } from './session.ts';

export interface Settings {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}

export const settings = ({ read, write }: Backend): Settings => ({
  get: async (key) => (await read.one('setting', { key }))?.value,
  set: async (key, value) => {
    await write((session) => session.run('putSetting', { key, value }));
  },
});
