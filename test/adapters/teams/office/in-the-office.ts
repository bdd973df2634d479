// What tests of the whole program in Teams do again and again: people of sections, an incident, waiting until everything
// that can be shown is shown, and reading what the console says meanwhile.
import { z } from 'zod';
import { type Office, readable } from './teams-office.ts';

/** As the administrator writes it. */
export const order = (office: Office, words: string, where = office.crisis): Promise<readonly string[]> =>
  office.types('admin', where, words);

/** A section's own place, linked, and somebody of it on the list. */
export const section = async (
  office: Office,
  name: string,
  member?: string,
  place = office.rig.newChannel(),
): Promise<string> => {
  await order(office, `link section ${name}`, place);
  if (member !== undefined) await order(office, `people add @${member} ${name}`);
  return place;
};

/** Declares, and answers the incident's id once everything is shown. */
export const declared = async (office: Office): Promise<string> => {
  const said = (await order(office, 'declare iaas-down')).join(' ');
  const id = /\d{4}-\d{3}/.exec(said)?.[0];
  if (id === undefined) throw new Error(said);
  await office.settled();
  return id;
};

const Post = z.object({
  key: z.string(),
  platform: z.string(),
  conversation: z.string(),
  state: z.string(),
  text: z.string(),
});

const posts = async ({ address }: Office, incident: string): Promise<readonly z.infer<typeof Post>[]> =>
  z.array(Post).parse(await (await fetch(`${address}/api/incidents/${incident}/posts`)).json());

/** The board as the console shows it, whatever happens to Teams. */
export const consoleBoard = async (office: Office, incident: string): Promise<string> =>
  (await posts(office, incident)).find(({ platform, key }) => platform === 'web' && key === 'board')?.text ?? '';

/** Everything of Teams that is not shown. */
export const notShown = async (office: Office, incident: string): Promise<readonly string[]> =>
  (await posts(office, incident)).flatMap(({ key, state }) => (state === 'shown' ? [] : [`${key}: ${state}`]));

/** The chronology's lines with that in them, as the console says it. */
export const chronology = async ({ address }: Office, incident: string, part: string): Promise<readonly string[]> => {
  const said = await fetch(`${address}/api/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: `log --incident ${incident}`, as: '' }),
  });
  const { reply } = z.object({ reply: z.string() }).parse(await said.json());
  return reply.split('\n').filter((line) => line.includes(part));
};

export const lines = (office: Office, place: string, title: RegExp): string =>
  readable(office.message(place, title)).join('\n');

/** Titles of our posts there, in the order they stand. */
export const titles = (office: Office, place: string, title: RegExp): readonly string[] =>
  office.posts(place).flatMap(({ summary }) => (title.test(summary) ? [summary] : []));
