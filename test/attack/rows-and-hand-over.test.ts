/** A row that is added while its section, or the whole plan, is handed in elsewhere: it is there and told of, or refused and kept. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/bot/core/plain-text.ts';
import { tokenOf } from '../../src/bot/core/tap.ts';
import type { IncomingEvent } from '../../src/bot/ports/incoming.ts';
import type { PlanStore } from '../../src/bot/ports/plans.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { testStores } from '../adapters/mongo/test-stores.ts';
import { addMeasured, measured } from '../world/measured-plans.ts';
import { inventedSchool } from '../world/schools.ts';
import { openWorld } from '../world.ts';

const { stores } = testStores();
const section = 'tasks:matematika';
const typed = 'Katru dienu pieci piemēri.';

let schools = 0;
let acts = 0;

/** Two processes over one database; what stands between the reading and the first writing of the other one is the test's. */
async function openTwo(change: (plan: Plan) => Plan = (plan) => plan) {
  schools += 1;
  const organisation = { ...inventedSchool(8), id: `rindas-${schools}` };
  let between: (() => Promise<unknown>) | undefined;
  const given = stores();
  const plans: PlanStore = {
    ...given.plans,
    save: async (id, write) => {
      const first = between;
      between = undefined;
      await first?.();
      return given.plans.save(id, write);
    },
  };
  const slow = openWorld({ organisation, stores: { ...given, plans } });
  const fast = slow.elsewhere({ plans: given.plans });
  /** What somebody does in the other process. */
  const there = (user: string, event: IncomingEvent) => {
    acts += 1;
    const from = { platform: 'web', user } as const;
    return fast.receive({ organisation: organisation.id, id: `act-${acts}`, from, place: { kind: 'private' }, event });
  };
  const tapsThere = (user: string, token: string) => there(user, { kind: 'tap', token });
  const { id, rows } = await addMeasured(slow, measured.carriedOut, (plan) => change(onlyFirstTasks(plan)));
  const teacher = rows.find((row) => row.section === section)!.createdBy;
  const opensForm = () =>
    slow.tapsToken(teacher, tokenOf({ kind: 'form', plan: id, section, step: '*', row: 'new', type: 'iip' }));
  return {
    ...{ slow, id, teacher, there, tapsThere },
    opensForm,
    sends: () => slow.fills(teacher, { task: typed, 'hand-over.later': ['later'] }),
    whileWriting: (act: () => Promise<unknown>) => {
      between = act;
    },
    handsOver: () => tapsThere(teacher, `finish~${id}~${section}`),
    handsIn: () => tapsThere('baiba', `take-transition~${id}~submit`),
    plan: async () => (await given.plans.load(organisation.id, id))!,
    draft: async () => (await given.conversations.load(organisation.id, teacher))?.draft?.values,
  };
}

/** In the making, each subject with one task, mathematics not handed over. */
function onlyFirstTasks(plan: Plan): Plan {
  const { finished: _, ...open } = plan.sections[section]!;
  const rows = plan.rows.filter((row, index) => plan.rows.findIndex((one) => one.section === row.section) === index);
  return { ...plan, status: 'draft', rows, sections: { ...plan.sections, [section]: open } };
}

const tasksOf = ({ rows }: Plan) =>
  rows
    .filter((row) => row.section === section && row.removed === undefined)
    .map(({ answers }) => answers.task?.values.task);

describe('a task in a form that stood open while its section was handed over', () => {
  it('is added, and it is said that the section was handed over', async () => {
    const { opensForm, sends, handsOver, plan } = await openTwo();
    await opensForm();
    await handsOver();
    const told = plainText(await sends());
    expect(tasksOf(await plan())).toContain(typed);
    expect(told).toContain('Sadaļu nodeva');
    expect(told).toContain(typed);
  });

  it('so it is where both happen at the same moment', async () => {
    const { opensForm, sends, handsOver, plan, whileWriting } = await openTwo();
    await opensForm();
    whileWriting(handsOver);
    const told = plainText(await sends());
    expect(tasksOf(await plan())).toContain(typed);
    expect(told).toContain('Sadaļu nodeva');
  });

  it('once the plan was handed in, is refused with the reason, and kept', async () => {
    const { opensForm, sends, handsOver, handsIn, plan, draft } = await openTwo();
    await opensForm();
    await handsOver();
    await handsIn();
    const told = await sends();
    expect(told.name).toBe('refused');
    expect(tasksOf(await plan())).not.toContain(typed);
    expect(await draft()).toMatchObject({ task: typed });
  });

  it('is never added to a plan that was handed in at the same moment', async () => {
    const { opensForm, sends, handsOver, handsIn, plan, draft, whileWriting } = await openTwo();
    await opensForm();
    await handsOver();
    whileWriting(handsIn);
    expect((await sends()).name).toBe('refused');
    expect((await plan()).status).toBe('in-approval');
    expect(tasksOf(await plan())).not.toContain(typed);
    expect(await draft()).toMatchObject({ task: typed });
  });
});

it('a section is not handed over over a task that a colleague has only begun at that moment', async () => {
  const { slow, there, tapsThere, id, teacher, whileWriting, plan } = await openTwo();
  await tapsThere('baiba', `add-row~${id}~${section}`);
  whileWriting(() => there('baiba', { kind: 'text', text: 'Reizrēķins.' }));
  const told = await slow.tapsToken(teacher, `finish~${id}~${section}`);
  expect(told.name).toBe('refused');
  expect((await plan()).sections[section]?.finished).toBeUndefined();
});
