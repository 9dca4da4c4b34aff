/** Sections and rows have room for newer answers, and history for documents of its own: docs/decisions/0037. */
import type { Db } from 'mongodb';
import { lighten } from '../lighten.ts';
import { createCollection, type Migration } from '../migrate.ts';

const plans = {
  required: ['about', 'period'],
  properties: { sections: { additionalProperties: { required: ['answers'] } } },
};

/** What the version before would write without the newer answers is refused: it would lose them, or stand behind them. */
const validators = {
  plans: { $jsonSchema: plans },
  rows: { $jsonSchema: { required: ['about'] }, $expr: { $eq: ['$revision', '$answered'] } },
};

/** Bytes of a document from which on its history makes room first, whatever the lifting adds. */
const heavy = 4_000_000;

const makeRoom = async (db: Db): Promise<void> => {
  const isHeavy = { $expr: { $gt: [{ $bsonSize: '$$ROOT' }, heavy] } };
  for await (const { organisation, id } of db
    .collection('plans')
    .find(isHeavy, { projection: { organisation: 1, id: 1 } }))
    await lighten(db, { organisation, plan: id });
};

const empty = { $literal: {} };

const withAnswers = {
  $arrayToObject: {
    $map: {
      input: { $objectToArray: '$sections' },
      in: { k: '$$this.k', v: { $mergeObjects: [{ answers: empty }, '$$this.v'] } },
    },
  },
};

export const newerAnswers: Migration = {
  name: '0009-newer-answers',
  up: async (db: Db) => {
    await createCollection(db, 'histories');
    await db.collection('histories').createIndex({ organisation: 1, plan: 1 }, { name: 'by-plan' });
    for (const [collMod, validator] of Object.entries(validators))
      await db.command({ collMod, validator, validationLevel: 'moderate' });
    await makeRoom(db);
    await db.collection('plans').updateMany({ $nor: [validators.plans] }, [{ $set: { sections: withAnswers } }]);
    const room = { answers: empty, answered: '$revision' };
    await db.collection('rows').updateMany({ answered: { $exists: false } }, [{ $set: room }]);
  },
};
