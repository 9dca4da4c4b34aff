/** The life of a request: asked, accepted or refused with a reason, arranged, done; whoever asked may withdraw it. */
import type { LifeCycle } from '../../plan/life-cycle.ts';

export const lifeCycle: LifeCycle = {
  course: ['draft', 'asked', 'accepted', 'arranged', 'completed'],
  statuses: {
    draft: { phase: 'drafting' },
    asked: { phase: 'deciding' },
    accepted: { phase: 'working' },
    arranged: { phase: 'working' },
    refused: { phase: 'over', after: 'asked' },
    withdrawn: { phase: 'over', after: 'draft' },
    completed: { phase: 'over' },
  },
  transitions: [
    { name: 'ask', from: ['draft'], to: 'asked', by: ['subject'], needs: 'open-sections-done' },
    { name: 'accept', from: ['asked'], to: 'accepted', by: ['addressee'] },
    { name: 'refuse', from: ['asked'], to: 'refused', by: ['addressee'], reason: 'required' },
    { name: 'arrange', from: ['accepted'], to: 'arranged', by: ['addressee'], needs: 'open-sections-done' },
    { name: 'complete', from: ['accepted', 'arranged'], to: 'completed', by: ['subject', 'addressee'] },
    { name: 'withdraw', from: ['draft', 'asked', 'accepted', 'arranged'], to: 'withdrawn', by: ['subject'] },
  ],
  reasonReaders: ['subject', 'addressee'],
};
