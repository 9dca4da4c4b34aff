/** How people log a session, and ask which of them are not confirmed and what a month still lacks. */
import type { RequestFrame } from '../core/frame.ts';

export const logFrames: readonly RequestFrame[] = [
  {
    ...{ command: 'consultation', says: ['consultation'], may: 'new now remote learns here hourWord' },
    ...{
      things: ['learner', 'subject', 'day', 'hour'],
      takes: 'text',
      free: true,
      forbids: 'who count plan unconfirmed',
    },
  },
  {
    ...{ command: 'unconfirmed', says: ['unconfirmed'], may: 'who show all mine consultation now count lack' },
    takes: 'nothing',
  },
  {
    ...{ command: 'month-papers', says: ['week document'], may: 'show all who lack consultation', things: ['day'] },
    ...{ takes: 'text', free: true },
  },
  {
    ...{
      command: 'log-overview',
      says: ['consultation overview'],
      may: 'semester show all',
      takes: 'text',
      free: true,
    },
  },
  {
    ...{ command: 'typing-list', says: ['stateSystem', 'typeIn'] },
    may: 'stateSystem typeIn who show all lack status plan now todo consultation mine not',
    takes: 'nothing',
  },
];
