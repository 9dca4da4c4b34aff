/** What is said about a sensitive section, and why a plan rests, stands in no chat of those whom it does not concern. */
import { describe, expect, it } from 'vitest';
import { noticeView } from '../../src/bot/plans/views/notices.ts';
import { planTypes } from '../../src/domain/plan-types/registry.ts';
import { addMeasured, measured, planId } from '../world/measured-plans.ts';
import { openWorld, type World } from '../world.ts';

const comment = 'Secinājums par uzmanības noturību ir pārāk skarbs';
const reason = 'Slimnīcā līdz pavasarim';

/** The psychologist's section came back from Baiba with a comment; the plan rests, with a reason. */
async function returned(): Promise<World> {
  const world = openWorld();
  await addMeasured(world, measured.tasks, (plan) => ({
    ...plan,
    status: 'suspended',
    statusReason: reason,
    sections: {
      ...plan.sections,
      basis: {
        revision: 2,
        answers: {
          ...plan.sections.basis?.answers,
          'extra-specialists': {
            values: { 'extra-specialists': ['psychologist'] },
            by: 'anna',
            at: '2026-09-07T08:00:00.000Z',
            revision: 2,
          },
        },
      },
      psychologist: { revision: 1, answers: {}, returned: { by: 'baiba', at: '2026-11-20T08:00:00.000Z', comment } },
    },
  }));
  return world;
}

describe('a comment on a sensitive section', () => {
  it('is told of in the notice, and not told', async () => {
    const world = await returned();
    const plan = await world.services.plans.load(world.organisation.id, planId(measured.tasks));
    if (plan === null) throw new Error('no plan');
    const { organisation, services } = world;
    const moment = { now: '2026-11-23T08:00:00.000Z', today: '2026-11-23' };
    const to = { context: { ...moment, organisation, plan, type: planTypes.iip }, say: services.say('lv') };
    const view = noticeView(to, { key: 'n-1', kind: 'returned', to: 'evija', section: 'psychologist', by: 'baiba' });
    expect(JSON.stringify(view)).toContain('ar komentāru');
    expect(JSON.stringify(view)).not.toContain(comment);
  });
});

describe('why a plan rests', () => {
  it('is read by those who make the plan', async () => {
    const world = await returned();
    expect(JSON.stringify(await world.says('baiba', 'statuss J-07'))).toContain(reason);
  });

  it('is not read by the teacher of a single subject', async () => {
    const world = await returned();
    const status = JSON.stringify(await world.says('valdis', 'statuss J-07'));
    expect(status).toContain('apturēts');
    expect(status).not.toContain(reason);
    expect(JSON.stringify(await world.says('valdis', 'vēsture J-07'))).not.toContain(reason);
  });

  it('is put into its form where it is typed, and not kept with the chat', async () => {
    const world = openWorld();
    await addMeasured(world, measured.tasks, (plan) => ({ ...plan, status: 'in-implementation' }));
    await world.tapsToken('dzintra', `transition~${planId(measured.tasks)}~suspend`);
    const event = { kind: 'text', text: reason } as const;
    const { reply, heard } = await world.arrives({ event, from: { platform: 'web', user: 'dzintra' } });
    expect(JSON.stringify(reply?.form)).toContain(reason);
    expect(heard).toBe('(ziņa nav saglabāta)');
  });
});
