/** A plan on paper, from its type alone: whom it is about, each section with its answers and rows, the lines for signing. */
import type { Paper, PaperPart } from '../../domain/papers/paper.ts';
import { maySeeWhole } from '../../domain/plan/access.ts';
import { neededSections } from '../../domain/plan/on-path.ts';
import type { PaperLayout } from '../../domain/plan/paper-layout.ts';
import { openPlan } from '../plans/open-plan.ts';
import { key, planCode, planTypeName, type Speaking } from '../plans/views/plan-words.ts';
import type { MakePaper } from './making.ts';
import { headFacts, planFrame } from './plan-frame.ts';
import { sectionParts } from './section-on-paper.ts';

export const makePlanPaper: MakePaper = async (looking, of) => {
  const context = await openPlan(looking, of);
  if (context === null) return { kind: 'none' };
  if (!maySeeWhole(looking, context)) return { kind: 'not-whole', plan: of };
  const to: Speaking = { context, say: looking.say, onPaper: true };
  return { kind: 'made', plan: of, of: planCode(to), paper: planPaper(to) };
};

/** All of it: for nobody but those who may read the whole plan. */
function planPaper(to: Speaking): Paper {
  const { plan, type } = to.context;
  const { instead = [], ...layout }: PaperLayout = type.paper ?? {};
  const sections = neededSections(type, plan).filter((section) => !instead.includes(section.type.id));
  return planFrame(to, {
    title: planTypeName(to),
    parts: [
      { kind: 'facts', facts: headFacts(to, layout) },
      ...sections.flatMap((section) => sectionParts(to, section)),
      ...signatureParts(to, layout),
    ],
  });
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
