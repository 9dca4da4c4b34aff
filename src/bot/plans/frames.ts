/** How people ask where one plan stands, and what became of it. */
import type { RequestFrame } from '../core/frame.ts';

export const planFrames: readonly RequestFrame[] = [
  {
    ...{ command: 'status', says: ['status', 'how status', 'who status', 'how go', 'status plan', 'who status plan'] },
    ...{ may: 'how plan go show who now count isInWork mine status all', needs: ['learner'], takes: 'things' },
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
  { command: 'history', says: ['history'], may: 'plan show', needs: ['member', 'organisation'], takes: 'text' },
];
