// Teams as a bot sees it, on this machine: the connector's REST interface over the conversations of a small team. It
// keeps what people would read there, writes down every call, and fails as the real one, or the line to it, does.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { textOf } from './identity-provider.ts';

export type Fault =
  | { readonly kind: 'wait'; readonly retryAfter?: string | undefined }
  /** `word` is the code in the body, as the connector writes it. */
  | { readonly kind: 'status'; readonly status: number; readonly word?: string; readonly body?: string }
  /** Nothing reaches Teams. */
  | { readonly kind: 'reset' }
  /** Teams acts and answers; the answer is lost. */
  | { readonly kind: 'answer lost' }
  /** Teams acts, and half of the answer comes through. */
  | { readonly kind: 'answer cut' }
  /** No answer until the caller gives up. */
  | { readonly kind: 'hang'; readonly acted?: boolean }
  /** A success with that body, without Teams. */
  | { readonly kind: 'answer'; readonly body: string };

export interface SeenCall {
  readonly method: string;
  /** Behind `/v3/conversations`, as people would write it. */
  readonly path: string;
  readonly body: unknown;
  readonly authorization: string;
}

export interface SeenInTeams {
  readonly id: string;
  /** The root it is written below. */
  readonly thread?: string | undefined;
  readonly summary: string;
  readonly text: string;
  readonly card?: unknown;
  readonly edited: boolean;
}

export interface Member {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
}

export interface Connector {
  /** Ends with a slash, as Teams' own do. */
  readonly serviceUrl: string;
  readonly calls: readonly SeenCall[];
  /** Messages sent, whatever became of them. */
  posts(): readonly SeenCall[];
  /** What the check threw; not empty, `close` fails. */
  readonly complaints: readonly unknown[];
  forgetCalls(): void;
  failNext(fault: Fault, method?: string): void;
  failWhen(choose: (call: SeenCall) => Fault | undefined): void;
  heal(): void;
  addConversation(id: string, members: readonly Member[]): void;
  /** The bot is put out; or the whole conversation is deleted. */
  putOut(conversation: string): void;
  letIn(conversation: string): void;
  deleteConversation(conversation: string): void;
  /** A person deletes one of our messages. */
  remove(conversation: string, id: string): void;
  /** A person writes there, below `thread`; answers the message's id. */
  write(conversation: string, text: string, thread?: string): string;
  /** What people read there now, the oldest first, threads with it. */
  seen(conversation: string): readonly SeenInTeams[];
  close(): Promise<void>;
}

export interface ConnectorOptions {
  readonly accepts: (token: string) => boolean;
  /** Looks at every card before it arrives, and throws at a bad one. */
  readonly checkCard?: ((card: unknown) => void) | undefined;
}

interface Kept {
  readonly members: readonly Member[];
  readonly messages: readonly SeenInTeams[];
  readonly botIsIn: boolean;
}

const Sent = z.looseObject({
  type: z.string(),
  text: z.string().default(''),
  summary: z.string().default(''),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).default([]),
});

const ERROR_STATUS = {
  ConversationNotFound: 404,
  ActivityNotFoundInConversation: 404,
  BotNotInConversationRoster: 403,
};

