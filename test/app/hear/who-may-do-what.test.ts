// Rights are of the post or section (計画 8), never of what a form claims.
import { describe, expect, test } from '@jest/globals';
import { forbid, permissionsOf } from '../../../src/app/hear/authorize.ts';
import type { Command } from '../../../src/incident/command.ts';
import type { Actor } from '../../../src/incident/event.ts';
import { isRefusal } from '../../../src/incident/refusal.ts';
import { Permission } from '../../../src/plan/plan.ts';
import { actorNamed, ward } from '../../incident/given-when-then.ts';
import { wordsIn } from '../../posts/whole-story.ts';

const as = (who: string, locale: 'ja' | 'en' = 'ja') => actorNamed(who, ward, wordsIn(locale));

const actor = (who: string): Actor => {
  const found = as(who);
  if (isRefusal(found)) throw new Error(`nobody is called ${who}`);
  return found;
};

const COMMANDS: Readonly<Record<Exclude<Permission, 'answer' | 'answer_for_others'>, Command>> = {
  declare: { type: 'declare', scenario: 'iaas-down', drill: false, again: false, facts: {} },
  update: { type: 'update', changes: { cause: '電源' } },
  times: { type: 'times', times: { type: 'default' } },
  ask: { type: 'ask' },
  remind: { type: 'remind' },
  report: { type: 'report' },
  correct: { type: 'correct', serial: 1, right: '4時' },
  approve: { type: 'approve' },
  resolve: { type: 'resolve' },
  note: { type: 'note', text: 'データセンターから電話' },
  link: { type: 'link', target: { to: 'ops' } },
  people: {
    type: 'people_add',
    person: { platform: 'slack', id: 'U1' },
    duty: { as: 'staff', section: 'roads' },
    term: {},
  },
  channels: { type: 'pattern', pattern: 'a' },
  contact: { type: 'told', target: { recipient: 'department/planning' }, readBack: true },
  decide: { type: 'decided', decision: 'publication', will: false, saidBy: '区長' },
};

const ALL = Object.keys(COMMANDS);
const RUNS_THE_INCIDENT = ALL.filter((command) => !['declare', 'approve', 'resolve'].includes(command));

describe('who may do what', () => {
  test.each([
    ['情報システム課長', ALL],
    ['情報システム課長の代理者', ALL],
    ['情報システム課担当職員', RUNS_THE_INCIDENT],
    ['情報政策官', ['declare', 'approve', 'note']],
    ['情報政策推進係', ['contact', 'note']],
    ['危機管理課長', ['contact', 'decide', 'note']],
    ['主管部長', ['contact', 'note']],
    ['区長', []],
    ['副区長', []],
    ['総務部長', []],
    ['危機管理担当部長', []],
    ['戸籍住民課', ['note']],
    ['情報システム課', ['note']],
    ['', []],
  ])('%s', (who, may) => {
    const allowed = Object.entries(COMMANDS).filter(([, command]) => forbid(ward, actor(who), command) === undefined);
    expect(allowed.map(([name]) => name).sort()).toEqual([...may].sort());
  });

  test('every post of the plan stands in this table, and every permission', () => {
    expect(ward.roles).toHaveLength(11);
    expect([...ALL, 'answer', 'answer_for_others'].sort()).toEqual([...Permission.options].sort());
  });

  test.each(['', '区長', '戸籍住民課'])('“%s” may look at everything', (who) => {
    for (const type of ['status', 'log', 'help', 'contacts'] as const)
      expect(forbid(ward, actor(who), { type })).toBeUndefined();
  });

  test.each([
    ['channels', { type: 'channel', channel: 'cabinet', state: 'usable' }],
    ['contact', { type: 'relayed', department: 'planning' }],
    ['contact', { type: 'unreached', recipient: 'department/planning' }],
    ['contact', { type: 'send', task: 1 }],
    ['contact', { type: 'provider_heard', notice: 'broad', systems: [], means: 'phone' }],
    ['contact', { type: 'provider_told', sections: 'all', vendors: false }],
    ['contact', { type: 'provider_times', times: null }],
    ['decide', { type: 'council', held: true }],
    ['update', { type: 'leak', leak: 'none' }],
  ] as const)('the right “%s” is for %j, too', (right, command) => {
    const may = (who: string, one: Command): boolean => forbid(ward, actor(who), one) === undefined;
    for (const { name } of [...ward.roles, ...ward.sections]) {
      expect({ name, may: may(name, command) }).toEqual({ name, may: may(name, COMMANDS[right]) });
    }
  });

  test('who may not is told who may', () => {
    expect(forbid(ward, actor('戸籍住民課'), COMMANDS.resolve)).toMatchObject({
      code: 'not_allowed',
      actor: '戸籍住民課',
      roles: ['info-systems-manager', 'info-systems-deputy'],
    });
  });
});

describe('answering', () => {
  const one = (system: string, more: object = {}): Command => ({
    type: 'answer',
    answers: [{ system, state: 'stopped' }],
    ...more,
  });
  const proxy = { means: 'phone', saidBy: '係長', heardBy: '課長', readBack: true } as const;

  test.each([
    ['戸籍住民課', one('family-register'), undefined],
    ['戸籍住民課', one('arrears-tax-nhi'), 'not_own_section'],
    ['戸籍住民課', one('family-register', { section: 'taxation' }), 'not_own_section'],
    ['戸籍住民課', { type: 'answer_unchanged', section: 'taxation' }, 'not_own_section'],
    ['戸籍住民課', { type: 'answer_all', state: 'stopped' }, undefined],
    ['戸籍住民課', one('arrears-tax-nhi', { proxy }), 'not_own_section'],
    ['情報システム課長', one('intranet-groupware'), undefined],
    ['情報システム課担当職員', one('family-register'), 'proxy_incomplete'],
    ['情報システム課担当職員', one('family-register', { proxy }), undefined],
    ['情報政策推進係', one('intranet-groupware'), 'not_allowed'],
    ['区長', one('family-register', { proxy }), 'not_allowed'],
    ['', one('family-register'), 'not_allowed'],
  ] as const)('%s %j: %s', (who, command, code) => {
    expect(forbid(ward, actor(who), command as Command)?.code).toBe(code);
  });
});

describe('a person is known', () => {
  test('by id or name of a post or a section, in both languages', () => {
    expect(as('info-systems-manager')).toMatchObject({ role: 'info-systems-manager', label: '情報システム課長' });
    expect(as('情報システム課長')).toMatchObject({ role: 'info-systems-manager' });
    expect(as('taxation')).toMatchObject({ section: 'taxation', label: '税務課' });
    expect(as('税務課', 'en')).toMatchObject({ section: 'taxation', label: 'Taxation Section' });
  });

  test('as the section, when a name is a section’s and the beginning of several posts', () => {
    expect(as('情報システム課')).toMatchObject({ section: 'information-systems' });
    expect(permissionsOf(ward, actor('情報システム課'))).toEqual(['answer', 'note']);
  });

  test('never as a post by a part of a name that is a section’s too: rights are not guessed', () => {
    expect(as('職員')).toMatchObject({ code: 'unknown_role', nearest: ['情報システム課担当職員', '職員課'] });
  });

  test('not otherwise, and then with the nearest names', () => {
    expect(as('情報政策')).toMatchObject({ code: 'unknown_role', nearest: ['情報政策官', '情報政策推進係'] });
    expect(as('宇宙飛行士')).toMatchObject({ code: 'unknown_role', given: '宇宙飛行士' });
  });
});
