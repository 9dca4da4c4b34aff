/** How people ask where one plan stands, and what became of it. */
import type { RequestFrame } from '../core/frame.ts';

/** Concepts of where a plan may stand. */
export const statuses = 'isDraft isInApproval isApproved isInWork isSuspended isClosed isRevised';

export const planFrames: readonly RequestFrame[] = [
  {
    ...{
      command: 'status',
      says: [
        'status',
        'who',
        ...statuses.split(' '),
        'how status',
        'who status',
        'how go',
        'status plan',
        'who status plan',
        'who lack',
        'who lack plan',
        'who now not done',
      ],
    },
    ...{ may: `how plan go show who now count mine status all done ${statuses}`, needs: ['learner'], takes: 'things' },
  },
  { command: 'status', says: ['status'], may: 'show plan', needs: ['member', 'organisation'], takes: 'text' },
  { command: 'status', says: ['status'], may: 'show plan mine', takes: 'nothing' },
  {
    ...{
      command: 'history',
      says: ['history', 'who history', 'history changes', 'show history changes'],
      may: 'plan who changes show all now since',
    },
    ...{ needs: ['learner'], takes: 'things' },
  },
  {
    ...{ command: 'trail', says: ['looked', 'who looked'], needs: ['learner'] },
    ...{ may: 'plan who show all now since', takes: 'things' },
  },
  { command: 'trail', says: ['who looked'], may: 'plan show', needs: ['member', 'organisation'], takes: 'text' },
  { command: 'history', says: ['history'], may: 'plan show', needs: ['member', 'organisation'], takes: 'text' },
];
