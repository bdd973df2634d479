// What of what the program stands on falls with what the plan takes to be lost.
import type { Plan } from './plan.ts';

export type StandingRisk =
  /** The machine itself runs on a platform of the plan. */
  | { readonly code: 'host_on_platform'; readonly platform: string }
  /** Something that every way in needs is, or stands on, a system of such a platform. */
  | { readonly code: 'need_on_platform'; readonly need: string; readonly system: string }
  /** Nobody gets in without a name server, or without the internet. */
  | { readonly code: 'name_server' | 'internet'; readonly need: string };

/** Needs of single ways in are no risk: the plan's own means and the console go on without them. */
export const standingRisks = ({ standing, systems }: Plan): readonly StandingRisk[] => {
  if (standing === undefined) return [];
  const { host, needs } = standing;
  const own: readonly StandingRisk[] =
    host.platform === undefined ? [] : [{ code: 'host_on_platform', platform: host.platform }];
  return [
    ...own,
    ...needs
      .filter(({ surfaces }) => surfaces === undefined)
      .flatMap(({ id: need, kind, standsOn }): readonly StandingRisk[] => {
        const system = systems.find(({ id }) => id === standsOn);
        return [
          ...(system?.platform === undefined ? [] : [{ code: 'need_on_platform', need, system: system.id } as const]),
          ...(kind === 'name_server' || kind === 'internet' ? [{ code: kind, need }] : []),
        ];
      }),
  ];
};
