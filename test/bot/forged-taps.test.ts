/** Tokens that somebody made up: they show nothing, change nothing, and do not even tell whether what they name is there. */

import { beforeEach, describe, expect, it } from 'vitest';
import { buttons, type TapKind } from '../../src/bot/core/tap.ts';
import type { IncomingEvent } from '../../src/bot/ports/incoming.ts';
import type { Plan, Row } from '../../src/domain/plan/plan.ts';
import { everyTransition } from '../../src/domain/plan-types/find-types.ts';
import { iip } from '../../src/domain/plan-types/iip/iip.ts';
import { addMeasured, measured, planId } from '../world/measured-plans.ts';
import { inventedSchool } from '../world/schools.ts';
import { openWorld, type World } from '../world.ts';

const organisation = inventedSchool(8);
const secret = 'Ļoti slepens atzinums';
const stamp = { by: 'baiba', at: '2026-11-20T08:00:00.000Z', revision: 1 };

const parametersOf = (kind: TapKind): readonly string[] => Object.keys(buttons[kind].params);

/** Kinds that speak of a plan, each with its parameters. */
const kinds = (Object.keys(buttons) as TapKind[]).filter((kind) => parametersOf(kind).includes('plan'));
const kindsWith = (parameter: string) => kinds.filter((kind) => parametersOf(kind).includes(parameter));

interface Ids {
  readonly plan: string;
  readonly section: string;
  readonly row: string;
}

/** Every token of a kind that names these ids, whatever its other parameters may be. */
function tokensOf(kind: TapKind, ids: Ids): readonly string[] {
  const section = iip.sections.find((one) => one.id === ids.section.split(':')[0]);
  const steps = [...(section?.steps ?? []), ...(section?.list?.steps ?? [])].map((step) => step.id);
  const known: Readonly<Record<string, readonly string[]>> = {
    ...{
      plan: [ids.plan],
      section: [ids.section],
      row: ['', 'new', ids.row],
      step: ['*', 'findings', 'task', ...steps],
    },
    ...{
      name: [...everyTransition],
      page: ['0'],
      seen: ['0', '99'],
      warned: ['warned'],
      field: ['findings'],
      index: ['0'],
    },
  };
  const rows = parametersOf(kind).includes('section') ? known : { ...known, row: [ids.row] };
  return parametersOf(kind)
    .reduce<readonly string[][]>(
      (all, name) => all.flatMap((one) => (rows[name] ?? ['']).map((id) => [...one, id])),
      [[]],
    )
    .map((values) => [kind, ...values].join('~'));
}

const typedValues = { findings: 'Svešs teksts', task: 'Svešs teksts', reason: 'Svešs', comment: 'Svešs' };

let world: World;

async function openSchool(): Promise<void> {
  world = openWorld({ organisation, platforms: [] });
  for (const learner of [measured.tasks, measured.carriedOut]) await addMeasured(world, learner, withSecrets);
}

/** Version 4 of the plan had a row for each signature. */
const withSignatureRows = 4;

/** A psychologist has written something, and a row stands in a section that subject teachers do not read. */
function withSecrets(plan: Plan): Plan {
  const findings = { ...stamp, values: { strengths: secret, weaknesses: secret } };
  const basis = plan.sections.basis ?? { revision: 0, answers: {} };
  const asked = ['specialists', 'extra-specialists'].map((field) => [
    field,
    { ...stamp, values: { [field]: ['psychologist'] } },
  ]);
  const sections = {
    ...plan.sections,
    basis: { ...basis, answers: { ...basis.answers, ...Object.fromEntries(asked) } },
    psychologist: { revision: 1, answers: { findings }, finished: { by: 'evija', at: stamp.at } },
  };
  const rows = [...plan.rows.map(named), { ...signature, id: signatureOf(plan.id) }];
  return { ...plan, version: plan.status === 'draft' ? plan.version : withSignatureRows, sections, rows };
}

const taskOf = (row: string): string => `Uzdevums ${row}.`;

/** Each task says something else. */
function named(row: Row): Row {
  const answer = row.answers.task;
  return answer === undefined
    ? row
    : { ...row, answers: { ...row.answers, task: { ...answer, values: { task: taskOf(row.id) } } } };
}

const signatureOf = (plan: string): string => `signature-${plan}`;

const signature: Row = {
  id: '',
  section: 'signatures',
  kind: 'row',
  revision: 0,
  answers: { signature: { ...stamp, values: { signer: 'guardian', way: 'paper', date: '2026-11-20' } } },
  state: 'open',
  createdBy: 'baiba',
  createdAt: stamp.at,
};

