/** How people ask for their meetings, and for a new one or a talk about somebody. */
import type { RequestFrame } from '../core/frame.ts';

export const meetingFrames: readonly RequestFrame[] = [
  {
    ...{
      command: 'meetings',
      says: [
        'mine meeting',
        'when meeting',
        'who meeting',
        'next meeting',
        'when next meeting',
        'show meeting',
        'when talk',
        'mine talk',
        'agree',
      ],
    },
    ...{
      may: 'who show all now next mine when week plan agree here learns',
      things: ['learner', 'class', 'day'],
      takes: 'things',
      forbids: 'call start cancel',
    },
  },
  {
    ...{ command: 'meetings', says: ['minutes', 'show minutes', 'who minutes', 'talk minutes', 'meeting minutes'] },
    ...{ may: 'plan show all past meeting talk agree', things: ['learner', 'class'], takes: 'things' },
  },
  {
    command: 'meetings',
    says: ['meeting'],
    may: 'next mine',
    needs: ['day'],
    takes: 'nothing',
    forbids: 'call new want',
  },
  {
    ...{
      command: 'meeting',
      says: ['call meeting', 'new meeting', 'start meeting', 'want meeting', 'want call meeting'],
    },
    ...{
      may: 'call new show mine start plan can want help measures',
      things: ['learner', 'class', 'member', 'day'],
      takes: 'things',
      forbids: 'who not',
    },
  },
  {
    ...{ command: 'talk', says: ['talk', 'call talk', 'new talk', 'start talk'] },
    ...{ may: 'call new show start plan can', things: ['learner', 'member', 'day'], takes: 'things', writes: true },
    forbids: 'who when not lack next mine meeting evaluation document',
  },
];
