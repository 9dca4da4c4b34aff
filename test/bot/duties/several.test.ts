/** Several duties are marked as done at once: each as if alone, each and all taken back, and what cannot be marked is told with why. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import type { Item, View } from '../../../src/bot/ports/view.ts';
import { learner } from '../../subjects.ts';
import { openDemoSchool } from '../../world/demo-school.ts';
import { buttonsOf } from '../../world/seen.ts';
import { obligation, openDuties, today } from './duty-world.ts';

const codes = ['J-03', 'J-04', 'J-07'] as const;
const keyOf = (code: string): string => `evaluate/${code}`;
const own = codes.map((code) => obligation({ key: keyOf(code), about: { whom: learner(code) } }));
const written = obligation({ key: 'opinion/J-07', rule: 'opinion', holders: ['valdis'] });

const labels = (view: View) => buttonsOf(view).map(({ action }) => action.label);
const itemsOf = ({ blocks }: View): readonly Item[] =>
  blocks.flatMap((block) => (block.kind === 'items' ? block.items : []));

function choicesOf({ form }: View) {
  const [field] = form?.fields ?? [];
  if (field?.kind !== 'several') throw new Error('no boxes');
  return field.choices;
}

/** The values behind the boxes at those places. */
const at = (form: View, ...places: readonly number[]) => ({
  duties: places.map((place) => choicesOf(form)[place - 1]?.value ?? ''),
});

async function asked(duties = [...own, written]) {
  const world = await openDuties(duties);
  await world.says('valdis', 'mani pienākumi');
  const form = await world.taps('valdis', 'Atzīmēt vairākus');
  const states = async () =>
    Promise.all(codes.map(async (code) => (await world.kept(keyOf(code))).state === 'fulfilled'));
  return { ...world, form, states };
}

describe('the form', () => {
  it('has a box for each that one tap ends, with its number, and none for what is written', async () => {
    const { form } = await asked();
    expect(form.surface).toBe('form');
    expect(choicesOf(form).map(({ label }) => label)).toEqual([
      '1. J-03 · Izvērtēt plāna īstenošanu, kavējas 3 dienas',
      '2. J-04 · Izvērtēt plāna īstenošanu, kavējas 3 dienas',
      '3. J-07 · Izvērtēt plāna īstenošanu, kavējas 3 dienas',
    ]);
  });

  it('is not offered for one alone, nor for what waits for a decision', async () => {
    const disputed = { by: 'valdis', at: `${today}T06:00:00.000Z`, text: 'Šo klasi nemācu' };
    const [first, ...others] = own.map((one, index) => (index === 0 ? one : { ...one, disputed }));
    const world = await openDuties([...(first ? [first] : []), ...others]);
    expect(labels(await world.says('valdis', 'mani pienākumi'))).not.toContain('Atzīmēt vairākus');
  });

  it('comes back where nothing is chosen', async () => {
    const { fills, states } = await asked();
    const again = await fills('valdis', { duties: [] });
    expect(again.form?.fields[0]?.problem).toBe('Lūdzu, atzīmējiet vismaz vienu.');
    expect(await states()).toEqual([false, false, false]);
  });
});

describe('what is chosen', () => {
  it('is done each as if alone: closed by them, in the trail, and gone from the list with the way back', async () => {
    const { fills, form, states, kept, services, organisation } = await asked();
    const after = await fills('valdis', at(form, 1, 3));
    expect(plainText(after)).toContain('Paldies! Atzīmēju: 2 pienākumi ir izdarīti.');
    expect(await states()).toEqual([true, false, true]);
    expect((await kept(keyOf('J-07'))).closed).toEqual({ on: today, by: 'valdis' });
    const noted = await services.audit.find(organisation.id, { member: 'valdis', act: 'changed', atMost: 9 });
    expect(noted.map(({ what }) => what)).toEqual(['duty-done', 'duty-done']);
    const rows = itemsOf(after).filter(({ mark }) => mark?.text === 'nokārtots');
    expect(rows.map(({ title, action }) => [title.slice(0, 4), action?.label])).toEqual([
      ['J-03', 'Atsaukt'],
      ['J-07', 'Atsaukt'],
    ]);
  });

  it('is taken back one by one', async () => {
    const { fills, form, taps, states } = await asked();
    await fills('valdis', at(form, 1, 3));
    await taps('valdis', 'Atsaukt', 'J-07');
    expect(await states()).toEqual([true, false, false]);
  });

  it.each(['button', 'words'])('is taken back all at once (%s)', async (way) => {
    const { fills, form, taps, says, states } = await asked();
    await fills('valdis', at(form, 1, 2, 3));
    const back = await (way === 'words' ? says('valdis', 'atsaukt') : taps('valdis', 'Atsaukt visus'));
    expect(plainText(back)).toContain('Atsaukts: 3 pienākumi atkal ir jūsu sarakstā.');
    expect(await states()).toEqual([false, false, false]);
  });

  it('is not taken back where something happened to it since, and that is told', async () => {
    const { fills, form, taps, says, states } = await asked();
    const after = await fills('valdis', at(form, 1, 2));
    await taps('valdis', 'Atsaukt', 'J-03');
    await says('valdis', 'izdarīts J-03');
    const back = await taps('valdis', 'Atsaukt visus', after);
    expect(plainText(back)).toContain('Atsaukts: 1 pienākums atkal ir jūsu sarakstā.');
    expect(await states()).toEqual([true, false, false]);
  });

  it('that a colleague has done meanwhile, or never was theirs, is told and marks nothing else', async () => {
    const { fills, form, tapsToken, states } = await asked();
    await tapsToken('baiba', `duty-done~${keyOf('J-03')}~`);
    const after = await fills('valdis', { duties: [...at(form, 1, 2).duties, 'made-up'] });
    expect(plainText(after)).toContain('Atzīmēju: 1 pienākums ir izdarīts.');
    expect(plainText(after)).toContain('2 no izvēlētajiem vairs nav jūsu sarakstā');
    expect(await states()).toEqual([true, true, false]);
  });

  it("of somebody else's form marks nothing", async () => {
    const { form, arrives, states } = await asked();
    const event = { kind: 'form', token: form.form?.submit.token ?? '', values: at(form, 1, 2) } as const;
    const { reply } = await arrives({ event, from: { platform: 'web', user: 'anna' } });
    expect(reply?.blocks[0]).toMatchObject({ tone: 'warning', text: expect.stringContaining('2 no izvēlētajiem') });
    expect(await states()).toEqual([false, false, false]);
  });
});

