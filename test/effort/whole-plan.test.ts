/** How much must be tapped and filled in until a whole education plan is in work, by the shortest way there is. */
import { expect, it } from 'vitest';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { missing } from '../personas/compare.ts';
import { readJourney, type TurnOfJourney } from '../personas/journey.ts';
import { openSchool } from '../personas/school.ts';

const journey = readJourney('whole-plan.yaml', new URL('./', import.meta.url));

interface Effort {
  /** Messages that are sent, buttons that are pressed and forms that are sent. */
  readonly taps: number;
  /** Fields that the person fills in: what is offered already costs nothing. */
  readonly fields: number;
}

function effortOf({ doing }: TurnOfJourney): Effort {
  switch (doing.kind) {
    case 'says':
    case 'taps':
      return { taps: 1, fields: 0 };
    case 'fills':
      return { taps: 1, fields: Object.keys(doing.filled).length };
    default:
      throw new Error(`nobody does "${doing.kind}" here`);
  }
}

const sum = (efforts: readonly Effort[]): Effort =>
  efforts.reduce((one, other) => ({ taps: one.taps + other.taps, fields: one.fields + other.fields }), {
    taps: 0,
    fields: 0,
  });

const done = journey.turns.filter(({ doing }) => doing.kind !== 'waits');
const people = [...new Set(done.map(({ who }) => who))];
const table = people.map((who) => ({ who, ...sum(done.filter((turn) => turn.who === who).map(effortOf)) }));

it('a whole plan with three subjects, two specialists and one talk comes into work by the way that is counted', async () => {
  const school = openSchool(memoryStores(), journey, 'skola-isakais-cels');
  for (const turn of journey.turns) {
    const seen = await school.play(turn).catch((error: Error) => {
      throw new Error(`${turn.where}: ${error.message}`);
    });
    expect(missing('says', turn.expected.says ?? [], seen.says).join('\n'), turn.where).toBe('');
    expect(seen.problems, turn.where).toEqual({});
    expect(seen.title, turn.where).toBe(turn.expected.title ?? seen.title);
  }
  const [plan] = await school.services.plans.ofSubject(school.organisation.id, {
    kind: 'learner',
    learner: 'J-06',
    class: '7.b',
  });
  expect(plan?.status).toBe('in-implementation');
});

it('it asks for at most 40 taps and messages, and 45 fields', () => {
  const all = sum(table);
  console.table([...table, { who: 'together', ...all }]);
  expect(all.taps).toBeLessThanOrEqual(40);
  expect(all.fields).toBeLessThanOrEqual(45);
});
