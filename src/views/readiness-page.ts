// 備え as the console's page shows it: all of it or one section's, a part of the systems at a time, with what can be recorded there.
import type { PreparednessAsked, PreparednessPage, PreparednessView } from '../ports/preparedness-view.ts';
import type { Block, CardAction } from '../posts/card.ts';
import type { Vocabulary } from '../posts/vocabulary.ts';
import { missingGroups } from './missing-groups.ts';
import {
  candidateBlocks,
  dutyBlocks,
  headBlocks,
  isConfirmed,
  missingBlocks,
  sectionCells,
  sumBlocks,
  systemCells,
} from './readiness-cards.ts';

const SYSTEMS_ON_A_PAGE = 200;
const MOST_MISSING = 100;

export const readinessPage = (
  all: PreparednessView,
  words: Vocabulary,
  asked: PreparednessAsked,
): PreparednessPage | undefined => {
  const { section, from } = asked;
  const known = all.sections.map(({ id, name }) => ({ id, name }));
  if (section !== undefined && !known.some(({ id }) => id === section)) return undefined;
  const view = section === undefined ? all : ofSection(all, section);
  const { systems } = view;
  if (from > 0 && from >= systems.length) return undefined;
  const shown = systems.slice(from, from + SYSTEMS_ON_A_PAGE);
  const { preparing: say } = words.texts;
  const blocks: readonly Block[] = [
    ...headBlocks(view, words),
    ...actionBlocks(view, words, asked),
    ...sumBlocks(view.missing, words),
    ...(section === undefined && all.sections.length > 1
      ? missingBlocks(missingGroups(view.missing), words, MOST_MISSING)
      : []),
    ...dutyBlocks(view.duties, words),
    { type: 'heading', text: say.sectionsTitle },
    { type: 'table', columns: say.sectionColumns, rows: view.sections.map((one) => sectionCells(one, view, words)) },
    { type: 'heading', text: say.systemsTitle },
    { type: 'table', columns: say.systemColumns, rows: shown.map((one) => systemCells(one, words)) },
    ...candidateBlocks(systems, words),
  ];
  return {
    card: { title: say.title, tone: 'calm', blocks },
    systems: { from: shown.length === 0 ? 0 : from + 1, to: from + shown.length, of: systems.length },
    sections: known,
  };
};

const ofSection = (view: PreparednessView, section: string): PreparednessView => ({
  ...view,
  sections: view.sections.filter(({ id }) => id === section),
  systems: view.systems.filter((one) => one.section === section),
  duties: view.duties.filter(({ owner }) => owner === section),
  missing: view.missing.filter(({ owner }) => owner === section),
});

/** Buttons say what a person could have typed. */
const actionBlocks = (
  view: PreparednessView,
  words: Vocabulary,
  { own, forOthers, section }: PreparednessAsked,
): readonly Block[] => {
  const { preparing: say } = words.texts;
  const mine = (id: string): boolean => own.includes(id) || (forOthers && section === id);
  const rosters = view.sections
    .filter((one) => mine(one.id) && !isConfirmed(one, view))
    .map(({ id, name }): CardAction => ({ label: `${say.confirmButton}(${name})`, command: `roster ${id}` }));
  const duties = view.duties
    .filter(({ owner, state }) => (own.includes(owner) || forOthers) && state !== 'done')
    .map(({ id, name }): CardAction => ({ label: `${say.dutyButton}(${name})`, command: `duty done ${id}` }));
  const actions = [...rosters, ...duties];
  return actions.length === 0 ? [] : [{ type: 'actions', actions }];
};
