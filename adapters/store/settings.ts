// Settings as rows of a small table.
import type { Settings } from '../../src/ports/settings.ts';
import type { Backend } from './session.ts';

export const settings = ({ read, write }: Backend): Settings => ({
  get: async (key) => (await read.one('setting', { key }))?.value,
  set: async (key, value) => {
    await write((session) => session.run('putSetting', { key, value }));
  },
});
