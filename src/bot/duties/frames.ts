/** How people ask what they owe, and say what became of it. */
import type { RequestFrame } from '../core/frame.ts';

const own = [
  ...['mine late', 'mine todo', 'mine duty', 'mine task', 'mine debts', 'mine awaits', 'mine due', 'mine notDone'],
  'mine not done',
  'mine new',
  'mine show',
  'who mine',
];

export const dutyFrames: readonly RequestFrame[] = [
  {
    ...{ command: 'my-plans', says: own, forbids: 'plan most talk wide', things: ['day'], takes: 'nothing' },
    may: 'who show all now week done count greet here can since duty task todo late due use',
  },
  {
    command: 'my-plans',
    says: ['own plan', 'own duty', 'own task', 'own todo', 'own late', 'own notDone', 'show todo', 'show task'],
    may: 'show all now mine todo task duty plan',
    takes: 'nothing',
    forbids: 'who',
  },
  { command: 'my-plans', says: ['mine works'], may: 'show all', takes: 'nothing' },
  // What a duty is called are its own words: the command itself sees whether they are all accounted for.
  {
    command: 'done',
    free: true,
    says: ['done', 'haveRead'],
    may: 'all task duty now mark how',
    unsure: 'want who when can wrong around turned',
    things: ['learner', 'subject', 'class'],
    takes: 'text',
    writes: true,
  },
  {
    ...{ command: 'mark-several', says: ['mark several', 'several done', 'mark several done'], takes: 'nothing' },
    may: 'duty task now can want mine all',
  },
  { command: 'not-yet', free: true, says: [], takes: 'text', writes: true },
  {
    ...{
      command: 'snooze',
      free: true,
      says: ['snooze', 'remind', 'snooze remind', 'pause', 'promise', 'not promise'],
      needs: ['day'],
    },
    ...{ may: 'not now mine can task duty todo', things: ['learner', 'class', 'subject'], takes: 'text', writes: true },
  },
  { command: 'wrong', free: true, says: [], takes: 'text', writes: true },
  {
    ...{ command: 'hand-over', free: true, says: ['handOver', 'want handOver'], needs: ['member'] },
    ...{
      may: 'mine can task duty plan somebody',
      things: ['learner', 'class', 'subject'],
      takes: 'text',
      writes: true,
    },
  },
  {
    ...{
      command: 'overview',
      says: ['overview', 'overview school', 'how go school', 'how status school', 'how all status'],
      takes: 'nothing',
    },
    may: 'school show all go how mine who plan count here status',
  },
  {
    command: 'rules',
    free: true,
    says: ['rules'],
    may: 'show who all school isInWork due',
    things: ['day'],
    takes: 'text',
  },
];