export const connector = async ({ accepts, checkCard }: ConnectorOptions): Promise<Connector> => {
  const conversations = new Map<string, Kept>();
  const calls: SeenCall[] = [];
  const complaints: unknown[] = [];
  let once: readonly { readonly fault: Fault; readonly method: string | undefined }[] = [];
  let choose: (call: SeenCall) => Fault | undefined = () => undefined;
  let made = 0;

  const changed = (id: string, change: (kept: Kept) => Partial<Kept>): void => {
    const kept = conversations.get(id);
    if (kept !== undefined) conversations.set(id, { ...kept, ...change(kept) });
  };

  const faultFor = (call: SeenCall): Fault | undefined => {
    const next = once.find(({ method }) => method === undefined || method === call.method);
    if (next === undefined) return choose(call);
    once = once.filter((one) => one !== next);
    return next.fault;
  };

  const check = (body: unknown): void => {
    for (const { content } of Sent.safeParse(body).data?.attachments ?? []) {
      try {
        checkCard?.(content);
      } catch (error) {
        complaints.push(error);
      }
    }
  };

  const post = (id: string, thread: string | undefined, body: unknown): Answer => {
    const kept = conversations.get(id);
    if (thread !== undefined && kept?.messages.some((message) => message.id === thread) !== true) {
      return failed('ActivityNotFoundInConversation');
    }
    const { text, summary, attachments } = Sent.parse(body);
    return { status: 201, body: { id: add(id, { thread, summary, text, card: attachments[0]?.content }) } };
  };

  const add = (conversation: string, message: Omit<SeenInTeams, 'id' | 'edited'>): string => {
    made += 1;
    const id = `17${`${made}`.padStart(11, '0')}`;
    changed(conversation, ({ messages }) => ({ messages: [...messages, { ...message, id, edited: false }] }));
    return id;
  };

  const put = (id: string, message: string, body: unknown): Answer => {
    if (conversations.get(id)?.messages.some((one) => one.id === message) !== true) {
      return failed('ActivityNotFoundInConversation');
    }
    const { text, summary, attachments } = Sent.parse(body);
    const after = { text, summary, card: attachments[0]?.content, edited: true };
    changed(id, ({ messages }) => ({
      messages: messages.map((one) => (one.id === message ? { ...one, ...after } : one)),
    }));
    return { status: 200, body: { id: message } };
  };

  const remove = (id: string, message: string): void =>
    changed(id, ({ messages }) => ({ messages: messages.filter((one) => one.id !== message) }));

  const member = (kept: Kept, id: string): Answer => {
    const found = kept.members.find((one) => one.id === id || one.aadObjectId === id);
    return found === undefined
      ? { status: 404, body: { error: { code: 'MemberNotFound' } } }
      : { status: 200, body: found };
  };

  const act = ({ method, path, body }: SeenCall): Answer => {
    const [, whole = '', what, item] = path.split('/');
    const [id = '', root] = whole.split(';messageid=');
    const kept = conversations.get(id);
    if (kept === undefined) return failed('ConversationNotFound');
    if (!kept.botIsIn) return failed('BotNotInConversationRoster');
    if (what === 'members' && item !== undefined) return member(kept, item);
    if (what !== 'activities') return { status: 405, body: {} };
    if (method === 'POST') return post(id, root ?? item, body);
    return item === undefined ? { status: 405, body: {} } : change(method, id, item, body);
  };

  const change = (method: string, id: string, item: string, body: unknown): Answer => {
    if (method === 'PUT') return put(id, item, body);
    remove(id, item);
    return { status: 200, body: {} };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await textOf(request);
    const { authorization = '' } = request.headers;
    const path = decodeURIComponent((request.url ?? '').replace(/^\/teams\/v3\/conversations/, ''));
    const call = {
      method: request.method ?? '',
      path,
      authorization,
      body: text === '' ? undefined : JSON.parse(text),
    };
    calls.push(call);
    check(call.body);
    if (!accepts(authorization.replace(/^Bearer /, ''))) {
      return answer(response, { status: 401, body: { error: { code: 'Unauthorized', message: 'no' } } });
    }
    behave(faultFor(call), response, () => act(call));
  };

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    serviceUrl: `http://127.0.0.1:${port}/teams/`,
    calls,
    complaints,
    posts: () => calls.filter(({ method }) => method === 'POST'),
    forgetCalls: () => void calls.splice(0),
    failNext: (fault, method) => {
      once = [...once, { fault, method }];
    },
    failWhen: (next) => {
      choose = next;
    },
    heal: () => {
      once = [];
      choose = () => undefined;
    },
    addConversation: (id, members) => void conversations.set(id, { members, messages: [], botIsIn: true }),
    putOut: (id) => changed(id, () => ({ botIsIn: false })),
    letIn: (id) => changed(id, () => ({ botIsIn: true })),
    deleteConversation: (id) => void conversations.delete(id),
    remove,
    write: (conversation, text, thread) => add(conversation, { text, thread, summary: '' }),
    seen: (id) => conversations.get(id)?.messages ?? [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (complaints.length > 0) throw new AggregateError(complaints, `${complaints.length} bad card(s) were sent`);
    },
  };
};

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const failed = (code: keyof typeof ERROR_STATUS): Answer => ({
  status: ERROR_STATUS[code],
  body: { error: { code, message: `${code}: the connector says more here` } },
});

const answer = (response: ServerResponse, { status, body }: Answer): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const behave = (fault: Fault | undefined, response: ServerResponse, act: () => Answer): void => {
  switch (fault?.kind) {
    case undefined:
      answer(response, act());
      return;
    case 'wait': {
      const { retryAfter } = fault;
      response.writeHead(429, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end();
      return;
    }
    case 'status': {
      const { status, word, body } = fault;
      if (word === undefined) response.writeHead(status).end(body ?? 'upstream connect error');
      else answer(response, { status, body: { error: { code: word, message: 'the connector says more here' } } });
      return;
    }
    case 'reset':
      response.destroy();
      return;
    case 'answer lost':
      act();
      response.destroy();
      return;
    case 'answer cut': {
      const body = JSON.stringify(act().body);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length * 2 });
      response.write(body, () => response.destroy());
      return;
    }
    case 'hang':
      if (fault.acted === true) act();
      return;
    case 'answer':
      response.writeHead(200, { 'content-type': 'application/json' }).end(fault.body);
  }
};
