/** A question that was answered in words is closed, and says how the words were understood. */
import { expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import type { Outcome } from '../../../src/bot/ports/incoming.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { addMeasured, measured, planId } from '../../world/measured-plans.ts';
import { openWorld } from '../../world.ts';

let count = 0;

/** Anna is at that section of a plan. */
async function inSection(learner: string, section: string) {
  const world = openWorld();
  await addMeasured(world, learner);
  const plan = planId(learner);
  const does = async (event: { kind: 'text'; text: string } | { kind: 'tap'; token: string }) => {
    count += 1;
    const from = { platform: 'web', user: 'anna' } as const;
    return { id: `a${count}`, ...(await world.arrives({ id: `a${count}`, from, event })) };
  };
  const says = (text: string) => does({ kind: 'text', text });
  const taps = (token: string) => does({ kind: 'tap', token });
  const answers = async (step: string, row = -1) => {
    const kept = await world.services.plans.load(world.organisation.id, plan);
    return kept?.rows.at(row)?.answers[step]?.values ?? kept?.sections[section]?.answers[step]?.values;
  };
  return { says, taps, plan, answers, opened: await taps(tokenOf({ kind: 'section', plan, section })) };
}

const closed = ({ closed: done }: Outcome) => done && { shownBy: done.shownBy, words: plainText(done.view) };
const words = ({ reply }: Outcome): string => plainText(reply as View);

const newTask = async () => {
  const at = await inSection(measured.carriedOut, 'tasks:latviesu-valoda');
  const opened = await at.taps(tokenOf({ kind: 'add-row', plan: at.plan, section: 'tasks:latviesu-valoda' }));
  return { ...at, opened };
};

it('the card of the question says what was answered', async () => {
  const { says, opened } = await newTask();
  expect(opened.closed).toBeUndefined();
  const first = await says('Lasa plūstoši.');
  expect(closed(first)).toEqual({
    shownBy: opened.id,
    words: expect.stringContaining('✓ Mērķis: Lasa plūstoši.'),
  });
  const second = await says('Katru dienu lasīt vienu lappusi.');
  expect(closed(second)).toEqual({ shownBy: first.id, words: expect.stringContaining('Katru dienu lasīt') });
});

it('a day that was said in words is repeated as it was understood, with its field', async () => {
  const { says } = await newTask();
  for (const text of ['Lasa plūstoši.', 'Katru dienu lasīt.', '1. semestris', 'izlaist']) await says(text);
  const next = await says('nākamās nedēļas piektdienā');
  expect(words(next)).toContain('✓ Termiņš: 4. decembris');
  expect(closed(next)?.words).toContain('Šis jautājums turpinās zemāk.');
  const done = await says('Valdis Ozolnieks');
  expect(closed(done)?.words).toContain('✓ Termiņš: 4. decembris');
  expect(closed(done)?.words).toContain('✓ Kas atbild: Valdis Ozolnieks');
});

it('an answer that was tapped needs no second card', async () => {
  const { opened, plan, taps } = await newTask();
  expect(opened.closed).toBeUndefined();
  expect((await taps(tokenOf({ kind: 'status', plan }))).closed).toBeUndefined();
});

it('the second field is not passed over because it may be left empty', async () => {
  const { says, answers } = await inSection(measured.findings, 'class-teacher');
  await says('Mācās labprāt, bet lēni.');
  const first = await says('Labprāt palīdz citiem.');
  expect(words(first)).toContain('✓ Izglītojamā stiprās puses: Labprāt palīdz citiem.');
  expect(words(first)).toContain('Pārējais lauks nav obligāts: atbildiet vai rakstiet „izlaist”.');
  expect(await answers('strengths')).toBeUndefined();
  await says('Zīmē un dzied korī.');
  expect(await answers('strengths')).toEqual({
    strengths: 'Labprāt palīdz citiem.',
    interests: 'Zīmē un dzied korī.',
  });
});

it('what is not obligatory may be left out in a word, and what was typed before stays', async () => {
  const { says, answers } = await inSection(measured.findings, 'class-teacher');
  await says('Mācās labprāt, bet lēni.');
  await says('Labprāt palīdz citiem.');
  await says('izlaist');
  expect(await answers('strengths')).toEqual({ strengths: 'Labprāt palīdz citiem.', interests: null });
});
