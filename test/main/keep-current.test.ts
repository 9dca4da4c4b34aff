/** A change of the organisation counts without a start anew, in each process. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import { sealer } from '../../src/adapters/mongo/sealer.ts';
import { loadOrganisation } from '../../src/adapters/organisation/load-organisation.ts';
import { openKeeper } from '../../src/adapters/organisation/open-keeper.ts';
import type { OrganisationContent } from '../../src/bot/ports/versions.ts';
import { keepCurrent } from '../../src/start/keep-current.ts';
import { openVersionBook } from '../../src/start/version-book.ts';
import { newKeys } from '../adapters/mongo/test-stores.ts';
import { testDatabase } from '../database.ts';
import { openBot, openServices } from '../world/services.ts';

const database = testDatabase();
const keys = newKeys();
const half = 30_000;

const loaded = loadOrganisation({ organisationFile: 'demo/organisation.yaml', rulesFiles: ['demo/rules.yaml'] });
if (loaded.kind === 'faults') throw new Error(loaded.faults.join('\n'));
const { content, organisation } = loaded;
const { id } = organisation;

/** As somebody has written it in a text of their own. */
const written = (change: (text: string) => string): OrganisationContent => ({
  ...content,
  organisation: { ...content.organisation, text: change(content.organisation.text) },
});
const renamed = written((text) => text.replace('name: Jaunkalnes pamatskola', 'name: Jaunkalnes vidusskola'));
const withoutAnna = written((text) => text.replace(/anna\b/g, 'annija'));

const at = '2026-11-23T08:00:00.000Z';
const added = (number: number, content: OrganisationContent) =>
  processes[0]?.stores.versions.add(id, { number, at, by: 'command-line', why: { kind: 'file' }, content });

interface Process {
  readonly stores: Stores;
  readonly close: () => Promise<void>;
}
const processes: Process[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  await database.db.dropDatabase();
});
afterEach(async () => {
  for (const { close } of processes.splice(0)) await close();
  vi.useRealTimers();
});

/** A process of its own, over the files as it finds them. */
async function startProcess(files = content) {
  const [said, reported]: [string[], string[]] = [[], []];
  const stores = await connectStores({ uri: database.uri, keys });
  const report = (fault: string) => void reported.push(fault);
  const book = await openVersionBook({
    ...{ id, content: files, stores, sealer: sealer(keys), report },
    ...{ now: () => new Date(at), announce: (line) => void said.push(line) },
  });
  const closed: number[] = [];
  const open = (look: () => Promise<void>) => {
    const keeper = openKeeper(stores.versions, look);
    const bot = openBot(openServices({ ...stores, ...book.counting(), report, keeper }));
    const close = () => {
      closed.push(bot.services.version.number);
      return bot.close();
    };
    return { ...bot, close };
  };
  const current = keepCurrent({ book, open, sweeps: false, report });
  const close = async () => {
    await current.close();
    await stores.close();
  };
  processes.push({ stores, close });
  const name = () => current.withBot(async ({ services }) => services.organisation.name);
  return { ...current, book, name, said, reported, closed };
}

it('a change counts in every process within half a minute, though none was started anew', async () => {
  const both = [await startProcess(), await startProcess()];
  await added(2, renamed);
  expect(await both[1]?.name()).toBe('Jaunkalnes pamatskola');
  vi.advanceTimersByTime(half);
  for (const { name, book } of both) {
    await vi.waitFor(async () => expect(await name()).toBe('Jaunkalnes vidusskola'));
    expect(book.organisation.name).toBe('Jaunkalnes vidusskola');
  }
});

it('what is changed in the chat counts in that process as soon as it was confirmed', async () => {
  const { withBot } = await startProcess();
  const change = { kind: 'class-teacher', class: '7.b', member: 'valdis' } as const;
  const made = await withBot(({ services: { keeper } }) =>
    keeper.apply(id, {
      ...{ basedOn: 1, at, by: 'ilga', why: { kind: 'change', change } },
      content: keeper.changed(content, change),
    }),
  );
  expect(made).toEqual({ kind: 'applied', number: 2 });
  const classes = await withBot(async ({ services }) => services.organisation.classes);
  expect(classes.find((one) => one.id === '7.b')?.teacher).toBe('valdis');
  expect(await processes[0]?.stores.versions.list(id)).toMatchObject([{ why: { change } }, {}]);
});

it('what is under way ends with the version it began with, and only then is its bot closed', async () => {
  const { withBot, look, closed, name } = await startProcess();
  let end = () => {};
  const underWay = withBot(async ({ services }) => {
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    return services.organisation.name;
  });
  await added(2, renamed);
  await look();
  expect(await name()).toBe('Jaunkalnes vidusskola');
  expect(closed).toEqual([]);
  end();
  expect(await underWay).toBe('Jaunkalnes pamatskola');
  expect(closed).toEqual([1]);
});

it('two processes that are started at once make one first version of the files', async () => {
  await Promise.all([startProcess(), startProcess()]);
  expect(await processes[0]?.stores.versions.list(id)).toMatchObject([{ number: 1, why: { kind: 'seed' } }]);
});

it('a file that was changed on the disk does not count, and the start says what to do', async () => {
  await startProcess();
  const { name, said } = await startProcess(renamed);
  expect(await name()).toBe('Jaunkalnes pamatskola');
  expect(said).toEqual([
    expect.stringMatching(
      /organisation\.yaml was changed and does not count.* solis import apply demo\/organisation\.yaml\./,
    ),
  ]);
});

it('whoever is gone in a newer version keeps their name beside what they did', async () => {
  const { look, withBot } = await startProcess();
  await added(2, withoutAnna);
  await look();
  const former = await withBot(async ({ services }) => services.organisation.former);
  expect(former?.map((one) => one.id)).toEqual(['anna']);
});

it('a version that only a newer Solis understands is told in the log once, and the one before goes on', async () => {
  const { look, name, reported } = await startProcess();
  await added(
    2,
    written((text) => `${text}\nsomething-new: 1\n`),
  );
  await look();
  await look();
  expect(await name()).toBe('Jaunkalnes pamatskola');
  expect(reported).toEqual(['version.unusable']);
});
