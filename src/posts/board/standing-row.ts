// 動作の前提: what this program stands on, in one row of the board and in the sentences of `plan check` and a start.
import { type StandingRisk, standingRisks } from '../../plan/standing-risks.ts';
import type { Block } from '../card.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Nothing where the plan says nothing of it. */
export const standingRow = (words: Vocabulary): readonly Block[] => {
  const { standing } = words.plan;
  if (standing === undefined) return [];
  const { standing: say } = words.texts.kit;
  const risks = standingSentences(words);
  const host = words.name(standing.host);
  const marked = standing.host.sample === true ? `${host}${words.texts.words.sample}` : host;
  return [
    {
      type: 'fields',
      fields: [{ label: say.label, value: [say.on(marked), ...(risks.length === 0 ? [say.sound] : risks)].join('\n') }],
    },
  ];
};

export const standingSentences = (words: Vocabulary): readonly string[] =>
  standingRisks(words.plan).map((risk) => sentence(risk, words));

const sentence = (risk: StandingRisk, words: Vocabulary): string => {
  const { risks: say } = words.texts.kit.standing;
  switch (risk.code) {
    case 'host_on_platform': {
      const platform = words.plan.platforms.find(({ id }) => id === risk.platform);
      return say.host_on_platform(platform === undefined ? risk.platform : words.name(platform));
    }
    case 'need_on_platform':
      return say.need_on_platform(needName(risk.need, words), words.system(risk.system));
    case 'name_server':
    case 'internet':
      return say[risk.code](needName(risk.need, words));
  }
};

const needName = (id: string, words: Vocabulary): string => {
  const need = words.plan.standing?.needs.find((one) => one.id === id);
  return need === undefined ? id : words.name(need);
};
