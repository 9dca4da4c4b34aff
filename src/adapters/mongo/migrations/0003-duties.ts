/** Obligations, deliveries, meetings and what goes with them, with the indexes of their reads; plans learn to say that they changed. */
import type { Db, IndexDescription } from 'mongodb';
import { newMark } from '../derive-marks.ts';
import { createCollection, dropIndex, type Migration } from '../migrate.ts';

/** Only documents whose change was not looked at yet. */
const underived = (plan: string): IndexDescription => ({
  name: 'underived',
  key: { organisation: 1, underived: 1, [plan]: 1 },
  partialFilterExpression: { underived: { $exists: true } },
});

const open = { partialFilterExpression: { state: 'open' } } as const;

const indexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  plans: [
    // Holds all that an outline tells.
    {
      name: 'outlines',
      key: { organisation: 1, learner: 1, startedAt: -1, id: 1, class: 1, status: 1, type: 1, schoolYear: 1 },
    },
    underived('id'),
    {
      name: 'waking',
      key: { organisation: 1, wake: 1, id: 1 },
      partialFilterExpression: { wake: { $exists: true } },
    },
  ],
  rows: [underived('plan')],
  obligations: [
    // Holds all that the sweep wants to know.
    {
      name: 'to-look-at',
      key: { organisation: 1, look: 1, key: 1, addressed: 1 },
      partialFilterExpression: { look: { $exists: true } },
    },
    { name: 'by-plan', key: { organisation: 1, 'about.plan': 1, due: 1, key: 1, state: 1 } },
    // The class lets others be passed over without reading a document.
    { name: 'open', key: { organisation: 1, due: 1, key: 1, 'about.class': 1 }, ...open },
    { name: 'open-by-holder', key: { organisation: 1, holders: 1, due: 1, key: 1 }, ...open },
    {
      name: 'with-news',
      key: { organisation: 1, 'news.member': 1, due: 1, key: 1 },
      partialFilterExpression: { 'news.0': { $exists: true } },
    },
  ],
  derivations: [],
  deliveries: [
    // One for what waits and for what was left lying: both are claimed by it.
    {
      name: 'claimable',
      key: { organisation: 1, nextAt: 1, key: 1 },
      partialFilterExpression: { nextAt: { $exists: true } },
    },
    {
      name: 'posted',
      key: { organisation: 1, 'to.member': 1, 'content.kind': 1, 'content.date': -1 },
      partialFilterExpression: { 'posted.platform': { $exists: true } },
    },
    { name: 'ended', key: { organisation: 1, state: 1, doneAt: -1, key: -1 } },
  ],
  preferences: [{ name: 'by-member', key: { organisation: 1, member: 1 } }],
  orders: [{ name: 'by-first-day', key: { organisation: 1, from: 1, id: 1 } }],
  meetings: [
    { name: 'by-time', key: { organisation: 1, time: 1, id: 1 } },
    { name: 'by-plan', key: { organisation: 1, plan: 1, time: 1, id: 1 } },
    { name: 'by-learner', key: { organisation: 1, learner: 1, time: 1, id: 1 } },
    { name: 'by-member', key: { organisation: 1, members: 1, time: 1, id: 1 } },
  ],
  reports: [
    { name: 'newest', key: { organisation: 1, date: -1, at: -1, id: -1 } },
    { name: 'by-plan', key: { organisation: 1, plan: 1, date: -1, at: -1, id: -1 } },
  ],
  reach: [{ name: 'by-member', key: { organisation: 1, member: 1 } }],
};

export const duties: Migration = {
  name: '0003-duties',
  up: async (db: Db) => {
    // One after the other: see `createCollection`.
    for (const [name, wanted] of Object.entries(indexes)) {
      await createCollection(db, name);
      if (wanted.length > 0) await db.collection(name).createIndexes([...wanted]);
    }
    // What it was for, the outlines' index does.
    await dropIndex(db, 'plans', 'by-learner');
    await db.collection('plans').updateMany({ underived: { $exists: false } }, { $set: { underived: newMark() } });
  },
};
