/** The demo school with three rules, in which some duties are owed. */
import type { Obligation } from '../../../src/domain/duties/obligation.ts';
import { type Rule, type RuledOrganisation, usualLadder } from '../../../src/domain/duties/rule.ts';
import { learner } from '../../subjects.ts';
import { demoSchool } from '../../world/schools.ts';
import { openWorld } from '../../world.ts';

const ruleOf = (rule: Partial<Rule> & Pick<Rule, 'id' | 'point' | 'duty'>): Rule => ({
  text: `Teksts: ${rule.duty.lv}.`,
  about: { kind: 'school' },
  holder: { kind: 'role', role: 'deputy-head' },
  start: { kind: 'date', month: 9, day: 5 },
  fulfilledBy: { kind: 'done' },
  ladder: usualLadder,
  escalation: { after: 3, to: 'support-head' },
  ...rule,
});

const rules: readonly Rule[] = [
  ruleOf({
    id: 'collect',
    point: '24.1.',
    duty: { lv: 'apkopot informāciju par izglītojamajiem', en: 'collect information on learners' },
  }),
  ruleOf({
    id: 'evaluate',
    point: '25.6.',
    duty: { lv: 'izvērtēt plāna īstenošanu', en: 'evaluate the plan' },
    about: { kind: 'plan', type: 'iip' },
  }),
  ruleOf({
    id: 'opinion',
    point: '27.2.',
    duty: { lv: 'sagatavot rakstisku atzinumu', en: 'prepare the written opinion' },
    fulfilledBy: { kind: 'document', document: 'opinion' },
    escalation: { after: 3, to: 'deputy-head' },
  }),
];

export const school: RuledOrganisation = {
  ...demoSchool(),
  rules: [{ id: 'rules', version: '2020-09-22', title: 'IIP kārtība', rules }],
};

/** Wednesday, 25 November 2026. */
export const today = '2026-11-25';

export const obligation = (some: Partial<Obligation> & Pick<Obligation, 'key'>): Obligation => ({
  rule: 'evaluate',
  about: { whom: learner('J-07') },
  holders: ['valdis'],
  held: 'by-holder',
  startsOn: '2026-09-01',
  due: '2026-11-22',
  estimated: false,
  state: 'open',
  since: '2026-09-01',
  nudged: [],
  news: [],
  look: today,
  revision: 1,
  ...some,
});

export type DutyWorld = Awaited<ReturnType<typeof openDuties>>;

export async function openDuties(duties: readonly Obligation[], organisation: RuledOrganisation = school) {
  const world = openWorld({ organisation, now: `${today}T07:00:00.000Z` });
  const { services } = world;
  const added = duties.map((one) => ({ obligation: one, seen: 'add' as const }));
  await services.obligations.write(organisation.id, added);
  return {
    ...world,
    /** The message of the day as it stands in the chat of a member; null where there is nothing to say. */
    daily: async (member: string) => {
      const notBefore = services.clock.now().toISOString();
      const date = notBefore.slice(0, 10);
      const key = `daily/${member}/${date}`;
      const to = { kind: 'member', member } as const;
      await services.deliveries.add(organisation.id, [{ key, to, content: { kind: 'daily', date }, notBefore }]);
      await world.drain();
      return world.posted(key) ?? null;
    },
    kept: async (key: string): Promise<Obligation> => {
      const found = await services.obligations.find(organisation.id, key);
      if (found === null) throw new Error(`no duty ${key}`);
      return found;
    },
  };
}
