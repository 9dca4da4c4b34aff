/** From an answer whoever stands above has those reminded who are late: the answer stays, nobody is reminded twice a day, nor of what is done. */
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import { openDemoSchool } from '../../world/demo-school.ts';
import { linesOf } from '../../world/seen.ts';
import { obligation, openDuties } from '../duties/duty-world.ts';

const late = obligation({ key: 'evaluate/J-07' });
const title = 'J-07 · Izvērtēt plāna īstenošanu';
const remind = tokenOf({ kind: 'duty-remind', duty: late.key, from: 'late' });
const soon = '2026-11-25T07:10:00.000Z';

const remindersOf = ({ posts }: Awaited<ReturnType<typeof openDuties>>, who: string) =>
  posts.filter(({ to, view }) => to === who && /lūdz atcerēties/u.test(view.title)).map(({ view }) => view);

describe('remind now', () => {
  it('says who was reminded above the answer, and they are told by whom and of what', async () => {
    const world = await openDuties([late]);
    await world.says('baiba', 'kurš kavē');
    const shown = await world.taps('baiba', 'Atgādināt', title);
    expect(linesOf(shown)[0]).toBe('Atgādināju: Valdis Ozolnieks.');
    expect(shown.title).toBe('Kas nokavēts');
    await world.until(soon);
    const [told, ...more] = remindersOf(world, 'valdis');
    expect(told?.title).toBe('Baiba Liepkalne lūdz atcerēties');
    expect(told && linesOf(told)[0]).toContain(title);
    expect(more).toEqual([]);
  });

  it('reminds nobody a second time on the same day, and says so', async () => {
    const world = await openDuties([late]);
    await world.tapsToken('baiba', remind);
    const again = await world.tapsToken('dzintra', remind);
    expect(linesOf(again)[0]).toMatch(/^Šodien par to jau ir atgādināts: Valdis Ozolnieks/u);
    await world.until(soon);
    expect(remindersOf(world, 'valdis')).toHaveLength(1);
  });

  it('tells nobody of what was done before the message went out', async () => {
    const world = await openDuties([late]);
    world.at('2026-11-24T20:00:00.000Z');
    await world.tapsToken('baiba', remind);
    const { revision } = await world.kept(late.key);
    const done = { ...late, state: 'fulfilled' as const, closed: { on: '2026-11-24' } };
    await world.services.obligations.write(world.organisation.id, [{ obligation: done, seen: revision }]);
    await world.until(soon);
    expect(remindersOf(world, 'valdis')).toEqual([]);
  });

  it.each(['anna', 'valdis'])('is not for %s, who stands above nobody', async (who) => {
    const world = await openDuties([late]);
    expect((await world.tapsToken(who, remind)).name).toMatch(/refused|nothing-here/u);
    await world.until(soon);
    expect(remindersOf(world, 'valdis')).toEqual([]);
  });

  it('one duty opened from an answer leads back to it', async () => {
    const world = await openDuties([late]);
    const answer = await world.says('dzintra', 'kurš kavē 7.b');
    await world.tapsToken('dzintra', tokenOf({ kind: 'duty', duty: late.key, from: 'late classes=7.b' }));
    expect(await world.taps('dzintra', 'Atpakaļ')).toEqual(answer);
  });
});

it('a task opened from an answer can be handed to a colleague, by whoever may change it', async () => {
  const { world } = await openDemoSchool();
  await world.says('baiba', 'kavējumi matemātikā');
  await world.taps('baiba', 'Vēl');
  const form = await world.taps('baiba', 'Mainīt atbildīgo');
  expect(form.name).toBe('correction');
  expect(form.form?.fields.map(({ label }) => label)).toContain('Kas atbild');
  await world.says('emily', 'kavējumi angļu valodā');
  const opened = await world.taps('emily', 'More');
  expect(opened.actions.map(({ label }) => label)).not.toContain('Change who does it');
});
