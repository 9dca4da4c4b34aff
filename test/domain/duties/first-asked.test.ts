/** Each member reads each version of a document, and has the whole term for it. */
import { describe, expect, it } from 'vitest';
import { markDone } from '../../../src/domain/duties/changes.ts';
import { dutiesOfSchool } from '../../../src/domain/duties/derive-school.ts';
import type { Obligation } from '../../../src/domain/duties/obligation.ts';
import { reconcile } from '../../../src/domain/duties/reconcile.ts';
import type { RuledOrganisation } from '../../../src/domain/duties/rule.ts';
import { dutySchool, facts, look, rule } from './school-with-rules.ts';

const read = (version: string, on: string) =>
  rule({
    id: 'read',
    about: { kind: 'member' },
    holder: { kind: 'subject' },
    start: { kind: 'version', version, on },
    within: { unit: 'working-days', count: 10 },
  });
const second = dutySchool([read('2', '2026-08-28')]);
const third = dutySchool([read('3', '2026-11-16')]);

/** What is kept once it has been derived on that day. */
function keep(organisation: RuledOrganisation, today: string, existing: readonly Obligation[] = []) {
  const duties = dutiesOfSchool({ ...facts(organisation, today), plans: [], intake: [] });
  const changed = new Map(
    reconcile(existing, duties, { organisation, today }).map(({ obligation }) => [obligation.key, obligation]),
  );
  return [...new Map([...existing.map((one) => [one.key, one] as const), ...changed]).values()];
}

const of = (member: string, kept: readonly Obligation[]) =>
  kept
    .filter(({ holders }) => holders.includes(member))
    .map(({ key, startsOn, due, state, news }) => ({ key, startsOn, due, state, news: news.map(({ what }) => what) }));

describe('a version that must be read', () => {
  it('is asked of each member by themselves', () => {
    const kept = keep(second, '2026-08-28');
    expect(kept.map(({ holders }) => holders)).toEqual(second.members.map(({ id }) => [id]));
    expect(of('anna', kept)).toEqual([
      { key: 'read/member/anna/2', startsOn: '2026-08-28', due: '2026-09-11', state: 'open', news: [] },
    ]);
  });

  it('leaves the whole term to whoever first hears of it later, and keeps to that day', () => {
    const first = keep(second, '2026-11-02');
    const anna = { key: 'read/member/anna/2', startsOn: '2026-11-02', due: '2026-11-16', state: 'open', news: [] };
    expect(of('anna', first)).toEqual([anna]);
    expect(of('anna', keep(second, '2026-11-05', first))).toEqual([anna]);
  });

  it('is asked of a member who joins from the day on which they join', () => {
    const joined = { ...second, members: [...second.members, { id: 'liga', name: 'Līga Sala', roles: [] }] };
    const kept = keep(joined, '2026-11-05', keep(second, '2026-08-28'));
    expect(of('liga', kept)).toMatchObject([{ startsOn: '2026-11-05', due: '2026-11-20' }]);
    expect(of('anna', kept)).toMatchObject([{ startsOn: '2026-08-28', due: '2026-09-11' }]);
  });

  it('stays read, and a new version is asked for anew; who had not read the old one reads the new one only', () => {
    const [anna, ...others] = keep(second, '2026-08-28').toSorted(({ holders }) => (holders[0] === 'anna' ? -1 : 1));
    if (anna === undefined) throw new Error('nothing is kept');
    const done = markDone(anna, { on: '2026-09-02', by: 'anna' }, look(second, '2026-09-02', anna));
    const same = keep(second, '2026-10-01', [done, ...others]);
    expect(of('anna', same)).toMatchObject([{ state: 'fulfilled' }]);
    const anew = keep(third, '2026-11-16', same);
    expect(of('anna', anew)).toMatchObject([{ state: 'fulfilled' }, { key: 'read/member/anna/3', state: 'open' }]);
    expect(of('emily', anew)).toMatchObject([{ state: 'void', news: [] }, { key: 'read/member/emily/3' }]);
  });

  it('may be asked of some roles alone', () => {
    const teachers = { ...read('2', '2026-08-28'), about: { kind: 'member', roles: ['class-teacher'] } } as const;
    const asked = keep(dutySchool([teachers]), '2026-08-28').flatMap(({ holders }) => holders);
    expect(asked.toSorted()).toEqual(['anna', 'guntis', 'janis']);
  });
});
