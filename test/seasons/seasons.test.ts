/** Every journey over time is walked over stores in memory; some of them over the real database, too. */
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { freeDaysOf } from '../../src/domain/calendar/free-days.ts';
import { weekdayOf } from '../../src/domain/calendar/local-date.ts';
import { testStores } from '../adapters/mongo/test-stores.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import type { Journey } from '../personas/journey.ts';
import type { School } from '../personas/school.ts';
import { linesOf } from '../world/seen.ts';
import { accountOf, ledgerOf } from './ledger.ts';
import { readSeason, walkSeason } from './season.ts';

const files = readdirSync(new URL('./', import.meta.url)).filter((name) => name.endsWith('.yaml'));
const seasons = new Map(files.map((file) => [file, readSeason(file)]));
const seasonOf = (file: string): Journey => {
  const season = seasons.get(file);
  if (season === undefined) throw new Error(`no season ${file}`);
  return season;
};
const walked = new Map<string, School>();
const { stores } = testStores();

describe('over stores in memory', () => {
  it.each(files)('%s', { timeout: 300_000 }, async (file) => {
    const { school, differences } = await walkSeason(seasonOf(file), { stores: memoryStores(), name: 'jaunkalne' });
    walked.set(file, school);
    expect(differences.join('\n')).toBe('');
  });
});

// A day over the database is some hundred and fifty commands: the two whose weeks are few stand for all.
it.each(['opinion.yaml', 'ethics.yaml'])('over MongoDB: %s', { timeout: 300_000 }, async (file) => {
  const name = `skola-${randomUUID().slice(0, 8)}`;
  const { differences } = await walkSeason(seasonOf(file), { stores: stores(), name });
  expect(differences.join('\n')).toBe('');
});

describe('whatever happens in a season', () => {
  const schools = () => {
    expect(walked.size).toBe(files.length);
    return [...walked];
  };
  const everyMessage = () =>
    schools().flatMap(([file, school]) => school.out().map((one) => ({ file, school, ...one })));
  /** What comes by itself is told by its key; what others do is told when they do it. */
  const ofTheClock = /^(daily|digest|escalation|trouble)\//u;

  it('nobody is written to at night, at weekends or on a day without school', () => {
    const wrong = everyMessage().filter(({ school: { organisation }, at, kind, key }) => {
      const day = at.toISODate() ?? '';
      const isFree = freeDaysOf(organisation).has(day) || weekdayOf(day) > 5;
      return kind !== 'changed' && ofTheClock.test(key) && (isFree || at.hour < 7 || at.hour >= 20);
    });
    expect(wrong.map(({ file, at, to, key }) => `${file} ${at.toISO()} ${to} ${key}`)).toEqual([]);
  });

  it('nobody gets a message twice, nor two messages of a day', () => {
    for (const [file, school] of schools()) {
      // What an administrator must mend may be told again once it is forgotten that it was told (ninety days).
      const sent = school.out().filter(({ kind, key }) => kind !== 'changed' && !key.startsWith('trouble/'));
      const keys = sent.map(({ to, key }) => `${to} ${key}`);
      expect(
        keys.filter((key, index) => keys.indexOf(key) !== index),
        file,
      ).toEqual([]);
    }
  });

  it('a channel hears no name of a learner, and no message shows a key or a gap', () => {
    for (const { file, school, kind, view } of everyMessage()) {
      const words = [view.title, ...linesOf(view)].join('\n');
      expect(words, file).not.toMatch(/\{\{|undefined|\bnull\b|duties\.\w|daily\//u);
      if (kind === 'channel')
        for (const { name } of school.organisation.learners) expect(words, file).not.toContain(name.split(' ')[0]);
    }
  });

  it('each line of a message of the day cites its point, where the duty has a rule', () => {
    const bare = everyMessage().flatMap(({ file, kind, view }) =>
      kind === 'changed' || view.name !== 'daily' || seasonOf(file).rules !== undefined
        ? []
        : view.blocks.flatMap((block) =>
            block.kind === 'items'
              ? block.items
                  .filter(({ action }) => action?.token.startsWith('daily-meeting~') !== true)
                  .filter(({ actions }) => actions?.some(({ token }) => token.startsWith('session-')) !== true)
                  .filter(({ detail }) => detail !== undefined && !detail.includes('punkts'))
                  .map(({ title }) => title)
              : [],
          ),
    );
    expect(new Set(bare)).toEqual(
      new Set(['J-06 · Savākt parakstus', 'J-06 · Sākt īstenošanu', 'J-07 · Savākt parakstus']),
    );
  });
});

describe('a whole school year', () => {
  const year = (): School => {
    const school = walked.get('year.yaml');
    if (school === undefined) throw new Error('the year was not walked');
    return school;
  };

  it('brings every rule of the file to somebody, citing its point', async () => {
    const silent = (await ledgerOf(year(), '2026-08-01')).filter(({ cited, nudged }) => cited === 0 || nudged === 0);
    expect(silent.map(({ rule }) => rule)).toEqual([]);
  });

  it('ends with this account of its rules', async () => {
    const ledger = await ledgerOf(year(), '2026-08-01');
    await expect(accountOf(ledger)).toMatchFileSnapshot('year-account.txt');
    for (const happened of ['onTime', 'late', 'escalated', 'suspended'] as const)
      expect(
        ledger.some((entry) => entry[happened] > 0),
        happened,
      ).toBe(true);
  });

  it('gives one message after two days without Solis', () => {
    const after = year()
      .out()
      .filter(({ at, kind }) => kind === 'private' && at.toISODate() === '2027-02-11');
    const people = after.map(({ to }) => to);
    expect(people.length).toBeGreaterThan(0);
    expect(new Set(people).size).toBe(people.length);
    const before = year()
      .out()
      .filter(({ at }) => ['2027-02-09', '2027-02-10'].includes(at.toISODate() ?? ''));
    expect(before).toEqual([]);
  });

  it('keeps to nine o’clock on both sides of the clock changes', () => {
    for (const day of ['2026-10-16', '2026-10-26', '2027-03-26', '2027-03-29']) {
      const hours = year()
        .out()
        .filter(({ at, key, kind }) => kind === 'private' && at.toISODate() === day && key.startsWith('daily/'));
      for (const { at } of hours) expect([day, at.hour]).toEqual([day, 9]);
    }
  });
});

afterAll(() => walked.clear());
