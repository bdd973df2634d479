// 訓練, as it is typed: `drill <script> [systems or sections …] [--speed n | --stepped]`, `drill pause`, `drill inject <text> --to …`.
import { planIndex } from '../../plan/find-in-plan.ts';
import type { SystemId } from '../../plan/plan.ts';
import type { DRILL_AUDIENCES } from '../../plan/plan-drills.ts';
import type { Command } from '../command.ts';
import type { Speed } from '../drill/drill-event.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type CommandLine, need, type Parser, textOf, type Word } from './command-line.ts';
import { readNames } from './read-names.ts';
import { readSection, readSystem, readText, readTime, type Setting } from './read-values.ts';
import { lookup } from './word-lists.ts';

const WHAT = lookup<'pause' | 'resume' | 'stop' | 'skip' | 'play' | 'omit' | 'inject' | 'note' | 'show'>({
  pause: ['中断', '一時停止'],
  resume: ['再開'],
  stop: ['中止', '終了', '停止'],
  skip: ['進める', '送る', '早送り'],
  play: ['付与', '渡す', 'hand-over'],
  omit: ['省略', '見送り'],
  inject: ['状況付与', '追加付与'],
  note: ['所見', '評価', '気付き'],
  show: ['表示', '状況'],
});

export const drill: Parser = (line, _actor, setting) => {
  const [first, ...rest] = line.words;
  const what = first === undefined ? 'show' : WHAT.get(first.plain);
  switch (what) {
    case undefined:
      return begin(line, setting);
    case 'show':
      return { type: 'drill_show' };
    case 'pause':
      return { type: 'drill_pause' };
    case 'resume':
      return { type: 'drill_resume' };
    case 'stop':
      return { type: 'drill_stop' };
    case 'skip':
      return skip(rest, setting);
    case 'play':
    case 'omit':
      return inject(what, rest);
    case 'inject':
      return free(rest, line, setting);
    case 'note':
      return note(rest);
  }
};

/** The program looks ten times a minute at most; faster, whole days would pass between two looks. */
const MOST_SPEED = 10_000;

const begin = ({ words, options }: CommandLine, setting: Setting): Command | Refusal => {
  const [script, ...of] = words;
  if (script === undefined) return need('drill', 'script');
  const speed = readSpeed(options);
  if (isRefusal(speed)) return speed;
  const begun = { type: 'drill', script: script.raw, speed } as const;
  if (of.length === 0) return begun;
  const found = readNames(of, (name) => readSystemOrSection(name, setting));
  if (isRefusal(found)) return found;
  const { sectionById, systemsOfSection } = planIndex(setting.plan);
  const systems = found.flatMap((id): readonly SystemId[] =>
    sectionById.has(id) ? (systemsOfSection.get(id) ?? []).map((system) => system.id) : [id],
  );
  return { ...begun, systems: [...new Set(systems)] };
};

/** A section is meant before a system of its name. */
const readSystemOrSection = (name: string, setting: Setting): string | Refusal => {
  const section = readSection(name, setting);
  return isRefusal(section) ? readSystem(name, setting) : section;
};

const readSpeed = (options: CommandLine['options']): Speed | Refusal => {
  if (options.has('stepped')) return 'stepped';
  const given = options.get('speed');
  if (given === undefined) return 1;
  const speed = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  return speed >= 1 && speed <= MOST_SPEED ? speed : refuse({ code: 'bad_speed', given, most: MOST_SPEED });
};

const skip = (words: readonly Word[], setting: Setting): Command | Refusal => {
  if (words.length === 0) return need('drill', 'time');
  const to = readTime(textOf(words), setting, 'future');
  return isRefusal(to) ? to : { type: 'drill_skip', to };
};

const inject = (what: 'play' | 'omit', [number]: readonly Word[]): Command | Refusal => {
  const no = /^(?:no\.?)?(\d{1,4})番?$/u.exec(number?.plain ?? '')?.[1];
  return no === undefined ? need('drill', 'inject') : { type: `drill_${what}`, no: Number(no) };
};

const free = (words: readonly Word[], { options }: CommandLine, setting: Setting): Command | Refusal => {
  const text = readText(textOf(words));
  if (isRefusal(text)) return text;
  if (text === '') return need('drill', 'text');
  const to = readAudience(options.get('to') ?? '', setting);
  return isRefusal(to) ? to : { type: 'drill_inject', text, to };
};

const AUDIENCES = lookup<(typeof DRILL_AUDIENCES)[number]>({
  everyone: ['全員', '全庁', 'all'],
  operators: ['危機対策', '運営', 'ops'],
});

const readAudience = (given: string, setting: Setting): readonly string[] | Refusal => {
  const names = given.split(/[\s、,，]+/u).filter((name) => name !== '');
  if (names.length === 0) return need('drill', 'audience');
  const found: string[] = [];
  for (const name of names) {
    const audience = AUDIENCES.get(name.toLowerCase());
    const id = audience ?? (planIndex(setting.plan).roleById.has(name) ? name : readSection(name, setting));
    if (isRefusal(id)) return id;
    found.push(id);
  }
  return [...new Set(found)];
};

const note = (words: readonly Word[]): Command | Refusal => {
  const text = readText(textOf(words));
  if (isRefusal(text)) return text;
  return text === '' ? need('drill', 'text') : { type: 'drill_note', text };
};
