// The check of payloads is itself checked: each planted fault is found.
import { describe, expect, test } from '@jest/globals';
import { checkMessage, checkView } from '../office/check-payload.ts';

const words = (text: string) => ({ type: 'plain_text', text, emoji: false });
const button = (more: object = {}) => ({
  type: 'button',
  text: words('回答する'),
  action_id: 'say:0',
  value: '1',
  ...more,
});
const actions = (...elements: readonly object[]) => ({ type: 'actions', elements });
const rich = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const select = (more: object = {}) => ({
  type: 'static_select',
  action_id: 'field',
  options: [{ text: words('停止'), value: 'stopped' }],
  ...more,
});
const input = (element: object, more: object = {}) => ({ type: 'input', label: words('欄'), element, ...more });
const modal = (...blocks: readonly object[]) => ({ type: 'modal', title: words('題'), submit: words('送る'), blocks });
const message = (...blocks: readonly object[]) => ({ text: '題名', blocks });

test('good ones pass', () => {
  checkMessage(message({ type: 'header', text: words('題名') }, rich('本文'), actions(button())));
  checkView(modal(input(select())));
});

describe('a message', () => {
  test.each<[string, unknown, RegExp]>([
    ['without a notification', { text: ' ', blocks: [rich('a')] }, /text: empty/],
    ['that calls the channel', { text: '<!channel>', blocks: [rich('a')] }, /unescaped/],
    ['of 51 blocks', message(...Array.from({ length: 51 }, () => rich('a'))), /blocks: 51/],
    ['of nothing', message(), /blocks: empty/],
    ['with a block Slack does not know', message({ type: 'boxes' }), /no block is called boxes/],
    ['with a property Slack does not know', message(actions(button({ disabled: true }))), /no ActionsBlock/],
    ['with a table', message({ type: 'table', rows: [] }), /telephone/],
    ['with a field of a form', message(input(select())), /no input in a message/],
    ['with an empty text', message(rich('')), /empty text/],
    ['with an empty header', message({ type: 'header', text: words('') }), /empty/],
    ['with a long header', message({ type: 'header', text: words('あ'.repeat(151)) }), /151, and Slack takes 150/],
    ['with a long section', message({ type: 'section', text: words('あ'.repeat(3001)) }), /3001/],
    ['with a long text', message(rich('あ'.repeat(3001))), /3001/],
    ['with too much in all', message(...Array.from({ length: 4 }, () => rich('あ'.repeat(2900)))), /characters of all/],
    ['with half a character', message(rich('a\ud83d')), /half a character/],
    ['with a button twice', message(actions(button(), button())), /say:0 is there twice/],
    ['with a button without a name', message(actions(button({ action_id: undefined }))), /without action_id/],
    ['with a long label', message(actions(button({ text: words('あ'.repeat(76)) }))), /76/],
    ['with a button that carries much', message(actions(button({ value: 'あ'.repeat(2001) }))), /2001/],
    [
      'with 26 buttons',
      message(actions(...Array.from({ length: 26 }, (_, at) => button({ action_id: `${at}` })))),
      /26/,
    ],
    [
      'with a block id twice',
      message({ ...rich('a'), block_id: 'x' }, { ...rich('b'), block_id: 'x' }),
      /x is there twice/,
    ],
  ])('%s', (_, payload, fault) => {
    expect(() => checkMessage(payload)).toThrow(fault);
  });
});

describe('a view', () => {
  const option = { text: words('停止'), value: 'stopped' };
  test.each<[string, unknown, RegExp]>([
    ['without a title', { type: 'modal', blocks: [rich('a')] }, /no ModalView/],
    ['with a long title', { ...modal(rich('a')), title: words('あ'.repeat(25)) }, /title: 25/],
    ['that carries too much', { ...modal(rich('a')), private_metadata: 'a'.repeat(3001) }, /private_metadata: 3001/],
    ['of 101 blocks', modal(...Array.from({ length: 101 }, () => rich('a'))), /101/],
    ['with fields and no button to send', { ...modal(input(select())), submit: undefined }, /submit/],
    ['with no options', modal(input(select({ options: [] }))), /empty list/],
    [
      'with 101 options',
      modal(input(select({ options: Array.from({ length: 101 }, (_, at) => ({ ...option, value: `${at}` })) }))),
      /101/,
    ],
    ['with an empty value', modal(input(select({ options: [{ ...option, value: '' }] }))), /value: empty/],
    [
      'with a choice that is none of the options',
      modal(input(select({ initial_option: { ...option, value: 'x' } }))),
      /none of the options/,
    ],
    [
      'with too long a text',
      modal(input({ type: 'plain_text_input', action_id: 'field', max_length: 3, initial_value: 'abcd' })),
      /4, and Slack takes 3/,
    ],
    ['with a long placeholder', modal(input(select({ placeholder: words('あ'.repeat(151)) }))), /placeholder: 151/],
  ])('%s', (_, payload, fault) => {
    expect(() => checkView(payload)).toThrow(fault);
  });
});
