/** Plans and rows say what they are about by a key of its kind, and plans their period likewise: docs/decisions/0028. */
import type { Db, IndexDescription } from 'mongodb';
import { dropIndex, type Migration } from '../migrate.ts';

const indexes: readonly IndexDescription[] = [
  // Holds all that an outline tells.
  {
    name: 'outlines-by-subject',
    key: { organisation: 1, about: 1, startedAt: -1, id: 1, class: 1, status: 1, type: 1, period: 1 },
  },
  // The trailing fields let other statuses be passed over without reading a document.
  { name: 'by-class-and-subject', key: { organisation: 1, class: 1, about: 1, startedAt: -1, id: 1, status: 1 } },
];

/** A process of the version before cannot add what this one would not find: its insert is refused, and the person is told. */
const required = { plans: ['about', 'period'], rows: ['about'] } as const;

export const subjects: Migration = {
  name: '0005-subjects',
  up: async (db: Db) => {
    for (const [collection, fields] of Object.entries(required)) {
      await db.command({
        collMod: collection,
        validator: { $jsonSchema: { required: [...fields] } },
        // What is stored already may still be changed while it is being lifted.
        validationLevel: 'moderate',
      });
    }
    const about = { $concat: ['learner:', '$learner'] };
    const period = { $concat: ['school-year:', '$schoolYear'] };
    await db.collection('plans').updateMany({ about: { $exists: false } }, [{ $set: { about, period } }]);
    await db.collection('rows').updateMany({ about: { $exists: false } }, [{ $set: { about } }]);
    await db.collection('plans').createIndexes([...indexes]);
    for (const name of ['outlines', 'by-class']) await dropIndex(db, 'plans', name);
  },
};
