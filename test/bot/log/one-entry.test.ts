/** One entry of the log where taps come late, twice, in another order, or were made up. */
import { expect, test } from 'vitest';
import { linesOf } from '../../world/seen.ts';
import { begin, buttonOf, entriesOf, type LogWorld, logWorld } from './log-world.ts';

const said = 'konsultācija J-05 matemātikā 40 min: reizrēķins';

async function school(settings: Parameters<typeof logWorld>[0] = {}): Promise<LogWorld> {
  const world = logWorld(settings);
  await begin(world);
  return world;
}

const again = ({ stores, organisation }: LogWorld, given: Parameters<typeof logWorld>[0] = {}) =>
  logWorld({ stores, organisation, ...given });

/** Saved by a process that did not come to remember it. */
async function savedUnnoticed(): Promise<LogWorld & { readonly save: string }> {
  const world = await school();
  const card = await world.says('valdis', said);
  const save = buttonOf(card, 'Saglabāt');
  const lost = { ...world.stores.conversations, save: () => Promise.reject(new Error('killed')) };
  const dying = logWorld({
    ...{ organisation: world.organisation, stores: { ...world.stores, conversations: lost } },
    given: { report: () => {} },
  });
  await dying.taps('valdis', save, 'tap-1');
  return { ...world, save };
}

test('what is shown as saved is what is saved, were it changed after a save that was not answered', async () => {
  const world = await savedUnnoticed();
  const form = await world.taps('valdis', world.save.replace('entry-save', 'entry-details'));
  const { bot, organisation } = world;
  await bot.receive({
    ...{ id: 'form-1', organisation: organisation.id, place: { kind: 'private' } },
    from: { platform: 'web', user: 'valdis' },
    event: {
      kind: 'form',
      token: form.form!.submit.token,
      values: { topic: 'procenti', on: '2026-11-23', start: '', minutes: '30', form: 'in-person' },
    },
  });
  const shown = linesOf(await world.taps('valdis', world.save)).join('\n');
  const [entry] = await entriesOf(world);
  expect(entry).toMatchObject({ topic: 'reizrēķins', minutes: 40 });
  expect(shown).toContain('reizrēķins');
  expect(shown).not.toContain('procenti');
});

test.each(['e-klase', 'e-mail', 'other'])(
  'a session in person is not confirmed by what came from afar (%s)',
  async (way) => {
    const world = await school();
    await world.taps('valdis', buttonOf(await world.says('valdis', said), 'Saglabāt'));
    const [entry] = await entriesOf(world);
    await world.taps('valdis', `entry-confirm~iap-5~${entry!.id}~${way}`);
    expect((await entriesOf(world))[0]?.outcome).toBeUndefined();
  },
);

test('a confirmed entry is not undone', async () => {
  const world = await school();
  const saved = await world.taps('valdis', buttonOf(await world.says('valdis', said), 'Saglabāt'));
  const lost = { ...world.stores.conversations, save: () => Promise.reject(new Error('killed')) };
  const dying = again(world, { stores: { ...world.stores, conversations: lost }, given: { report: () => {} } });
  await dying.taps('valdis', buttonOf(saved, 'Izglītojamā paraksts'), 'tap-2');
  const answer = await world.says('valdis', 'atsaukt');
  const [entry] = await entriesOf(world);
  expect(entry?.outcome?.kind).toBe('confirmed');
  expect(entry?.voided).toBeUndefined();
  expect(JSON.stringify(answer)).toContain('atsaukt nevar');
});

test('a card of yesterday is saved after midnight for its day, and no more confirmed', async () => {
  let now = '2026-11-23T21:55:00.000Z';
  const world = await school({ now: () => new Date(now) });
  const card = await world.says('valdis', said);
  now = '2026-11-23T22:05:00.000Z';
  const saved = await world.taps('valdis', buttonOf(card, 'Saglabāt'));
  const [entry] = await entriesOf(world);
  expect(entry?.on).toBe('2026-11-23');
  expect(saved.actions.map(({ label }) => label)).not.toContain('Izglītojamā paraksts');
  await world.taps('valdis', `entry-confirm~iap-5~${entry!.id}~signature`);
  expect((await entriesOf(world))[0]?.outcome).toBeUndefined();
});

test.each(['anna', 'raivis', 'kristine', 'inga'])(
  '%s learns nothing of an entry of another, however it is asked for',
  async (who) => {
    const world = await school();
    await world.taps('valdis', buttonOf(await world.says('valdis', said), 'Saglabāt'));
    const [entry] = await entriesOf(world);
    const ids = `iap-5~${entry!.id}`;
    const tokens = [
      `entry~${ids}`,
      `entry-confirm~${ids}~signature`,
      `entry-miss~${ids}~order`,
      `entry-void~${ids}~wrong`,
      `entry-undo~${ids}`,
      `entry-final~${ids}`,
      `entry-kept~${ids}`,
      'month~2026-11',
      'month-remind~2026-11',
      `entry-save~iap-5~${entry!.id}`,
    ];
    for (const token of tokens) expect(JSON.stringify(await world.taps(who, token))).not.toMatch(/reizrēķins|P-1/u);
    for (const words of ['neapliecinātās konsultācijas', 'mēneša dokumenti', 'konsultācija J-05 matemātikā: raksti'])
      expect(JSON.stringify(await world.says(who, words))).not.toMatch(/reizrēķins|Valdis|P-1/u);
    expect((await entriesOf(world))[0]).toEqual(entry);
  },
);

test('words of a topic stand in no button', async () => {
  const world = await school();
  for (const words of [
    'konsultāciju novadīju J-05 raudāja',
    'konsultācija J-05 raudāja',
    'novadīta konsultācja J-05 matemātikā raudāja',
  ]) {
    const shown = await world.says('valdis', words);
    expect(JSON.stringify([shown.actions, shown.form?.submit])).not.toContain('raudāj');
  }
});

test('the first session beside a plan that nobody has begun says who begins it', async () => {
  const world = logWorld();
  await begin(world, { status: 'approved' });
  const saved = await world.taps('valdis', buttonOf(await world.says('valdis', said), 'Saglabāt'));
  expect(linesOf(saved).join('\n')).toContain('tā īstenošana vēl nav sākta. To sāk: Sarma Purene.');
  expect(saved.actions.map(({ label }) => label)).not.toContain('Sākt īstenošanu');
});
