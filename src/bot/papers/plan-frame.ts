/** What stands around every paper about a plan: whose it is, about whom, what its file is called. */
import { needsWidth, type Paper, type PaperFact, type PaperPart } from '../../domain/papers/paper.ts';
import { classOf, learnerOf } from '../../domain/people/subject.ts';
import type { PaperLayout } from '../../domain/plan/paper-layout.ts';
import { periodKey } from '../../domain/plan/period.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { planNumber } from '../../domain/plan/plan-number.ts';
import { privateName, subjectLabel } from '../../domain/plan/subject-kinds.ts';
import { periodWords } from '../plans/views/period-words.ts';
import { dateWords, dayWords, key, type Speaking, statusName } from '../plans/views/plan-words.ts';

interface Framed {
  readonly title: string;
  readonly parts: readonly PaperPart[];
  /** What stands at the end of the name of its file, where it is not the plan itself. */
  readonly ending?: string;
}

export function planFrame(to: Speaking, { title, parts, ending }: Framed): Paper {
  const { plan, organisation, today } = to.context;
  return {
    file: fileOf(to.context, ...(ending === undefined ? [] : [ending])),
    language: to.say.language,
    issuer: organisation.name,
    title,
    foot: [
      subjectLabel(plan.about, organisation),
      ...periodWords(to.say, plan.period),
      to.say('paper.printed', { date: dateWords(to, today, 'locative') }),
    ].join(' · '),
    isWide: needsWidth(parts),
    parts,
  };
}

/** "J-07-iip-2026-2027": the number of the plan, else the code of a learner or a class; of members and groups, which are called by names, none. */
function fileOf({ type, plan }: PlanContext, ...more: readonly string[]): string {
  const { about, period } = plan;
  const [, ...when] = periodKey(period).split(':');
  return [planNumber({ type, plan }) ?? learnerOf(about) ?? classOf(about) ?? '', type.id, ...when, ...more]
    .filter((part) => part !== '')
    .join('-')
    .replaceAll(/[^\p{L}\d]+/gu, '-');
}

/** Whom a plan is about, for how long, and where it stands. */
export function headFacts(to: Speaking, { byHand = [] }: PaperLayout = {}): readonly PaperFact[] {
  const { say, context } = to;
  const { plan, organisation } = context;
  const inClass = classOf(plan.about);
  return [
    {
      label: say(`paper.about.${plan.about.kind}`),
      value: [privateName(plan.about, organisation), subjectLabel(plan.about, organisation)]
        .filter((part) => part !== undefined)
        .join(' · '),
    },
    ...byHand.map((field) => ({ label: say(key(to, `paper.by-hand.${field}`)), value: null })),
    ...(inClass === undefined || plan.about.kind === 'class' ? [] : [{ label: say('status.class'), value: inClass }]),
    ...periodWords(say, plan.period).map((value) => ({ label: say('status.period'), value })),
    {
      label: say('paper.status'),
      value: say('paper.status-since', {
        status: statusName(say, plan.type, plan.status),
        date: dayWords(to, plan.statusAt, 'genitive'),
      }),
    },
  ];
}
