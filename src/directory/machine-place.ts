// Where somebody sits, as far as tries are counted: one address, and of IPv6 one network, because a machine there has as many
// addresses as it likes.

/** `192.168.10.7` as it is; of `fd00:1:2:3::9%eth0` the first 64 bits. */
export const placeOf = (address: string): string => {
  const [bare = ''] = address.toLowerCase().split('%');
  if (!bare.includes(':') || bare === '::1') return bare;
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare) ?? [];
  return mapped ?? `${firstGroups(bare).join(':')}::/64`;
};

const GROUPS_OF_A_NETWORK = 4;

const firstGroups = (address: string): readonly string[] => {
  const [left = '', right = ''] = address.split('::', 2);
  const before = groupsOf(left);
  const after = groupsOf(right);
  const between = address.includes('::') ? Math.max(0, 8 - before.length - after.length) : 0;
  return [...before, ...Array<string>(between).fill('0'), ...after]
    .slice(0, GROUPS_OF_A_NETWORK)
    .map((group) => group.replace(/^0+(?=.)/, ''));
};

const groupsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));

/** This machine's own screen. */
export const isOwnScreen = (place: string): boolean => place === '::1' || place.startsWith('127.');
