// What a person on a chat can rely on when they type and press: the same for every chat, with the whole program behind it.
import { afterEach, beforeEach, expect, test } from '@jest/globals';

/** A ward on that chat: 税務課 has a place of its own. `admin`, `tanaka` and `sato` are people; nobody knows `sato`. */
export interface ChatOffice {
  /** What they read of it. */
  types(person: string, words: string): Promise<string>;
  /** On the newest message of 税務課 with that title. */
  presses(person: string, title: RegExp, label: string): Promise<string>;
  /** The chronology's lines with that in them. */
  chronology(part: string): Promise<readonly string[]>;
  /** Puts them on the list, as what they are. */
  lists(person: string, as: string): Promise<void>;
  settled(): Promise<void>;
  close(): Promise<void>;
}

const REQUEST = /確認依頼】税務課|税務課\S* 回答/;

export const chatHearing = (open: () => Promise<ChatOffice>): void => {
  let office: ChatOffice;
  beforeEach(async () => {
    office = await open();
    await office.types('admin', 'declare iaas-down');
    await office.settled();
  });
  afterEach(() => office.close());

  test('whoever is not on the list may look, not act, and is told so', async () => {
    expect(await office.types('sato', '終結')).toContain('閲覧のみ');
    expect(await office.types('sato', '状況')).toContain('障害対応中');
  });

  test('a press that was refused counts once the right is there, and a double click is one answer', async () => {
    expect(await office.presses('sato', REQUEST, '停止')).toMatch(/閲覧のみ|次の役割の方に/);
    await office.lists('sato', '税務課');
    const first = await office.presses('sato', REQUEST, '停止');
    expect(first).toContain('回答を受け付けました');
    expect(await office.presses('sato', REQUEST, '停止')).toBe(first);
    expect(await office.chronology('回答 税務課')).toHaveLength(1);
  });

  test('a person with several duties acts as the first of them that may do it', async () => {
    await office.lists('tanaka', '税務課');
    await office.lists('tanaka', '情報システム課担当職員');
    await office.types('tanaka', '追記 見回りました');
    await office.types('tanaka', '更新 原因 電源装置の故障');
    expect(await office.types('tanaka', '終結')).toContain('情報システム課長');
    expect((await office.chronology('見回りました'))[0]).toContain('税務課');
    expect((await office.chronology('電源装置の故障'))[0]).toContain('情報システム課担当職員');
  });
};
