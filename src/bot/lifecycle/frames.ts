/** How people ask to begin a plan, to see one, and to go on with it. */
import type { RequestFrame } from '../core/frame.ts';

const asked = 'show mine plan all who now new can here continue go';

export const lifecycleFrames: readonly RequestFrame[] = [
  {
    ...{
      command: 'start',
      says: ['start plan', 'start', 'new plan'],
      may: 'plan new school show',
      things: ['class', 'member'],
    },
    ...{ needs: ['learner'], takes: 'things', writes: true },
  },
  // Of one class: whom it is to be about is asked.
  {
    ...{ command: 'start', says: ['start plan', 'new plan'], may: 'plan new school show' },
    ...{ needs: ['class'], takes: 'things', writes: true },
  },
  // A plan may be about a colleague or the organisation as well.
  {
    ...{ command: 'start', says: ['start plan', 'start', 'new plan'], may: 'plan new show' },
    ...{ needs: ['member', 'organisation'], takes: 'text', writes: true },
  },
  { command: 'start', says: ['new plan', 'start plan'], may: 'show mine school', takes: 'nothing' },
  {
    command: 'continue',
    says: ['continue', 'go continue', 'who pause'],
    may: 'go works show mine duty when now who back todo mute want question isDraft',
    takes: 'nothing',
    forbids: 'pause',
  },
  { command: 'continue', says: ['next', 'next question'], may: 'question go want', takes: 'nothing' },
  {
    command: 'my-plans',
    says: ['mine plan', 'plan show mine'],
    may: `${asked} isDraft`,
    takes: 'nothing',
    forbids: 'late lack',
  },
  { command: 'whole-plan', says: ['all plan', 'all plan show'], may: asked, needs: ['learner'], takes: 'things' },
  { command: 'open', says: ['plan', 'show', 'plan show'], may: asked, needs: ['learner'], takes: 'things' },
  { command: 'open', says: [], may: 'plan show mine', needs: ['learner'], takes: 'things' },
  { command: 'review', says: ['review'], may: `${asked} calendar`, things: ['learner'], takes: 'things' },
  { command: 'review', says: ['review'], may: asked, needs: ['member', 'organisation'], takes: 'text' },
  { command: 'back', says: ['back', 'go back'], may: 'go question show who', takes: 'nothing' },
];
