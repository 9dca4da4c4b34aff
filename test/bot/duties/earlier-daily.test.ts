/** The message of an earlier day keeps what it said, and leads to what is so now. */
import { expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { learner } from '../../subjects.ts';
import { buttonsOf } from '../../world/seen.ts';
import { obligation, openDuties, today } from './duty-world.ts';

const now = obligation({ key: 'evaluate/J-03', about: { whom: learner('J-03', '7.a') }, due: today });
const other = obligation({ key: 'evaluate/J-07', due: '2026-11-27' });

const key = `daily/valdis/${today}`;

/** Valdis has the message of Wednesday, and by then the one of Monday. */
async function openMonday(duties = [now, other]) {
  const world = await openDuties(duties);
  const before = await world.daily('valdis');
  if (before === null) throw new Error('nothing to say');
  world.at('2026-11-30T07:00:00.000Z');
  const after = await world.daily('valdis');
  if (after === null) throw new Error('nothing to say');
  return { ...world, before, after };
}

const labels = (view: Parameters<typeof buttonsOf>[0]) => buttonsOf(view).map(({ action }) => action.label);

it('keeps what it said when a later one tells of the same, and leads there without buttons of its own', async () => {
  const { posted, after } = await openMonday();
  const earlier = posted(key)!;
  const words = plainText(earlier);
  expect(words).toContain('Jūsu pienākumi trešdien, 25. novembrī');
  expect(words).toContain('Tas, kas vēl jādara, ir jaunākajā ziņā un jūsu pienākumu sarakstā.');
  expect(words).toContain('Šodien (1)\n• J-03 · Izvērtēt plāna īstenošanu (šodien)');
  expect(labels(earlier)).toEqual(['Mani pienākumi']);
  expect(plainText(after)).toContain('J-03 · Izvērtēt plāna īstenošanu (kavējas 5 dienas)');
});

it('keeps its buttons as long as something of it stands in no later one', async () => {
  const { posted, before } = await openMonday([now, { ...other, due: '2026-12-04' }]);
  expect(posted(key)).toEqual(before);
});

it('keeps its news as well, though they are told only once', async () => {
  const moved = { member: 'valdis', what: 'moved', on: today } as const;
  const { at, daily, posted, says } = await openDuties([now, { ...other, due: '2027-01-15', news: [moved] }]);
  const news = 'Jaunumi\n• J-07 · Izvērtēt plāna īstenošanu (termiņš mainīts)';
  expect(plainText((await daily('valdis'))!)).toContain(news);
  await says('valdis', 'izdarīts J-07');
  at('2026-11-30T07:00:00.000Z');
  await daily('valdis');
  expect(labels(posted(key)!)).toEqual(['Mani pienākumi']);
  expect(plainText(posted(key)!)).toContain(news);
});

it('where something is tapped in it, leads to what is owed now, below', async () => {
  const { before, taps, below } = await openMonday();
  const earlier = await taps('valdis', 'Izdarīts', before);
  await taps('valdis', 'Mani pienākumi', earlier);
  expect(plainText(below()!)).toContain('Nokavēts (1)');
});

it('a button of it does what it says, and the message of today shows it', async () => {
  const { before, taps, posted } = await openMonday();
  const after = await taps('valdis', 'Izdarīts', before);
  expect(plainText(after)).toContain('Jūsu pienākumi trešdien, 25. novembrī');
  expect(labels(after)).toEqual(['Mani pienākumi', 'Atsaukt']);
  expect(plainText(posted('daily/valdis/2026-11-30')!)).toContain('J-03 · Izvērtēt plāna īstenošanu (nokārtots)');
});

it('what is done later leaves it as it is', async () => {
  const { posted, says } = await openMonday();
  const earlier = posted(key);
  await says('valdis', 'izdarīts J-03');
  expect(posted(key)).toEqual(earlier);
});

it('the last one keeps its buttons, though days go by', async () => {
  const { at, posted, says } = await openMonday();
  at('2026-12-02T07:00:00.000Z');
  await says('valdis', 'izdarīts J-03');
  const last = posted('daily/valdis/2026-11-30')!;
  expect(plainText(last)).toContain('J-07 · Izvērtēt plāna īstenošanu (kavējas 3 dienas)');
  expect(labels(last)).toContain('Izdarīts');
});
