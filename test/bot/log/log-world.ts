/** The demo school with people for support plans, and one such plan in work: J-05 has mathematics with Valdis once a week. */
import { randomUUID } from 'node:crypto';
import type { Foundation } from '../../../src/bot/core/turn.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import type { RuledOrganisation } from '../../../src/domain/duties/rule.ts';
import type { LogEntry } from '../../../src/domain/log/log-entry.ts';
import type { RoleKind } from '../../../src/domain/people/organisation.ts';
import type { Plan, Values } from '../../../src/domain/plan/plan.ts';
import { somePlan, someTask, startedEntry } from '../../contracts/plan-fixtures.ts';
import { memoryStores, type WorldStores } from '../../memory-stores/memory-stores.ts';
import { learner } from '../../subjects.ts';
import { demoSchool } from '../../world/schools.ts';
import { openBot, openServices, type TestBot } from '../../world/services.ts';

const roles: Readonly<Record<string, RoleKind>> = { sarma: 'iap-preparer', dzintra: 'school-coordinator' };

export function supportSchool(id = 'skola'): RuledOrganisation {
  const school = demoSchool();
  const members = school.members.map((member) => {
    const role = roles[member.id];
    return role === undefined ? member : { ...member, roles: [...member.roles, role] };
  });
  return { ...school, id, members };
}

const answered = (steps: Readonly<Record<string, Values>>) =>
  Object.fromEntries(
    Object.entries(steps).map(([step, values]) => [
      step,
      { values, by: 'sarma', at: '2026-09-01T07:00:00.000Z', revision: 1 },
    ]),
  );

/** In work since 1 September. */
const supportPlan = (organisation: string, change: Partial<Plan> = {}): Plan =>
  somePlan(organisation, {
    ...{ id: 'iap-5', type: 'iap', about: learner('J-05', '7.a'), status: 'in-implementation', startedBy: 'sarma' },
    ...{ statusAt: '2026-09-01T07:00:00.000Z', period: { kind: 'semester', year: '2026/2027', semester: 1 } },
    rows: [
      someTask({
        ...{ id: 'mathematics', section: 'measures', kind: 'row' },
        answers: answered({
          measure: { measure: 'consultation' },
          'given-as': { 'given-as': 'teacher' },
          subject: { subject: 'matematika' },
          provider: { provider: 'valdis' },
          amount: { amount: 1, per: 'week' },
          span: { span: ['2026-09-01', '2026-12-18'] },
        }),
      }),
    ],
    ...change,
  });

export interface LogWorld {
  readonly bot: TestBot;
  readonly stores: WorldStores;
  readonly organisation: RuledOrganisation;
  /** What the bot answers to a message or, with a label, to a tap on the last answer. @param id that of the arrival */
  readonly says: (member: string, text: string, id?: string) => Promise<View>;
  readonly taps: (member: string, token: string, id?: string) => Promise<View>;
}

interface LogSettings {
  readonly stores?: WorldStores;
  readonly organisation?: RuledOrganisation;
  /** UTC. */
  readonly now?: () => Date;
  readonly given?: Partial<Foundation>;
}

/** A process over the stores; the plan is put there once, by `begin`. */
export function logWorld({
  stores = memoryStores(),
  organisation = supportSchool(),
  now,
  given,
}: LogSettings = {}): LogWorld {
  const clock = { now: now ?? (() => new Date('2026-11-23T12:00:00.000Z')) };
  const bot = openBot(openServices({ ...stores, organisation, clock, ...given }));
  const does = async (member: string, event: Parameters<TestBot['receive']>[0]['event'], id: string) => {
    const { reply } = await bot.receive({
      ...{ id, organisation: organisation.id, place: { kind: 'private' }, event },
      from: { platform: 'web', user: member },
    });
    if (reply === null) throw new Error('nothing is answered');
    return reply;
  };
  const next = () => `arrival-${randomUUID()}`;
  return {
    ...{ bot, stores, organisation },
    says: (member, text, id = next()) => does(member, { kind: 'text', text }, id),
    taps: (member, token, id = next()) => does(member, { kind: 'tap', token }, id),
  };
}

export const begin = (
  { stores, organisation }: Pick<LogWorld, 'stores' | 'organisation'>,
  change: Partial<Plan> = {},
) => stores.plans.add(organisation.id, supportPlan(organisation.id, change), startedEntry());

const november = { from: '2026-11-01', to: '2026-11-30' };

/** All that is logged beside the plan. */
export async function entriesOf({ stores, organisation }: LogWorld): Promise<readonly LogEntry[]> {
  const around = { plan: 'iap-5', inMonth: november, by: 'valdis', inWeek: november };
  const { entries } = await stores.entries.around(organisation.id, around);
  const loaded = await Promise.all(entries.map(({ id }) => stores.entries.load(organisation.id, id)));
  return loaded.flatMap((one) => one ?? []);
}

/** The token of the button with that label, on the view or in a line of it. Throws where there is none. */
export function buttonOf(view: View, label: string): string {
  const inLines = view.blocks.flatMap((block) =>
    block.kind === 'items'
      ? block.items.flatMap(({ action, actions = [] }) => [...actions, ...(action ? [action] : [])])
      : [],
  );
  const found = [...view.actions, ...inLines].find((one) => one.label === label);
  if (found === undefined) throw new Error(`no button "${label}" on "${view.title}"`);
  return found.token;
}
