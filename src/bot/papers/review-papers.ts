/** The review of a plan's semesters on paper: the whole of it for the team, and what is finished of it for learner and guardians. */
import { maySeeLookbacks } from '../../domain/plan/access.ts';
import { lookbacksOf } from '../../domain/plan/lookback.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { standing } from '../../domain/plan/standing.ts';
import type { Looking } from '../core/turn.ts';
import { reviewPart, reviewView } from '../lifecycle/views/review.ts';
import { openPlan } from '../plans/open-plan.ts';
import { planCode, type Speaking } from '../plans/views/plan-words.ts';
import { blocksOnPaper } from './blocks-on-paper.ts';
import type { MakePaper, Making } from './making.ts';
import { headFacts, planFrame } from './plan-frame.ts';

export const makeReviewPaper: MakePaper = (looking, of) =>
  onReview(looking, of, async (to) => {
    const documents = await looking.services.documents.list(looking.organisation.id, { plan: of });
    const [, ...blocks] = reviewView(looking, to, documents).blocks;
    const parts = [{ kind: 'facts', facts: headFacts(to) } as const, ...blocksOnPaper(blocks)];
    const title = looking.say('paper.review.title');
    return {
      kind: 'made',
      plan: of,
      of: planCode(to),
      paper: planFrame(to, { title, parts, ending: looking.say('paper.review.file') }),
    };
  });

/** Nothing of a section that is sensitive, or not handed over: what guardians are given stands. */
export const makeFeedbackPaper: MakePaper = (looking, of) =>
  onReview(looking, of, async (to) => {
    const { say } = looking;
    const finished = finishedOf(to.context);
    if (to.context.plan.about.kind !== 'learner' || finished.length === 0) return { kind: 'none' };
    const parts = [
      { kind: 'facts', facts: headFacts(to) } as const,
      ...finished.flatMap((lookback) => blocksOnPaper(reviewPart(looking, to, lookback))),
      { kind: 'heading', level: 1, text: say('paper.feedback.seen') } as const,
      {
        kind: 'signatures',
        signers: ['guardian', 'teacher'].map((signer) => say(`paper.signer.${signer}`)),
        caption: say('paper.signature'),
      } as const,
    ];
    const title = say('paper.feedback.title');
    return {
      kind: 'made',
      plan: of,
      of: planCode(to),
      paper: planFrame(to, { title, parts, ending: say('paper.feedback.file') }),
    };
  });

/** For those who may read all of the review. */
async function onReview(looking: Looking, of: string, make: (to: Speaking) => Promise<Making>): Promise<Making> {
  const context = await openPlan(looking, of);
  if (context === null || lookbacksOf(context.type, context.plan).length === 0) return { kind: 'none' };
  if (!maySeeLookbacks(looking, context)) return { kind: 'not-whole', plan: of };
  return make({ context, say: looking.say, onPaper: true });
}

const finishedOf = (context: PlanContext) =>
  lookbacksOf(context.type, context.plan)
    .map((one) => ({
      ...one,
      semesters: one.semesters.filter(
        (section) => section.type.sensitive !== true && standing(context, section).kind === 'done',
      ),
    }))
    .filter(({ semesters }) => semesters.length > 0);
