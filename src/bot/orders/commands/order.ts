/** An order that stops the clock of duties, typed whole or in part; without words, the orders there are. */
import { currentSchoolYear } from '../../../domain/calendar/school-year.ts';
import { orderIn, type SaidOrder } from '../../../domain/language/said-order.ts';
import { leads } from '../../../domain/people/leads.ts';
import { findPersonalCode } from '../../../domain/privacy/personal-code.ts';
import { defined } from '../../../shared/defined.ts';
import type { Command } from '../../core/command.ts';
import { reply } from '../../core/turn.ts';
import type { FormValues } from '../../ports/view.ts';
import { showOrders } from '../taps.ts';
import { orderForm } from '../views/orders.ts';

export const order: Command = async (turn, rest) => {
  if (rest === '' || !leads(turn)) return showOrders(turn);
  const schoolYear = currentSchoolYear(turn.organisation.schoolYears, turn.today);
  const words = findPersonalCode(rest) === null ? rest : '';
  const read = orderIn(turn.organisation, words, { today: turn.today, schoolYear });
  const isBackwards = read.from !== undefined && typeof read.to === 'string' && read.to < read.from;
  const problems = defined({
    last: isBackwards ? turn.say('settings.absence-problem.backwards') : undefined,
    scope: read.unfit && turn.say(`orders.unfit.${read.unfit}`),
  });
  // Whatever was understood, it counts once it was confirmed.
  return reply(turn, orderForm(turn, 'message', { typed: typedOf(read), problems }));
};

function typedOf({ scope, from, to, reason, number }: SaidOrder): FormValues {
  return {
    reason,
    ...(scope && { scope: scope.kind === 'class' ? `class:${scope.class}` : scope.kind }),
    ...defined({ first: from }),
    ...(to !== undefined && to !== null && { last: to }),
    ...defined({ number }),
  };
}
