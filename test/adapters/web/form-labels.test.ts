// A form that is refused is put right in its own words: whatever a refusal names in quotation marks stands on that form, or
// is a button, a panel or a heading of the page that it is shown on.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ward } from '../../incident/given-when-then.ts';
import { realConsole } from './real-console.ts';

type Console = Awaited<ReturnType<typeof realConsole>>;

const MANAGER = 'info-systems-manager';
const INCIDENT = '/incidents/2025-001';
const SECTION = 'welfare-promotion';

let open: Console;
beforeAll(async () => {
  open = await realConsole();
  await actsAs(MANAGER);
  for (const text of [
    '宣言 iaas-down サーバ停止',
    '宣言 iaas-down --drill --again',
    'パターン c',
    '事業者 広く 影響あり --by 電話',
    'item 被害額 300万円',
  ])
    await says(text);
  await actsAs(SECTION);
  await says('回答 27 停止');
  await actsAs(MANAGER);
  await says('報告');
  await open.settled();
});
afterAll(() => open.close());

const actsAs = async (as: string): Promise<void> => {
  await open.browser.visit('/');
  await open.browser.send('/actor', { as });
};

const says = async (text: string): Promise<void> => {
  await open.browser.visit('/');
  const incident = text.startsWith('宣言') ? text : `${text} --incident 2025-001`;
  const { status } = await open.browser.send('/commands', { text: `/bcp ${incident}` });
  expect([text, status]).toEqual([text, 303]);
};

interface FormOnPage {
  readonly id: string;
  readonly html: string;
  readonly hidden: URLSearchParams;
  /** Text fields that a person can type into. */
  readonly typed: readonly string[];
  /** What its buttons send, and where. */
  readonly buttons: readonly { readonly action: string; readonly name: string; readonly value: string }[];
}

const attribute = (tag: string, name: string): string => read(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const SIGNS: Readonly<Record<string, string>> = { '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#39;': "'" };
const read = (html: string): string =>
  html.replaceAll(/<[^>]*>/g, '\n').replaceAll(/&(?:quot|amp|lt|gt|#39);/g, (sign) => SIGNS[sign] ?? sign);

const formsOn = (page: string): readonly FormOnPage[] =>
  [...page.matchAll(/<form[\s\S]*?<\/form>/g)].map(([html]) => {
    const [head = ''] = /<form[^>]*>/.exec(html) ?? [];
    const inputs = [...html.matchAll(/<(?:input|textarea)[^>]*>/g)].map(([tag]) => tag);
    const hidden = inputs.filter((tag) => attribute(tag, 'type') === 'hidden');
    const typed = inputs.filter((tag) => tag.startsWith('<textarea') || attribute(tag, 'type') === 'text');
    const selected = [...html.matchAll(/<select[^>]*name="([^"]*)"[\s\S]*?<\/select>/g)].map(
      ([select, name = '']) =>
        [name, attribute(/<option[^>]*selected[^>]*>/.exec(select)?.[0] ?? '', 'value')] as const,
    );
    return {
      id: attribute(head, 'id').replace(/^form-/, ''),
      html,
      hidden: new URLSearchParams([
        ...hidden.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as [string, string]),
        ...selected.map(([name, value]) => [name, value] as [string, string]),
      ]),
      typed: typed.map((tag) => attribute(tag, 'name')),
      buttons: [...html.matchAll(/<button[^>]*>/g)].map(([tag]) => ({
        action: attribute(tag, 'formaction') || attribute(head, 'action'),
        name: attribute(tag, 'name'),
        value: attribute(tag, 'value'),
      })),
    };
  });

const GARBAGE = '読み取れない語';
const LONG = 'あ'.repeat(5_000);
/** What is given in each field, with the rest left as it was shown; the incident is not to be closed by it. */
const givenIn = ({ id, typed }: FormOnPage): readonly Readonly<Record<string, string>>[] => [
  Object.fromEntries(typed.map((name) => [name, ''])),
  ...(id === 'resolve' ? [] : typed.map((name) => ({ [name]: GARBAGE }))),
  ...typed.map((name) => ({ [name]: LONG })),
];

interface Refused {
  readonly form: FormOnPage;
  readonly reason: string;
  readonly page: string;
}

interface Sending {
  readonly path: string;
  readonly id: string;
  /** Which of its buttons. */
  readonly at: number;
  readonly given: Readonly<Record<string, string>>;
}

/** Every form of the page, in every way. */
const sendingsOn = async (path: string): Promise<readonly Sending[]> =>
  formsOn((await open.browser.visit(path)).body)
    .filter(({ id }) => id !== '' && !['actor', 'command'].includes(id))
    .flatMap((form) =>
      givenIn(form).flatMap((given) => [...form.buttons.keys()].map((at) => ({ path, id: form.id, at, given }))),
    );

/** Of the page as it is then; nothing when it is taken, or when there is no such form any more. */
const refusedOf = async ({ path, id, at, given }: Sending): Promise<readonly Refused[]> => {
  const form = formsOn((await open.browser.visit(path)).body).find((one) => one.id === id);
  const button = form?.buttons[at];
  if (form === undefined || button === undefined) return [];
  const body = new URLSearchParams(form.hidden);
  if (button.name !== '') body.set(button.name, button.value);
  for (const [name, value] of Object.entries(given)) body.set(name, value);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const sent = await open.browser.visit(button.action, { method: 'POST', headers, body: body.toString() });
  const [, reason = ''] = /<p class="reason">([\s\S]*?)<\/p>/.exec(sent.body) ?? [];
  return sent.status === 422 ? [{ form, reason: read(reason), page: sent.body }] : [];
};

const refusalsOn = async (path: string): Promise<readonly Refused[]> => {
  const refused: Refused[] = [];
  for (const sending of await sendingsOn(path)) refused.push(...(await refusedOf(sending)));
  return refused;
};

const quotedIn = (reason: string): readonly string[] =>
  [...reason.matchAll(/「([^「」]+)」/g)]
    .map(([, name = '']) => name)
    .filter((name) => !name.includes(GARBAGE) && !name.includes(LONG.slice(0, 10)) && !PLAN.includes(name));

/** Systems have names with such marks too. */
const PLAN = JSON.stringify(ward);

/** Read in the form, or pressed, opened or looked for on the page. */
const standsOn = (name: string, { form, page }: Refused): boolean =>
  read(form.html).includes(name) ||
  [...page.matchAll(/<(button|summary|h[1-4]|legend)[^>]*>([\s\S]*?)<\/\1>/g)].some(([, , text = '']) =>
    read(text).includes(name),
  );

test.each([
  ['/declare', 0],
  [INCIDENT, 10],
  [`${INCIDENT}/contacts`, 10],
  [`${INCIDENT}/sections/${SECTION}`, 3],
])(
  '%s',
  async (path, atLeast) => {
    const refused = await refusalsOn(path);
    expect(refused.length).toBeGreaterThan(atLeast);
    const amiss = refused.flatMap((one) =>
      [
        ...quotedIn(one.reason).filter((name) => !standsOn(name, one)),
        ...(/\/bcp|--[a-z]|使い方/.test(one.reason) ? ['typed words'] : []),
        ...(one.reason.length > 2_000 ? ['too much to read'] : []),
      ].map((name) => `${one.form.id}: ${name}: ${one.reason.slice(0, 120)}`),
    );
    expect([...new Set(amiss)]).toEqual([]);
  },
  120_000,
);
