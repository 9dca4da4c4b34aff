/** What is tapped in an answer. */
import { readQuestion } from '../../domain/language/plan-question.ts';
import { memberNames } from '../core/views/member-name.ts';
import { withNotice } from '../core/with-notice.ts';
import { mayRemindOf, remindHolders } from '../duties/remind-holders.ts';
import { onDuty, showAt } from '../duties/show-duties.ts';
import { refuse } from '../plans/audited.ts';
import { onPlan, type TapTable } from '../plans/tap-handler.ts';
import { answerQuestion } from './answer.ts';
import { showPlanChart } from './charts/show-chart.ts';

export const questionTaps = {
  'plan-chart': (turn, tap) => onPlan(turn, tap.plan, ({ context }) => showPlanChart(turn, context)),

  /** The answer stays, and says who was reminded. */
  'duty-remind': (turn, tap) =>
    onDuty(turn, tap.duty, async ({ scene, duty: { obligation } }) => {
      if (!mayRemindOf(scene, turn.member, obligation)) return refuse(turn, 'duty-remind');
      const isNew = await remindHolders(scene, turn.member, obligation);
      const names = memberNames(turn, obligation.holders);
      const isAnswer = readQuestion(tap.from) !== null;
      const shown = isAnswer ? await answerQuestion(turn, tap.from) : await showAt(turn, { from: '', key: tap.duty });
      return withNotice(
        shown,
        turn.say(isNew ? 'status.reminded' : 'status.reminded-before', { names }),
        isNew ? 'success' : 'warning',
      );
    }),
} satisfies TapTable;
