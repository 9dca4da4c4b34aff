/** What stands in the chat from now on where a question stood that was answered in words. */
import type { FormScope } from '../../../domain/plan/form-scope.ts';
import { stepsIn } from '../../../domain/plan/on-path.ts';
import { noSection } from '../../../domain/plan/plan.ts';
import { messageView } from '../../core/views/message.ts';
import { fieldLabel, type Speaking } from '../../plans/views/plan-words.ts';
import { sectionHeading } from '../../plans/views/section-parts.ts';
import { shortened, valueWords } from '../../plans/views/value-words.ts';
import type { View } from '../../ports/view.ts';

/** Characters of an answer that are said again: enough to know it by. */
export const longestSaid = 80;

/** How the words were understood. @param to with the plan as it is after the answer */
export function answeredView(to: Speaking, { section, step: id, row }: FormScope): View {
  const place = { section, inRow: row !== undefined, row };
  const { rows, sections } = to.context.plan;
  const kept = typeof row === 'object' ? rows.find((one) => one.id === row.id) : sections[section.key];
  const fields = stepsIn(place).find((step) => step.id === id)?.fields ?? [];
  return messageView({
    name: 'notice',
    title: sectionHeading(to, section),
    text: fields.map((field) => {
      const value = (kept ?? noSection).answers[id]?.values[field.id];
      const words = shortened(valueWords(to, place, { field, value, short: true }), longestSaid);
      return to.say('question.answered', { label: fieldLabel(to, place, field), value: words });
    }),
  });
}

/** The question is asked once more, below what the person wrote. */
export const askedBelowView = (to: Speaking, { section }: FormScope): View =>
  messageView({ name: 'notice', title: sectionHeading(to, section), text: to.say('question.below') });