describe('by words', () => {
  async function typed() {
    const world = await asked();
    const form = await world.says('valdis', 'atzīmēt vairākus');
    return { ...world, form };
  }

  it.each(['izdarīts 1, 3', 'izdarīts 1. un 3.', 'done 1 and 3', 'izdarīju 3, 1'])(
    '"%s" marks those places of the list that stands there',
    async (words) => {
      const { form, says, states } = await typed();
      expect(form.surface).toBe('message');
      expect(plainText(await says('valdis', words))).toContain('2 pienākumi ir izdarīti');
      expect(await states()).toEqual([true, false, true]);
    },
  );

  it.each([
    'izdarīts 1 vai 3',
    'nav izdarīts 1, 3',
    'izdarīts 1, 3 rīt',
    'izdarīts 1, 9',
    'izdarīts 1–3',
    'izdarīts 1, 3?',
  ])('"%s" marks nothing', async (words) => {
    const { says, states } = await typed();
    await says('valdis', words);
    expect(await states()).toEqual([false, false, false]);
  });

  it('marks nothing where the list is another one by now, and shows it', async () => {
    const { says, tapsToken, states } = await typed();
    await tapsToken('baiba', `duty-done~${keyOf('J-03')}~`);
    const again = await says('valdis', 'izdarīts 1, 2');
    expect(plainText(again)).toContain('Saraksts pa šo laiku ir mainījies');
    expect(await states()).toEqual([true, false, false]);
  });

  it('shows the list with its numbers where none stands there', async () => {
    const { says, states } = await asked();
    expect(choicesOf(await says('valdis', 'izdarīts 1, 3'))).toHaveLength(3);
    expect(await states()).toEqual([false, false, false]);
  });
});

describe('from the message of the day', () => {
  it('is answered in it: what was done stays there as done, with the way back', async () => {
    const { daily, taps, fills, states } = await asked(own);
    const message = await daily('valdis');
    if (message === null) throw new Error('nothing to say');
    const form = await taps('valdis', 'Atzīmēt vairākus', message);
    const after = await fills('valdis', at(form, 1, 2));
    expect(after.title).toBe(message.title);
    const rows = itemsOf(after).filter(({ mark }) => mark?.text === 'nokārtots');
    expect(rows.map(({ action }) => action?.label)).toEqual(['Atsaukt', 'Atsaukt']);
    expect(await states()).toEqual([true, true, false]);
    expect(plainText(await taps('valdis', 'Atsaukt visus', after))).toContain('2 pienākumi atkal');
    expect(await states()).toEqual([false, false, false]);
  });
});

it('tasks of one plan are marked together with duties, and the plan says so of each', async () => {
  const { world, kept } = await openDemoSchool();
  const before = await kept();
  await world.says('anna', 'mani pienākumi');
  const form = await world.taps('anna', 'Atzīmēt vairākus');
  const all = choicesOf(form);
  expect(all.length).toBeGreaterThan(1);
  const after = await world.fills('anna', { duties: all.map(({ value }) => value) });
  expect(itemsOf(after).filter(({ action }) => action?.label === 'Atsaukt')).toHaveLength(all.length);
  expect(await kept()).not.toBe(before);
  await world.says('anna', 'atsaukt');
  const again = await world.says('anna', 'atzīmēt vairākus');
  expect(choicesOf(again).map(({ label }) => label)).toEqual(all.map(({ label }) => label));
});
