/** A colleague is asked to take a duty over: it stays with the giver until they agree, either can take back what they said, and nothing private changes hands. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { learner } from '../../subjects.ts';
import { buttonsOf } from '../../world/seen.ts';
import { obligation, openDuties, today } from './duty-world.ts';

const key = 'evaluate/J-07';
const duty = obligation({ key, due: '2026-11-27' });
const title = 'J-07 · Izvērtēt plāna īstenošanu';

const labels = (view: Parameters<typeof buttonsOf>[0]) => buttonsOf(view).map(({ action }) => action.label);

async function asked() {
  const world = await openDuties([duty, obligation({ key: 'evaluate/J-03', about: { whom: learner('J-03', '7.a') } })]);
  const shown = await world.says('valdis', 'nodot Sarmai J-07');
  return { ...world, shown };
}

/** What came to a member after the minutes in which it could be taken back. */
async function told({ until, posts }: Pick<Awaited<ReturnType<typeof asked>>, 'until' | 'posts'>, member: string) {
  await until(`${today}T09:30:00.000Z`);
  return posts.filter(({ to, view }) => to === member && view.name === 'notice').map(({ view }) => plainText(view));
}

describe('asking a colleague', () => {
  it('leaves the duty with the giver, whose list says who is asked', async () => {
    const { shown, says, kept } = await asked();
    expect(plainText(shown)).toContain(`Lūgumu pārņemt „${title}” saņems Sarma`);
    expect((await kept(key)).holders).toEqual(['valdis']);
    expect(plainText(await says('valdis', 'mani pienākumi'))).toMatch(/Lūgts pārņemt, gaida atbildi: Sarma/u);
  });

  it('tells the colleague once it can be taken back no more, and stands in their list', async () => {
    const world = await asked();
    expect((await told(world, 'sarma')).join()).toMatch(/Valdis .* lūdz jūs pārņemt pienākumu[\s\S]*J-07/u);
    const list = await world.says('sarma', 'mani pienākumi');
    expect(plainText(list)).toContain('Gaida jūsu lēmumu (1)');
    expect(labels(list)).toContain('Pārņemt');
  });

  it('is taken back by "atsaukt" before anybody heard of it', async () => {
    const world = await asked();
    expect(plainText(await world.says('valdis', 'atsaukt'))).toContain('Lūgums atsaukts');
    expect((await world.kept(key)).handed).toBeUndefined();
    expect(await told(world, 'sarma')).toEqual([]);
  });

  it.each(['nodot Sarmai J-07 plāna izvērtēšanu', 'nodot Sarmai J-07 grafikus', 'hand over J-07 graphs to Sarma'])(
    '"%s" is never taken for a new task, whatever else it names',
    async (text) => {
      const { says } = await openDuties([duty]);
      expect((await says('valdis', text)).name).not.toBe('task-draft');
    },
  );

  it('opens a form that names no one who holds it already, where no colleague is named', async () => {
    const { says } = await openDuties([duty]);
    const form = await says('valdis', 'nodot kolēģim J-07');
    const [field] = form.form?.fields ?? [];
    expect(field?.kind === 'person' && field.choices.map(({ value }) => value)).not.toContain('valdis');
  });

  it('is not possible for what is sensitive, and not offered', async () => {
    const { says, kept } = await openDuties([obligation({ key, sensitive: true })]);
    expect(plainText(await says('valdis', 'nodot Sarmai J-07'))).toContain(`„${title}” nodot nevar`);
    expect((await kept(key)).handed).toBeUndefined();
    expect(labels(await says('valdis', 'mani pienākumi'))).not.toContain('Nodot kolēģim');
  });
});

describe('the answer of the colleague', () => {
  it('"pārņemt" makes it theirs, tells the giver, and shows the head who gave and who took it', async () => {
    const world = await asked();
    await world.says('sarma', 'mani pienākumi');
    expect(plainText(await world.taps('sarma', 'Pārņemt'))).toContain(`„${title}” tagad ir jūsu pienākums.`);
    expect(await world.kept(key)).toMatchObject({ holders: ['sarma'], since: today, news: [] });
    expect(plainText(await world.says('valdis', 'mani pienākumi'))).not.toContain('J-07 · Izvērtēt');
    expect((await told(world, 'valdis')).join()).toMatch(/Sarma .* pārņēma jūsu pienākumu/u);
    const seen = await world.tapsToken('baiba', `duty~${key}~`);
    expect(plainText(seen)).toMatch(/Nodošana: Nodeva Valdis .*, pārņēma Sarma/u);
  });

  it("is taken back: the duty is the giver's again, and the request waits", async () => {
    const world = await asked();
    await world.says('sarma', 'mani pienākumi');
    await world.taps('sarma', 'Pārņemt');
    expect(plainText(await world.says('sarma', 'atsaukt'))).toContain('atkal gaida jūsu atbildi');
    expect((await world.kept(key)).holders).toEqual(['valdis']);
    expect(await told(world, 'valdis')).toEqual([]);
  });

  it('"nevaru" gives a reason, which the giver hears, and may ask somebody else then', async () => {
    const world = await asked();
    await world.says('sarma', 'mani pienākumi');
    await world.taps('sarma', 'Nevaru pārņemt');
    expect(plainText(await world.taps('sarma', 'Man nav laika'))).toContain('pārņemt nevarat');
    expect((await world.kept(key)).holders).toEqual(['valdis']);
    expect((await told(world, 'valdis')).join()).toMatch(/nevar pārņemt jūsu pienākumu[\s\S]*nav laika/u);
    expect(plainText(await world.says('valdis', 'nodot Annai J-07'))).toContain('Lūgumu pārņemt');
  });

  it('comes from nobody but the one who was asked', async () => {
    const { tapsToken, kept } = await asked();
    for (const who of ['anna', 'valdis', 'baiba'])
      expect(plainText(await tapsToken(who, `duty-take-over~${key}~`))).toContain('Šis lūgums vairs nav spēkā');
    expect((await kept(key)).holders).toEqual(['valdis']);
  });
});
