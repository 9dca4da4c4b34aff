/** How people ask about several plans and all that is owed: who is late, what is due, how many there are, who carries how much. */
import type { RequestFrame } from '../core/frame.ts';
import { statuses } from '../plans/frames.ts';

const filters = ['learner', 'class', 'member', 'subject', 'day'] as const;
const usual = 'who show all now plan count school task duty help can since here greet status how agree week';

interface Asking {
  readonly says: readonly string[];
  readonly may?: string;
  readonly forbids?: string;
}

const question = (asks: string, { says, may = '', forbids = '' }: Asking): RequestFrame => ({
  command: asks === 'late' ? 'overdue' : 'ask',
  ...{ says, may: `${usual} ${may}`, things: filters, forbids, takes: 'question', asks },
});

/** The same as a picture. */
const chart = (asks: string, says: readonly string[], may = ''): RequestFrame => ({
  ...question(asks, { says, may: `class most week ${may}` }),
  command: 'chart',
});

const chartFrames: readonly RequestFrame[] = [
  { command: 'chart', says: ['chart'], may: 'show want can now how all', takes: 'nothing' },
  { command: 'chart', says: ['chart', 'chart plan'], may: `${usual} time go`, needs: ['learner'], takes: 'things' },
  { ...chart('waiting', ['chart']), needs: ['class', 'member', 'subject'] },
  chart('waiting', ['chart overview', 'chart school', 'chart duty', 'chart late', 'chart awaits', 'chart class']),
  chart('workload', ['chart workload', 'chart most todo', 'chart most duty', 'chart most works']),
  { ...chart('count', ['chart plan', 'chart count plan']), things: ['class', 'member', 'subject'] },
  chart('changes', ['chart week', 'chart changes', 'chart done', 'chart status week'], 'changes done past history'),
  chart('compare', ['chart compare', 'chart semester', 'chart compare semester'], 'compare semester review calendar'),
];

const ofStatus = statuses.split(' ').flatMap((one) => [one, `count ${one}`, `who ${one}`, `plan ${one}`]);

const inApproval = ['awaits isInApproval', 'who awaits isInApproval', 'count awaits isInApproval'];

export const questionFrames: readonly RequestFrame[] = [
  question('late', {
    says: [
      'late',
      'who late',
      'owed',
      'who debts',
      'debts school',
      'notDone',
      'who notDone',
      'who not done',
      'who not todo',
    ],
    may: 'hourWord debts most part own todo due monthName',
    forbids: 'talk sign measures evaluation mine',
  }),
  { ...question('late', { says: ['debts'] }), needs: ['member'] },
  // Whether all of a class is done is asked; that it is, is told.
  { ...question('late', { says: ['or all done', 'or done'], may: 'or' }), needs: ['class'] },
  {
    ...question('work', {
      says: ['todo', 'who todo', 'duty', 'count duty', 'who duty', 'task', 'who task', 'awaits', 'who awaits', 'due'],
      may: 'todo done awaits due works want',
      forbids: 'late most',
    }),
    needs: ['member'],
  },
  question('due', {
    says: ['due', 'who due', 'who todo', 'who due week', 'due school', 'next todo', 'who want done'],
    may: 'todo want next done school monthName',
    forbids: 'late most workload awaits mine can',
  }),
  question('without:talk', {
    says: ['lack talk', 'not talk', 'who lack talk', 'who not talk', 'who talk', 'who call talk', 'now talk'],
    may: 'lack not call todo',
    forbids: 'meeting next when',
  }),
  question('without:signatures', {
    says: ['lack sign', 'not sign', 'who sign', 'who lack sign', 'who not sign', 'all sign', 'count sign'],
    may: 'lack not todo or',
  }),
  question('without:measures', { says: ['lack measures', 'who lack measures', 'not measures'], may: 'lack not todo' }),
  question('without:evaluation', {
    says: ['lack evaluation', 'who lack evaluation', 'not evaluation', 'who not evaluation', 'who evaluation'],
    may: 'lack not todo review done semester',
  }),
  question('without:consent', { says: ['lack consent', 'who lack consent', 'not consent'], may: 'lack not todo' }),
  question('without:plan', {
    says: [
      'who lack plan',
      'who not plan',
      'count lack plan',
      'count not plan',
      'somebody lack plan',
      'somebody not plan',
    ],
    may: 'somebody lack not',
    forbids: `mine late sign talk measures evaluation consent done todo awaits ${statuses}`,
  }),
  {
    ...question('count', {
      says: [
        'count',
        'count plan',
        'who plan',
        'plan school',
        'all plan',
        'count plan school',
        ...ofStatus,
        ...inApproval,
      ],
      may: `${statuses} how isInWork awaits`,
      forbids: 'late lack not talk history most',
    }),
    // Whether the plan of one learner is approved is its status.
    things: ['class', 'member', 'subject'],
  },
  {
    ...question('count', {
      says: ['status', 'how go', 'how status', 'overview', 'plan', 'show', 'plan status', 'who status'],
    }),
    ...{ may: `${usual} go overview isInWork`, needs: ['class'], forbids: 'late not' },
  },
  question('workload', {
    says: [
      'who most',
      'workload',
      'who workload',
      'most workload',
      'who most workload',
      'most duty',
      'who most duty',
      'most todo',
      'most works',
      'who most works',
      'count duty all',
      'count todo all',
    ],
    may: 'most workload todo works',
  }),
  question('waiting', {
    says: ['awaits', 'who awaits', 'who plan todo', 'status awaits'],
    may: 'todo awaits',
    forbids: 'mine late',
  }),
  question('changes', {
    says: ['changes', 'who changes', 'changes since', 'who changes week', 'who done', 'who done week'],
    may: 'history since done new monthName',
    forbids: 'plan mine want can',
  }),
  // With the time it is about, the plan may be named, too: without one it is asked for its history.
  question('changes', {
    says: ['changes past', 'changes since', 'changes week', 'history past', 'history week'],
    may: 'history changes since past new monthName',
  }),
  question('compare', { says: ['compare semester'], may: 'semester plan calendar review' }),
  ...chartFrames,
];
