/** The signatures of an education plan: who signed for either side, when and how, in one form. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { addMeasured, measured } from '../../world/measured-plans.ts';
import { openWorld } from '../../world.ts';

async function opened(change: (plan: Plan) => Plan = (plan) => plan) {
  const world = openWorld();
  const { services, organisation } = world;
  const { id } = await addMeasured(world, measured.carriedOut, change);
  return {
    ...world,
    form: await world.tapsToken(
      'baiba',
      tokenOf({ kind: 'form', plan: id, section: 'signatures', step: '*', type: 'iip' }),
    ),
    opens: () => world.tapsToken('baiba', tokenOf({ kind: 'section', plan: id, section: 'signatures' })),
    finishes: () => world.tapsToken('baiba', tokenOf({ kind: 'finish', plan: id, section: 'signatures' })),
    saved: async () => {
      const plan = await services.plans.load(organisation.id, id);
      const { answers = {}, finished } = plan?.sections.signatures ?? {};
      const rows = plan?.rows.filter(({ section }) => section === 'signatures') ?? [];
      const values = Object.values(answers).map((answer) => answer.values);
      return { isDone: finished !== undefined, rows: rows.length, ...Object.assign({}, ...values) };
    },
  };
}

const guardian = 'Ligita Zariņa';
const director = 'ilga';

describe('signatures', () => {
  it('of both sides are written down in one form, in which the head of the school and the day stand already', async () => {
    const { form, fills, saved, opens } = await opened();
    expect(form.form?.fields.find(({ name }) => name === 'head')).toMatchObject({ value: director });
    await fills('baiba', { guardian, ways: ['paper'] });
    expect(await saved()).toMatchObject({ isDone: true, guardian, head: director, ways: ['paper'] });
    const read = plainText(await opens());
    expect(read).toContain(guardian);
    expect(read).toContain('Ar roku uz papīra');
  });

  it('of one side alone are kept, and not handed over', async () => {
    const { fills, finishes, saved } = await opened();
    await fills('baiba', { guardian, head: '', 'head-date': '' });
    await finishes();
    expect(await saved()).toMatchObject({ isDone: false, guardian });
  });

  it('of a plan agreed on before stay rows, as many as there are', async () => {
    const { fills, opens, saved } = await opened((plan) => ({ ...plan, version: 4 }));
    await opens();
    await fills('baiba', { signer: 'guardian', way: 'paper' });
    expect(await saved()).toMatchObject({ rows: 1 });
  });
});