/** What comes back, though it be nothing. */
async function does(user: string, event: IncomingEvent): Promise<unknown> {
  const { reply } = await world.arrives({ event, from: { platform: 'web', user } });
  const [failed] = world.faults;
  if (failed !== undefined) throw new Error(failed.fault, { cause: failed.error });
  return reply;
}

const eventsOf = (token: string): readonly IncomingEvent[] => [
  { kind: 'tap', token },
  { kind: 'form', token, values: typedValues },
];

/** What comes back for tokens that name something hidden, beside what comes back where nothing of the kind is there. */
async function bothReplies(user: string, kind: TapKind, { hidden, absent }: { hidden: Ids; absent: Ids }) {
  const real = tokensOf(kind, hidden);
  const madeUp = tokensOf(kind, { ...absent, section: hidden.section }).map((token) =>
    absent.section === hidden.section ? token : token.replace(`~${hidden.section}`, `~${absent.section}`),
  );
  for (const [index, token] of real.entries()) {
    // It may be their own place, where it names none of the hidden ids.
    if (token === madeUp[index]) continue;
    for (const [at, event] of eventsOf(token).entries()) {
      const shown = await does(user, event);
      const otherwise = await does(user, eventsOf(madeUp[index] ?? '')[at] ?? { kind: 'hello' });
      expect(shown, token).toEqual(otherwise);
      expect(JSON.stringify(shown), token).not.toContain(secret);
      for (const learner of organisation.learners) expect(JSON.stringify(shown), token).not.toContain(learner.name);
    }
  }
}

const plans = () => world.services.plans;
const stored = async () => JSON.stringify(await plans().list(organisation.id, {}));

beforeEach(openSchool);

describe('a plan that a member may not know of', () => {
  const plan = planId(measured.tasks);

  it.each(kinds)('is for "%s" as if there were none', async (kind) => {
    const before = await stored();
    const row = (await plans().load(organisation.id, plan))?.rows[0]?.id ?? '';
    for (const section of ['basis', 'psychologist', 'tasks:matematika']) {
      const hidden = { plan, section, row };
      await bothReplies('raivis', kind, { hidden, absent: { ...hidden, plan: 'no-such-plan' } });
    }
    expect(await stored()).toBe(before);
  });
});

describe('a section that a member may not see, in a plan they know of', () => {
  const plan = planId(measured.carriedOut);
  const seers = [
    ['the class teacher', 'anna', 'psychologist'],
    ['a subject teacher', 'valdis', 'basis'],
    ['a subject teacher', 'valdis', 'signatures'],
    ['the deputy head', 'dzintra', 'psychologist'],
  ] as const;

  it.each(
    kindsWith('section').flatMap((kind) => seers.map(([who, user, section]) => [kind, who, section, user] as const)),
  )('is for "%s" of %s as if the plan had no %s', async (kind, _, section, user) => {
    const before = await stored();
    const hidden = { plan, section, row: signatureOf(plan) };
    await bothReplies(user, kind, { hidden, absent: { ...hidden, section: 'no-such-section' } });
    expect(await stored()).toBe(before);
  });

  it.each(kindsWith('row'))('nor do its rows answer to "%s"', async (kind) => {
    const before = await stored();
    const hidden = { plan, section: 'tasks:matematika', row: signatureOf(plan) };
    await bothReplies('valdis', kind, { hidden, absent: { ...hidden, row: 'no-such-row' } });
    expect(await stored()).toBe(before);
  });
});

describe('a row of one section', () => {
  const throughForms = ['step', 'form', 'answer', 'phrase', 'skip', 'keep-mine', 'ask-correction', 'correct'] as const;

  it.each(throughForms)('is not reached by "%s" through another section', async (kind) => {
    const before = await stored();
    const plan = planId(measured.carriedOut);
    const rows = (await plans().load(organisation.id, plan))?.rows ?? [];
    const other = rows.find((row) => row.kind === 'task' && row.section !== 'tasks:matematika')?.id ?? '';
    expect(other).not.toBe('');
    for (const token of tokensOf(kind, { plan, section: 'tasks:matematika', row: other })) {
      if (!token.includes(`~${other}`)) continue;
      const shown = JSON.stringify(await does('valdis', { kind: 'form', token, values: typedValues }));
      expect(shown, token).not.toContain(taskOf(other));
    }
    expect(await stored()).toBe(before);
  });
});

describe('a question that is not asked any more', () => {
  it('is answered with that, not with a fault', async () => {
    const ids = 'plan-J-08~tasks:matematika~no-such-step~';
    for (const token of [`form~${ids}`, `phrase~${ids}~task~0`, `ask-correction~${ids}`, `correct~${ids}`])
      expect(await does('valdis', { kind: 'form', token, values: typedValues }), token).toMatchObject({
        name: 'moved-on',
      });
  });
});
