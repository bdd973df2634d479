// The real program and Microsoft's Playground in front of it, both as processes of their own on this machine, and people
// who type, fill in and press there.
import { buttonsOf, filledIn } from '../adapters/teams/office/read-card.ts';
import { newPlace, startBcp } from './bcp-process.ts';
import { type Playground, type Pressed, startPlayground, type TypingOptions } from './playground-process.ts';
import { type Shown, wordsOf } from './playground-stream.ts';
import { CRISIS, OPERATOR, type Person } from './playground-team.ts';

export interface PlaygroundOffice {
  readonly playground: Playground;
  /** The operator types that to the bot; resolves with what it answers. */
  says(words: string, options?: TypingOptions): Promise<Shown>;
  /** The first message with these words, as soon as there is one. */
  until(words: RegExp, conversation?: string): Promise<Shown>;
  /** Fills in the inputs and submits the form; where a dialog is asked for, the form comes as a message. */
  submits(person: Person, on: Shown, label: string, typed?: Readonly<Record<string, string>>): Promise<void>;
  /** Fills in the inputs and presses the button of that label; answers what that person alone is told. */
  presses(person: Person, on: Shown, label: string, typed?: Readonly<Record<string, string>>): Promise<string>;
  close(): Promise<void>;
}

/** The operator is the administrator; nobody else has any rights yet. */
export const openPlaygroundOffice = async (): Promise<PlaygroundOffice> => {
  const place = newPlace();
  const env = { TEAMS_INSECURE_LOCAL: 'true', BCP_ADMINS: `teams:${OPERATOR.aadObjectId}` };
  const bcp = startBcp(place, { env });
  const end = async (): Promise<void> => {
    await bcp.kill();
    place.remove();
  };
  const playground = await bcp.ready.then((address) => startPlayground(`${address}/api/messages`)).catch(endedBy(end));
  const { stream } = playground;
  return {
    playground,
    says: async (words, options) => {
      const before = new Set(stream.shown().map(({ id }) => id));
      const within = await playground.types(words, options);
      return stream.until((one) => one.within === within && !before.has(one.id));
    },
    until: (words, conversation = CRISIS) =>
      stream.until((one) => one.conversation === conversation && words.test(wordsOf(one))),
    submits: (person, on, label, typed) => playground.submits(person, on, pressed(on, label, typed).data),
    presses: (person, on, label, typed) => playground.presses(person, on, pressed(on, label, typed)),
    close: async () => {
      await playground.close();
      await end();
    },
  };
};

const pressed = ({ card }: Shown, label: string, typed: Readonly<Record<string, string>> | undefined): Pressed => {
  if (card === undefined) throw new Error('a message without a card has no buttons');
  const button = buttonsOf(card).find((one) => one.label === label);
  if (button === undefined) throw new Error(`there is no ${label}`);
  return { verb: button.verb, data: typed === undefined ? button.data : filledIn(card, label, typed) };
};

const endedBy =
  (end: () => Promise<void>) =>
  async (error: unknown): Promise<never> => {
    await end();
    throw error;
  };
