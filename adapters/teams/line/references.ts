// How each conversation of Teams is reached: learnt from everything that happens there, kept in the settings, forgotten
// when we are put out. Without a reference nothing can be posted.
import { z } from 'zod';
import type { Settings } from '../../../src/ports/settings.ts';

const Reference = z.object({
  /** Of the channel or chat as a whole. */
  conversation: z.string(),
  kind: z.enum(['channel', 'group', 'personal']),
  serviceUrl: z.string(),
  tenant: z.string(),
  bot: z.string(),
  team: z.string().optional(),
  name: z.string().optional(),
});
export type Reference = Readonly<z.infer<typeof Reference>>;

export interface References {
  of(conversation: string): Promise<Reference | undefined>;
  /** Writes only what is new; answers whether the conversation could not be reached before. */
  refresh(reference: Reference): Promise<boolean>;
  forget(conversation: string): Promise<void>;
  /** Channels of the team that can be reached. */
  ofTeam(team: string): Promise<readonly Reference[]>;
  /** Answers the channels that could be reached. They come back with the team. */
  forgetTeam(team: string): Promise<readonly Reference[]>;
  /** The app is in that team: every channel of it that was ever known can be reached that way. Answers those that could not. */
  restoreTeam(way: Reference & { readonly team: string }): Promise<readonly Reference[]>;
}

/** Channels of one team that are remembered; Teams allows a thousand. */
const MOST_CHANNELS = 1000;
const Channels = z.array(z.string());

export const references = (settings: Settings): References => {
  const of = async (conversation: string): Promise<Reference | undefined> =>
    read(Reference, await settings.get(settingOf(conversation)));

  const channelsOf = async (team: string): Promise<readonly string[]> =>
    read(Channels, await settings.get(teamSetting(team))) ?? [];

  // One after the other: two channels heard from at once are both kept.
  let remembered: Promise<unknown> = Promise.resolve();
  const rememberChannel = (team: string, conversation: string): Promise<void> => {
    const after = remembered.then(async () => {
      const known = await channelsOf(team);
      if (known.includes(conversation)) return;
      await settings.set(teamSetting(team), JSON.stringify([...known, conversation].slice(-MOST_CHANNELS)));
    });
    remembered = after.catch(() => undefined);
    return after;
  };

  // There is no deleting a setting: an empty one is none.
  const forget = (conversation: string): Promise<void> => settings.set(settingOf(conversation), '');

  const refresh = async (reference: Reference): Promise<boolean> => {
    const before = await of(reference.conversation);
    // Not everything that happens in a channel says its name or its team.
    const after = { ...present({ team: before?.team, name: before?.name }), ...reference };
    if (isSame(before, after)) return false;
    await settings.set(settingOf(after.conversation), JSON.stringify(after));
    if (after.team !== undefined) await rememberChannel(after.team, after.conversation);
    return before === undefined;
  };

  const ofTeam = async (team: string): Promise<readonly Reference[]> => {
    const known = await Promise.all((await channelsOf(team)).map(of));
    return known.flatMap((reference) => (reference?.team === team ? [reference] : []));
  };

  return {
    of,
    forget,
    refresh,
    ofTeam,
    forgetTeam: async (team) => {
      const lost = await ofTeam(team);
      for (const { conversation } of lost) await forget(conversation);
      return lost;
    },
    restoreTeam: async ({ name: _, ...way }) => {
      const found: Reference[] = [];
      for (const conversation of await channelsOf(way.team)) {
        const channel: Reference = { ...way, kind: 'channel', conversation };
        if ((await of(conversation)) === undefined && (await refresh(channel))) found.push(channel);
      }
      return found;
    },
  };
};

const settingOf = (conversation: string): string => `teams:conversation:${conversation}`;
const teamSetting = (team: string): string => `teams:team:${team}`;

const FIELDS = ['conversation', 'kind', 'serviceUrl', 'tenant', 'bot', 'team', 'name'] as const;

const isSame = (before: Reference | undefined, after: Reference): boolean =>
  before !== undefined && FIELDS.every((field) => before[field] === after[field]);

const read = <T>(shape: z.ZodType<T>, json: string | undefined): T | undefined => {
  if (json === undefined || json === '') return undefined;
  try {
    return shape.safeParse(JSON.parse(json)).data;
  } catch {
    // Somebody else wrote there: what happens in the conversation next makes it right.
    return undefined;
  }
};

const present = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
