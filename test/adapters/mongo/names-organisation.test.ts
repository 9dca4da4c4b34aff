import { expect, test } from 'vitest';
import { namesOrganisation } from './names-organisation.ts';

const organisation = 'skola';
const rows = (pipeline: readonly object[]) => ({ $lookup: { from: 'rows', pipeline } });
const joined = { $lookup: { from: 'rows', as: 'rows' } };
const ours = (name: string) => ({
  $set: { [name]: { $filter: { cond: { $eq: ['$$this.organisation', { $literal: organisation }] } } } },
});

test.each([
  ['find', { find: 'orders', filter: { organisation } }, true],
  ['find', { find: 'orders', filter: { _id: 'skola/1' } }, false],
  ['find', { find: 'orders', filter: { organisation: { $gt: '' } } }, false],
  [
    'find',
    {
      find: 'orders',
      filter: {
        $or: [
          { organisation, id: '1' },
          { organisation, id: '2' },
        ],
      },
    },
    true,
  ],
  ['find', { find: 'orders', filter: { $or: [{ organisation, id: '1' }, { id: '2' }] } }, false],
  ['find', { find: 'migrations', filter: {} }, true],
  ['findAndModify', { findAndModify: 'deliveries', query: {} }, false],
  ['update', { update: 'orders', updates: [{ q: { organisation } }, { q: { _id: 'skola/1' } }] }, false],
  ['update', { update: 'orders', updates: [{ q: { organisation } }] }, true],
  ['delete', { delete: 'orders', deletes: [{ q: {} }] }, false],
  ['aggregate', { aggregate: 'plans', pipeline: [{ $limit: 1 }, { $match: { organisation } }] }, false],
  ['aggregate', { aggregate: 'plans', pipeline: [{ $match: { organisation } }, rows([{ $limit: 1 }])] }, false],
  [
    'aggregate',
    { aggregate: 'plans', pipeline: [{ $match: { organisation } }, rows([{ $match: { organisation } }])] },
    true,
  ],
  ['aggregate', { aggregate: 'plans', pipeline: [{ $match: { organisation } }, joined] }, false],
  ['aggregate', { aggregate: 'plans', pipeline: [{ $match: { organisation } }, joined, ours('plans')] }, false],
  ['aggregate', { aggregate: 'plans', pipeline: [{ $match: { organisation } }, joined, ours('rows')] }, true],
  ['insert', { insert: 'orders', documents: [] }, true],
])('%s %j: %s', (name, command, named) => {
  expect(namesOrganisation(name, command)).toBe(named);
});
