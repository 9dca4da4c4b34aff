/** How people ask for a plan on paper. */
import type { RequestFrame } from '../core/frame.ts';

const asked = 'show mine plan all now can want oneDocument document';

export const paperFrames: readonly RequestFrame[] = [
  {
    command: 'paper',
    says: ['print', 'plan print', 'plan oneDocument', 'plan print oneDocument'],
    may: asked,
    needs: ['learner'],
    takes: 'things',
  },
  { command: 'paper', says: ['print', 'plan print'], may: asked, needs: ['member', 'organisation'], takes: 'text' },
  { command: 'sheet', says: ['sheet'], may: asked, takes: 'nothing' },
];
