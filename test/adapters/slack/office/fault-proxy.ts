// Stands between us and the emulated Slack and does what the real one, or the line to it, does on a bad day. It writes
// down every call, and lets a test look at every message before it arrives.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Fault =
  | { readonly kind: 'wait'; readonly retryAfter?: number | undefined }
  | { readonly kind: 'status'; readonly status: number; readonly body?: string }
  /** Nothing reaches Slack. */
  | { readonly kind: 'reset' }
  /** Slack acts and answers; the answer is lost. */
  | { readonly kind: 'answer lost' }
  /** Slack acts, and half of the answer comes through. */
  | { readonly kind: 'answer cut' }
  /** No answer until the caller gives up. */
  | { readonly kind: 'hang'; readonly acted?: boolean }
  /** `ok: false` with Slack's word. */
  | { readonly kind: 'refuse'; readonly error: string; readonly more?: Readonly<Record<string, unknown>> }
  /** A success with that body, without Slack. */
  | { readonly kind: 'answer'; readonly body: string };

export type Params = Readonly<Record<string, unknown>>;

export interface SeenCall {
  readonly method: string;
  /** As they arrived, what was sent as JSON read. */
  readonly params: Params;
  /** Milliseconds since the epoch, by the machine's clock. */
  readonly at: number;
}

export interface FaultProxy {
  /** With the trailing `/api/`. */
  readonly apiUrl: string;
  /** Every call in order, those that failed too. */
  readonly calls: readonly SeenCall[];
  callsOf(method: string): readonly SeenCall[];
  /** What the check threw; not empty, `close` fails. */
  readonly complaints: readonly unknown[];
  forgetCalls(): void;
  /** Asked before every call from now on; undefined lets it through. */
  failWhen(choose: Choose): void;
  /** The next call, or the next of that method. */
  failNext(fault: Fault, method?: string): void;
  /** No more faults. */
  heal(): void;
  /** Slack knows no other token from now on. */
  acceptOnly(token: string | undefined): void;
  close(): Promise<void>;
}

type Choose = (method: string, params: Params) => Fault | undefined;

/** Throws, or says nothing. */
export type CheckMessage = (message: Params, method: string) => void;

const CHECKED = ['chat.postMessage', 'chat.update', 'chat.postEphemeral'];
const UNHURT: Choose = () => undefined;

export const faultProxy = async (
  target: string,
  { checkMessage, port = 0 }: { checkMessage?: CheckMessage | undefined; port?: number } = {},
): Promise<FaultProxy> => {
  const calls: SeenCall[] = [];
  const complaints: unknown[] = [];
  let choose = UNHURT;
  let once: readonly { readonly fault: Fault; readonly method: string | undefined }[] = [];
  let onlyToken: string | undefined;

  const faultFor = (method: string, params: Params): Fault | undefined => {
    const next = once.find((one) => one.method === undefined || one.method === method);
    if (next === undefined) return choose(method, params);
    once = once.filter((one) => one !== next);
    return next.fault;
  };

  const check = (method: string, params: Params): void => {
    if (!CHECKED.includes(method)) return;
    try {
      checkMessage?.(params, method);
    } catch (error) {
      complaints.push(error);
    }
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    const method = request.url?.replace(/^\/api\//, '') ?? '';
    const params = paramsOf(body, request.headers['content-type'] ?? '');
    calls.push({ method, params, at: Date.now() });
    check(method, params);
    if (onlyToken !== undefined && request.headers.authorization !== `Bearer ${onlyToken}`) {
      return answerJson(response, { ok: false, error: 'invalid_auth' });
    }
    const forward = () => forwarded(`${target}${request.url}`, request, body);
    await behave(faultFor(method, params), response, forward);
  };

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: listening } = server.address() as AddressInfo;

  return {
    apiUrl: `http://127.0.0.1:${listening}/api/`,
    calls,
    complaints,
    callsOf: (method) => calls.filter((call) => call.method === method),
    forgetCalls: () => void calls.splice(0),
    failWhen: (next) => {
      choose = next;
    },
    failNext: (fault, method) => {
      once = [...once, { fault, method }];
    },
    heal: () => {
      choose = UNHURT;
      once = [];
    },
    acceptOnly: (token) => {
      onlyToken = token;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (complaints.length > 0) throw new AggregateError(complaints, `${complaints.length} bad message(s) were sent`);
    },
  };
};

const behave = async (
  fault: Fault | undefined,
  response: ServerResponse,
  forward: () => Promise<{ status: number; body: string }>,
): Promise<void> => {
  switch (fault?.kind) {
    case undefined: {
      const { status, body } = await forward();
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      return;
    }
    case 'wait': {
      const { retryAfter } = fault;
      response.writeHead(429, retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` }).end();
      return;
    }
    case 'status':
      response.writeHead(fault.status).end(fault.body ?? 'upstream connect error');
      return;
    case 'reset':
      response.destroy();
      return;
    case 'answer lost':
      await forward();
      response.destroy();
      return;
    case 'answer cut': {
      const { body } = await forward();
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length * 2 });
      response.write(body, () => response.destroy());
      return;
    }
    case 'hang':
      if (fault.acted === true) await forward();
      return;
    case 'refuse':
      return answerJson(response, { ok: false, error: fault.error, ...fault.more });
    case 'answer':
      response.writeHead(200, { 'content-type': 'application/json' }).end(fault.body);
  }
};

const answerJson = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const forwarded = async (url: string, { headers }: IncomingMessage, body: string) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: headers.authorization ?? '', 'content-type': headers['content-type'] ?? '' },
    body,
  });
  return { status: answer.status, body: await answer.text() };
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};

const paramsOf = (body: string, type: string): Params => {
  if (type.includes('application/json')) {
    const read: unknown = JSON.parse(body);
    return isRecord(read) ? read : {};
  }
  const fields = [...new URLSearchParams(body)];
  return Object.fromEntries(fields.map(([name, text]) => [name, AS_JSON.includes(name) ? JSON.parse(text) : text]));
};

/** The SDK writes whatever is no plain value as JSON. */
const AS_JSON = ['blocks', 'metadata', 'attachments', 'view'];

const isRecord = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
