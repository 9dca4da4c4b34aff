/** One message a day: what is most urgent first, and no more than a person reads. */
import { describe, expect, it } from 'vitest';
import { addressedOf, bundleFor, isEmptyBundle } from '../../../src/domain/duties/bundle.ts';
import type { Obligation } from '../../../src/domain/duties/obligation.ts';
import { type Preferences, usualPreferences } from '../../../src/domain/people/preferences.ts';
import { dutySchool, obligation, rule } from './school-with-rules.ts';

const organisation = dutySchool([rule({ id: 'rule' })]);
const today = '2026-11-23';
const owed = (key: string, due: string, change: Partial<Obligation> = {}) => obligation({ key, due, ...change });
const bundle = (
  obligations: readonly Obligation[],
  {
    member = 'dzintra',
    preferences = {},
  }: { readonly member?: string; readonly preferences?: Record<string, Preferences> } = {},
) => bundleFor(member, obligations, { organisation, today, preferences });
const keys = (obligations: readonly Obligation[]) => obligations.map(({ key }) => key);

describe('the message of the day', () => {
  it('tells what is over, due today and soon, the most urgent first', () => {
    const found = bundle([
      owed('soon', '2026-11-26'),
      owed('late', '2026-11-20'),
      owed('today', '2026-11-23'),
      owed('later', '2026-11-16'),
      owed('not-yet', '2026-12-18'),
    ]);
    expect(keys(found.overdue)).toEqual(['later', 'late']);
    expect(keys(found.today)).toEqual(['today']);
    expect(keys(found.soon)).toEqual(['soon']);
  });

  it('has six lines, and speaks of the rest as well', () => {
    const found = bundle(Array.from({ length: 9 }, (_, index) => owed(`k${index}`, `2026-11-${10 + index}`)));
    expect(keys(found.overdue)).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5']);
    expect(found.nudges).toHaveLength(9);
  });

  it('says nothing where there is nothing to say', () => {
    expect(isEmptyBundle(bundle([]))).toBe(true);
    expect(
      isEmptyBundle(bundle([owed('other', today, { holders: ['anna'] }), owed('told', today, { nudged: [today] })])),
    ).toBe(true);
  });

  it('leaves out what its reader has muted, but no news', () => {
    const muted = { ...usualPreferences, muted: ['other'] as const };
    const escalated = owed('escalated', '2026-11-16', {
      holders: ['anna'],
      news: [{ member: 'dzintra', what: 'escalated', on: today }],
    });
    const found = bundle([owed('today', today), escalated], { preferences: { dzintra: muted } });
    expect(found.nudges).toEqual([]);
    expect(found.news).toEqual([{ obligation: escalated, news: escalated.news[0] }]);
  });

  it('tells a holder that somebody above them heard of it, whatever is muted', () => {
    const muted = { dzintra: { ...usualPreferences, muted: ['other'] as const } };
    const told = owed('told', '2026-11-16', { nudged: ['2026-11-20'], escalated: { to: ['ilga'], on: today } });
    expect(keys(bundle([told], { preferences: muted }).overdue)).toEqual(['told']);
    const before = { ...told, escalated: { to: ['ilga'], on: '2026-11-20' } };
    expect(isEmptyBundle(bundle([before], { preferences: muted }))).toBe(true);
  });

  it('goes to one of several holders alone', () => {
    const both = [owed('both', today, { holders: ['inga', 'annak'] })];
    expect(keys(bundle(both, { member: 'inga' }).nudges)).toEqual(['both']);
    expect(bundle(both, { member: 'annak' }).nudges).toEqual([]);
  });

  it('reaches who stands in while its reader is away', () => {
    const away = { ...usualPreferences, absences: [{ from: today, to: today, standIn: 'ilga' }] };
    const of = [owed('today', today, { news: [{ member: 'dzintra', what: 'moved', on: today }] })];
    const preferences = { dzintra: away };
    expect(isEmptyBundle(bundle(of, { preferences }))).toBe(true);
    expect(bundle(of, { member: 'ilga', preferences })).toMatchObject({
      today: of,
      news: [{ news: { member: 'dzintra' } }],
    });
    expect(addressedOf(owed('x', today), { organisation, today, preferences })).toBe('ilga');
    expect(addressedOf(owed('x', today, { holders: [] }), { organisation, today, preferences })).toBeNull();
  });
});
