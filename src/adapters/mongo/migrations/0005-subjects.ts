/** All that is about somebody says so by a key of its kind, and plans their period likewise: docs/decisions/0029. */
import type { Db, Document, IndexDescription } from 'mongodb';
import { dropIndex, type Migration } from '../migrate.ts';

const indexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  plans: [
    // Holds all that an outline tells.
    {
      name: 'outlines-by-subject',
      key: { organisation: 1, about: 1, startedAt: -1, id: 1, class: 1, status: 1, type: 1, period: 1 },
    },
    // The trailing fields let other statuses be passed over without reading a document.
    { name: 'by-class-and-subject', key: { organisation: 1, class: 1, about: 1, startedAt: -1, id: 1, status: 1 } },
  ],
  meetings: [{ name: 'by-subject', key: { organisation: 1, about: 1, time: 1, id: 1 } }],
};

/** What those above take the place of. */
const replaced: Readonly<Record<string, readonly string[]>> = {
  plans: ['outlines', 'by-class'],
  meetings: ['by-learner'],
};

/** What is found by its key: a process of the version before cannot add what this one would not find. Its write is refused, and the person is told. */
const validators: Readonly<Record<string, Document>> = {
  plans: { $jsonSchema: { required: ['about', 'period'] } },
  rows: { $jsonSchema: { required: ['about'] } },
  meetings: { $or: [{ about: { $exists: true } }, { learner: { $exists: false }, class: { $exists: false } }] },
};

/** The key of a learner or a class that is named in fields of their own. */
const keyIn = (place: '' | 'about.'): Document => ({
  $ifNull: [{ $concat: ['learner:', `$${place}learner`] }, { $concat: ['class:', `$${place}class`] }],
});

const named = (place: '' | 'about.'): Document => ({
  $or: [{ [`${place}learner`]: { $exists: true } }, { [`${place}class`]: { $exists: true } }],
});

const period = { $concat: ['school-year:', '$schoolYear'] };

const lift = async (db: Db): Promise<void> => {
  const missing = { about: { $exists: false }, ...named('') };
  await db.collection('plans').updateMany(missing, [{ $set: { about: keyIn(''), period } }]);
  for (const name of ['rows', 'meetings', 'reports'])
    await db.collection(name).updateMany(missing, [{ $set: { about: keyIn('') } }]);
  // A duty's `about` holds all that it is about.
  const whom = { 'about.whom': { $exists: false }, ...named('about.') };
  await db.collection('obligations').updateMany(whom, [{ $set: { 'about.whom': keyIn('about.') } }]);
};

export const subjects: Migration = {
  name: '0005-subjects',
  up: async (db: Db) => {
    for (const [collection, validator] of Object.entries(validators)) {
      // Moderate: what is stored already may still be changed while it is being lifted.
      await db.command({ collMod: collection, validator, validationLevel: 'moderate' });
    }
    await lift(db);
    for (const [name, wanted] of Object.entries(indexes)) await db.collection(name).createIndexes([...wanted]);
    for (const [collection, names] of Object.entries(replaced))
      for (const name of names) await dropIndex(db, collection, name);
  },
};
