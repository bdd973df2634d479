// What a person finds when they look in, as the tests of each chat show it.
import type { Home, IncidentView } from '../../src/ports/views.ts';
import { on } from '../incident/given-when-then.ts';

export const incident = (id: string, more: Partial<IncidentView> = {}): IncidentView => ({
  id,
  scenario: 'iaas-down',
  drill: false,
  status: 'open',
  seq: 1,
  facts: {},
  systems: [],
  sections: [
    { id: 'taxation', name: '税務課', answered: 1, of: 3 },
    { id: 'roads', name: '道路課', answered: 1, of: 1 },
  ],
  reports: [],
  steps: [],
  stages: [],
  toleranceMinutes: 10,
  nextReport: { at: on('17:00') },
  ...more,
});

const scenarios = [{ id: 'iaas-down', name: '統合仮想サーバ環境の障害' }];

export const nobody: Home = { standing: { label: '', may: [], sections: [], ask: [] }, incidents: [], scenarios };
