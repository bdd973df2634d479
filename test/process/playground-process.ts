// Microsoft's own Playground as a process of its own: it speaks to the program as Teams does, and tells on a WebSocket
// what people would see.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type PlaygroundStream, playgroundStream, type Shown } from './playground-stream.ts';
import { BOT, CRISIS, OPERATOR, type Person, TEAM_FILE } from './playground-team.ts';

const require = createRequire(import.meta.url);
const CLI = join(dirname(require.resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');

export interface Playground {
  /** Of its page, without a closing slash. */
  readonly address: string;
  readonly stream: PlaygroundStream;
  /** The operator types these words to the bot; returns the conversation of the thread that begins with them. */
  types(words: string, options?: TypingOptions): Promise<string>;
  /** Somebody presses that button of a card; answers what Teams would show them alone. */
  presses(person: Person, on: Shown, pressed: Pressed): Promise<string>;
  /** Presses an `Action.Submit`: with no dialogs in the Playground, it comes to the program as a message. */
  submits(person: Person, on: Shown, data: object): Promise<void>;
  /** Any activity of Teams: with a template of the Playground's own for the fields that all have. */
  sends(conversation: string, activity: object): Promise<void>;
  /** Shows a card as if the bot had sent it; returns the message's id. */
  shows(conversation: string, card: object): Promise<string>;
  log(): string;
  close(): Promise<void>;
}

export interface TypingOptions {
  readonly conversation?: string;
  /** Written `@name` in the words. */
  readonly people?: readonly Person[];
}

export interface Pressed {
  readonly verb: string | undefined;
  readonly data: object;
}

const Sent = z.object({ postConversationId: z.string().optional() });
const Created = z.object({ id: z.string() });
const Answer = z.object({ value: z.string() });

/** `endpoint` is where the program hears. */
export const startPlayground = async (endpoint: string): Promise<Playground> => {
  const folder = mkdtempSync(join(tmpdir(), 'bcp-playground-'));
  writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(TEAM_FILE));
  const child = spawn(process.execPath, [CLI, 'start', '-e', endpoint, '-c', 'msteams', '-p', '0', '--dt'], {
    cwd: folder,
    // Where there is no browser to open, it would end a moment after it began to listen.
    env: { PATH: process.env.PATH, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const log = (): string => readFileSync(join(folder, 'devTools/m365agentsplayground.log'), 'utf8');
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (said: string) => {
      const [, found] = /Listening on (\d+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(`the Playground ended: ${log()}`)));
  });
  const address = `http://localhost:${port}`;
  const stream = await playgroundStream(address);
  const post = poster(address);
  return {
    address,
    stream,
    types: async (words, { conversation = CRISIS, people = [] } = {}) => {
      const mentions = [BOT, ...people].map(({ id, name }) => ({ mentioned: { id }, text: `<at>${name}</at>` }));
      const text = people.reduce((said, { name }) => said.replace(`@${name}`, `<at>${name}</at>`), words);
      const path = `/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`;
      const said = { from: { id: OPERATOR.id }, text: `<at>${BOT.name}</at> ${text}`, textFormat: 'plain', mentions };
      return Sent.parse(await post(path, said)).postConversationId ?? conversation;
    },
    presses: async (person, { id, within }, { verb, data }) => {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const pressed = { name: 'adaptiveCard/action', from: { id: person.id }, conversation: { id: within } };
      return Answer.parse(await post('/_conversation/v1/invoke', { ...pressed, replyToId: id, value })).value;
    },
    submits: async (person, { id, within }, value) => {
      const from = { from: { id: person.id }, conversation: { id: within } };
      await post('/_conversation/v1/submit', { ...from, replyToId: id, value });
    },
    sends: async (conversation, activity) => {
      const asked = new URLSearchParams({ conversationId: conversation });
      const template = await fetch(`${address}/_internal/v1/customActivities/template?${asked}`);
      await post('/_internal/v1/customActivities', { ...Object(await template.json()), ...activity });
    },
    shows: async (conversation, card) => {
      const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
      const path = `/_connector/v3/conversations/${encodeURIComponent(conversation)}/activities`;
      return Created.parse(await post(path, { type: 'message', attachments })).id;
    },
    log,
    close: async () => {
      stream.close();
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const poster =
  (address: string) =>
  async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
