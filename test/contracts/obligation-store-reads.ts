/** What an obligation store must tell of duties: by plan, by member, by what is open, and what the sweep must look at. */
import { describe, expect, test } from 'vitest';
import type { Look, ObligationStore } from '../../src/bot/ports/obligations.ts';
import type { Obligation } from '../../src/domain/duties/obligation.ts';
import { learner, schoolClass } from '../subjects.ts';
import { someObligation } from './duty-fixtures.ts';
import { someOrganisation } from './plan-fixtures.ts';

const keysOf = (duties: readonly { readonly key: string }[]): readonly string[] => duties.map(({ key }) => key);

const named = (key: string, change: Partial<Obligation> = {}): Obligation => someObligation({ key, ...change });

export const obligationReadsContract = (open: () => ObligationStore): void => {
  const kept = async (...duties: readonly Obligation[]): Promise<string> => {
    const organisation = someOrganisation();
    await open().write(
      organisation,
      duties.map((obligation) => ({ obligation, seen: 'add' })),
    );
    return organisation;
  };

  describe('reading duties', () => {
    test('those of a plan come by due date, ended ones too', async () => {
      const organisation = await kept(
        named('c', { due: '2026-11-24' }),
        named('b', { due: '2026-11-23', state: 'fulfilled' }),
        named('a', { due: '2026-11-24', state: 'void' }),
        named('d', { about: { plan: 'plan-2' } }),
        named('e', { about: { whom: schoolClass('7.b') } }),
      );
      expect(keysOf(await open().ofPlan(organisation, 'plan-1'))).toEqual(['b', 'a', 'c']);
      expect(keysOf(await open().ofNoPlan(organisation))).toEqual(['e']);
      expect(await open().ofPlan(organisation, 'plan-3')).toEqual([]);
      expect(keysOf(await open().ofPlans(organisation, ['plan-1', 'plan-3']))).toEqual(['b', 'a', 'c']);
    });

    test('those of some keys come in the order they were asked for, without those that are not there', async () => {
      const organisation = await kept(named('a'), named('b'), named('c'));
      expect(keysOf(await open().findAll(organisation, ['c', 'x', 'a']))).toEqual(['c', 'a']);
      expect(await open().findAll(organisation, [])).toEqual([]);
    });

    test('a member has the open ones that they hold, alone or with others, and whatever they have news of', async () => {
      const news = [{ member: 'evija', what: 'lost', on: '2026-11-20' } as const];
      const organisation = await kept(
        named('held', { due: '2026-11-25' }),
        named('held-with', { holders: ['inga', 'evija'], due: '2026-11-24' }),
        named('ended', { state: 'fulfilled' }),
        named('of-another', { holders: ['inga'] }),
        named('lost', { holders: ['inga'], news, due: '2026-11-26' }),
        named('void-with-news', { state: 'void', news, due: '2026-11-22' }),
        named('both', { news, due: '2026-11-27' }),
      );
      expect(keysOf(await open().ofMember(organisation, 'evija'))).toEqual([
        ...['void-with-news', 'held-with', 'held', 'lost', 'both'],
      ]);
    });

    test('the open ones are told by plan, class, member, date and what was handed over', async () => {
      const handed = { from: 'inga', to: 'evija', at: '2026-11-20T08:00:00.000Z' } as const;
      const organisation = await kept(
        named('a', { due: '2026-11-20' }),
        named('b', { due: '2026-11-21', about: { whom: learner('J-09', '9.a') }, holders: ['inga', 'evija'] }),
        named('c', { due: '2026-11-22', about: {}, holders: ['inga'], handed }),
        named('d', { due: '2026-11-19', state: 'fulfilled' }),
      );
      const told = async (filter?: Parameters<ObligationStore['open']>[1]) =>
        keysOf(await open().open(organisation, filter));
      expect(await told()).toEqual(['a', 'b', 'c']);
      expect(await told({ plan: 'plan-1' })).toEqual(['a']);
      expect(await told({ classes: ['9.a', '1.a'] })).toEqual(['b']);
      expect(await told({ classes: ['9.a', '7.b'] })).toEqual(['a', 'b']);
      expect(await told({ classes: [] })).toEqual([]);
      expect(await told({ member: 'evija' })).toEqual(['a', 'b']);
      expect(await told({ dueBefore: '2026-11-22' })).toEqual(['a', 'b']);
      expect(await told({ member: 'inga', classes: ['9.a'], dueBefore: '2026-11-22' })).toEqual(['b']);
      expect(await told({ plan: 'plan-1', member: 'inga' })).toEqual([]);
      expect(await told({ handed: true })).toEqual(['c']);
      expect(await open().find(organisation, 'c')).toMatchObject({ handed });
    });

    test('nothing of it is told to another organisation', async () => {
      await kept(named('a', { news: [{ member: 'evija', what: 'gained', on: '2026-11-12' }] }));
      const other = someOrganisation();
      expect(await open().ofPlan(other, 'plan-1')).toEqual([]);
      expect(await open().ofNoPlan(other)).toEqual([]);
      expect(await open().findAll(other, ['a'])).toEqual([]);
      expect(await open().ofMember(other, 'evija')).toEqual([]);
      expect(await open().open(other)).toEqual([]);
      expect(await looks(open(), other, '2099-01-01')).toEqual([]);
    });
  });

  describe('what the sweep must look at', () => {
    test('is what has its day, by that day, with whom it concerns', async () => {
      const news = (member: string) => ({ member, what: 'gained', on: '2026-11-12' }) as const;
      const organisation = await kept(
        named('later', { look: '2026-11-24' }),
        named('today', { look: '2026-11-23', holders: ['inga', 'evija'] }),
        named('news', { look: '2026-11-20', holders: [], news: [news('baiba'), news('dace'), news('baiba')] }),
        named('never', { look: null }),
        named('ended', { look: '2026-11-23', state: 'fulfilled', news: [news('evija')] }),
      );
      expect(await looks(open(), organisation, '2026-11-23')).toEqual([
        { key: 'news', look: '2026-11-20', holders: [], told: ['baiba', 'dace'] },
        { key: 'ended', look: '2026-11-23', holders: ['evija'], told: ['evija'] },
        { key: 'today', look: '2026-11-23', holders: ['inga', 'evija'], told: [] },
      ]);
      expect(await looks(open(), organisation, '2026-11-19')).toEqual([]);
    });

    test('moves with the duty', async () => {
      const duty = named('a', { look: '2026-11-20' });
      const organisation = await kept(duty);
      await open().write(organisation, [{ obligation: { ...duty, look: '2026-11-25', revision: 2 }, seen: 1 }]);
      expect(await looks(open(), organisation, '2026-11-24')).toEqual([]);
      expect(keysOf(await looks(open(), organisation, '2026-11-25'))).toEqual(['a']);
      await open().write(organisation, [{ obligation: { ...duty, look: null, revision: 3 }, seen: 2 }]);
      expect(await looks(open(), organisation, '2099-01-01')).toEqual([]);
    });

    test('may be changed while it is streamed', async () => {
      const duties = Array.from({ length: 30 }, (_, n) => named(`d${n}`, { look: '2026-11-20' }));
      const organisation = await kept(...duties);
      const seen: string[] = [];
      for await (const { key } of open().toLookAt(organisation, '2026-11-23')) {
        seen.push(key);
        const obligation = named(key, { look: '2026-11-30', revision: 2 });
        expect(await open().write(organisation, [{ obligation, seen: 1 }])).toEqual([]);
      }
      expect(seen.toSorted()).toEqual(keysOf(duties).toSorted());
    });
  });
};

const looks = async (store: ObligationStore, organisation: string, day: string): Promise<readonly Look[]> => {
  const all: Look[] = [];
  for await (const look of store.toLookAt(organisation, day)) all.push(look);
  return all;
};
