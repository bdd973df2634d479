// Another ward needs other data and no other code.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findSection, findSystem, mainChannel, owningSections } from '../../src/plan/find-in-plan.ts';
import { loadPlan } from '../../src/plan/read/load-plan.ts';
import { planFaultText } from '../../src/texts/plan-fault-text.ts';
import { faultsOf, inTempFolder } from './plan-folder.ts';

const tinyWard: Readonly<Record<string, string>> = {
  'organization.yaml': `
organization:
  name: 見本市
  nameEn: Sample City
  status: confirmed
  plan: { name: 見本市BCP, nameEn: Sample City BCP, individual: 基幹系の個別計画, individualEn: Core systems plan }
  sender: digital
  contact: { phone: 内線○○○○, sample: true }
  deliberativeBody: { default: headquarters, whileHeld: headquarters }
  references: []
`,
  'departments.yaml': `
departments:
  - { id: general, name: 総務部, nameEn: General Affairs, managementSection: { name: 総務課 } }
`,
  'sections.yaml': `
sections:
  - { id: digital, name: デジタル課, nameEn: Digital Section, department: general, manager: { post: デジタル課長, postEn: Manager }, phone: null }
  - { id: general-affairs, name: 総務課, nameEn: General Affairs Section, department: general, manager: { post: 総務課長, postEn: Manager }, phone: null }
  - { id: school-affairs, name: 教育総務課, nameEn: School Affairs Section, department: general, manager: { post: 教育総務課長, postEn: Manager }, phone: null }
`,
  'systems.yaml': `
systems:
  - { no: 7, id: tax, name: 税システム, nameEn: Tax, section: general-affairs, impact: large, relatedServices: [証明書の発行] }
  - { no: 2, id: core, name: 基幹システム, nameEn: Core, section: digital, impact: null, relatedServices: [] }
`,
  'channels.yaml': `
channels:
  - { id: radio, name: 庁内放送, nameEn: Public address, standing: official, standsOn: null }
channelOrder: { wholeOffice: [radio], owningSections: [radio], alsoPost: [] }
`,
  'scenarios.yaml': `
scenarios:
  - id: core-down
    name: 基幹系停止
    nameEn: Core systems down
    subject: 基幹系の障害
    subjectEn: Failure of the core systems
    platform: 基幹系
    platformEn: Core systems
    active: true
    affects: [tax, core]
    channels: { radio: usable }
    assumptions: []
    source: 計画1
`,
  'parties.yaml': `
parties:
  - { id: headquarters, name: 対策本部, nameEn: Headquarters, kind: deliberative_body, source: 計画2 }
`,
  'roles.yaml': `
roles:
  - { id: digital-manager, name: デジタル課長, nameEn: Digital manager, section: digital, may: [declare, resolve, approve], source: 計画3 }
`,
  'tasks.yaml': `
tasks:
  - { id: headquarters-told, name: 対策本部への報告, nameEn: Report to headquarters, when: declared, party: headquarters, means: [], offices: [digital-manager], source: 計画4 }
ruleSets: []
stages: []
contacting: { unreachedMinutes: 10, relayMinutes: 30 }
`,
  'reporting.yaml': `
reporting: { times: ["09:00"], days: weekdays, toleranceMinutes: 5, proposals: [], approver: digital-manager }
confirmation: { beforeReportMinutes: 10, atLeastMinutes: 10, reminderAt: 0.5 }
`,
};

test("another ward's plan loads, and its own sections, channels and order hold", () => {
  const loaded = inTempFolder((folder) => {
    for (const [file, text] of Object.entries(tinyWard)) writeFileSync(join(folder, file), text);
    return loadPlan(folder);
  });
  expect(faultsOf(loaded).map((fault) => planFaultText(fault, 'en'))).toEqual([]);
  if (!loaded.ok) return;
  const { plan } = loaded;
  const [scenario] = plan.scenarios;
  if (scenario === undefined) throw new Error('no scenario');
  expect(owningSections(plan, scenario).map(({ section }) => section.name)).toEqual(['デジタル課', '総務課']);
  expect(mainChannel(plan, 'wholeOffice', scenario.channels)?.name).toBe('庁内放送');
  expect(findSystem(plan, '7')).toMatchObject({ found: { id: 'tax' } });
  // A whole name wins, although 教育総務課 contains it.
  expect(findSection(plan, '総務課')).toMatchObject({ found: { id: 'general-affairs' } });
});
