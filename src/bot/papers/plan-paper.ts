/** A plan on paper, from its type alone: whom it is about, each section with its answers and rows, the lines for signing. */
import { needsWidth, type Paper, type PaperFact, type PaperPart } from '../../domain/papers/paper.ts';
import { classOf, learnerOf } from '../../domain/people/subject.ts';
import { maySeeWhole } from '../../domain/plan/access.ts';
import { neededSections } from '../../domain/plan/on-path.ts';
import type { PaperLayout } from '../../domain/plan/paper-layout.ts';
import { periodKey } from '../../domain/plan/period.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { subjectLabel } from '../../domain/plan/subject-kinds.ts';
import { openPlan } from '../plans/open-plan.ts';
import { periodWords } from '../plans/views/period-words.ts';
import {
  dateWords,
  dayWords,
  key,
  nameOfSubject,
  planTypeName,
  type Speaking,
  statusName,
} from '../plans/views/plan-words.ts';
import type { MakePaper } from './making.ts';
import { sectionParts } from './section-on-paper.ts';

export const makePlanPaper: MakePaper = async (looking, of) => {
  const context = await openPlan(looking, of);
  if (context === null) return { kind: 'none' };
  if (!maySeeWhole(looking, context)) return { kind: 'not-whole' };
  return { kind: 'made', plan: of, paper: planPaper({ context, say: looking.say, withYears: true }) };
};

/** All of it: for nobody but those who may read the whole plan. */
function planPaper(to: Speaking): Paper {
  const { plan, type, organisation, today } = to.context;
  const { instead = [], ...layout }: PaperLayout = type.paper ?? {};
  const sections = neededSections(type, plan).filter((section) => !instead.includes(section.type.id));
  const parts: readonly PaperPart[] = [
    { kind: 'facts', facts: headFacts(to, layout) },
    ...sections.flatMap((section) => sectionParts(to, section)),
    ...signatureParts(to, layout),
  ];
  return {
    file: fileOf(plan),
    language: to.say.language,
    issuer: organisation.name,
    title: planTypeName(to),
    foot: [
      subjectLabel(plan.about, organisation),
      ...periodWords(to.say, plan.period),
      to.say('paper.printed', { date: dateWords(to, today) }),
    ].join(' · '),
    isWide: needsWidth(parts),
    parts,
  };
}

/** "J-07-iip-2026-2027": the code of a learner or a class; of members and groups, which are called by names, none. */
function fileOf({ about, type, period }: Plan): string {
  const [, ...when] = periodKey(period).split(':');
  return [learnerOf(about) ?? classOf(about) ?? '', type, ...when]
    .filter((part) => part !== '')
    .join('-')
    .replaceAll(/[^\p{L}\d]+/gu, '-');
}

function headFacts(to: Speaking, { byHand = [] }: PaperLayout): readonly PaperFact[] {
  const { say, context } = to;
  const { plan, organisation } = context;
  const inClass = classOf(plan.about);
  return [
    {
      label: say(`paper.about.${plan.about.kind}`),
      value: [...nameOfSubject(context), subjectLabel(plan.about, organisation)].join(' · '),
    },
    ...byHand.map((field) => ({ label: say(key(to, `paper.by-hand.${field}`)), value: null })),
    ...(inClass === undefined || plan.about.kind === 'class' ? [] : [{ label: say('status.class'), value: inClass }]),
    ...periodWords(say, plan.period).map((value) => ({ label: say('status.period'), value })),
    {
      label: say('paper.status'),
      value: say('paper.status-since', {
        status: statusName(say, plan.type, plan.status),
        date: dayWords(to, plan.statusAt),
      }),
    },
  ];
}

/** As the type names them; else whoever began the plan and the head, and for a learner the guardian. */
function signatureParts(to: Speaking, { signers }: PaperLayout): readonly PaperPart[] {
  const { say, context } = to;
  const named =
    signers?.map((signer) => say(key(to, `paper.signers.${signer}`))) ??
    [...(context.plan.about.kind === 'learner' ? ['guardian'] : []), 'author', 'head'].map((signer) =>
      say(`paper.signer.${signer}`),
    );
  return [
    { kind: 'heading', level: 1, text: say('paper.signatures') },
    { kind: 'signatures', signers: named, caption: say('paper.signature') },
  ];
}
