import { describe, expect, it } from 'vitest';
import { documentsIn, examinedIn, isDelivery } from '../../bench/watched-commands.ts';

describe('counting what a turn asks of the database', () => {
  it('counts a plan and each of its rows', () => {
    const reply = {
      cursor: {
        firstBatch: [
          { id: 'p', rows: [{}, {}] },
          { id: 'q', rows: [] },
        ],
      },
    };
    expect(documentsIn({ reply })).toBe(4);
  });

  it('counts what a write met', () => {
    expect(documentsIn({ reply: { n: 1, nModified: 1 } })).toBe(1);
  });

  it('counts the documents of a looked-up collection along with those of the plans, each once', () => {
    const stages = [
      { $cursor: { executionStats: { totalDocsExamined: 2, executionStages: { totalDocsExamined: 2 } } } },
      { $lookup: { from: 'rows' }, totalDocsExamined: 7 },
    ];
    expect(examinedIn({ stages })).toBe(9);
  });

  it('takes the notices to others for deliveries, and the own conversation for a part of the turn', () => {
    const lookUp = (member: string) => ({ command: { find: 'talks', filter: { _id: `skola/${member}` } } });
    expect(isDelivery(lookUp('anna'), 'anna')).toBe(false);
    expect(isDelivery(lookUp('inga'), 'anna')).toBe(true);
    const strike = { q: {}, u: { $pull: { notices: { key: 'n1' } } } };
    expect(isDelivery({ command: { update: 'rows', updates: [strike] } }, 'anna')).toBe(true);
    expect(isDelivery({ command: { update: 'plans', updates: [{ q: {}, u: { $set: {} } }] } }, 'anna')).toBe(false);
  });
});
