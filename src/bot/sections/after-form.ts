/** What follows a form of a whole section, or of a whole row, once it was taken: what is left of it, another row, or handing over. */
import { completesSection, type FormScope } from '../../domain/plan/form-scope.ts';
import { findSection } from '../../domain/plan/on-path.ts';
import type { SectionKey } from '../../domain/plan/plan.ts';
import { walk } from '../../domain/plan/walk.ts';
import { defined } from '../../shared/defined.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { noticeAbove } from '../core/with-notice.ts';
import type { Speaking } from '../plans/views/plan-words.ts';
import type { FormValues } from '../ports/view.ts';
import { enterSection } from './enter-section.ts';
import { finishSection } from './finish-section.ts';
import { isForLater } from './views/hand-over-field.ts';
import { sectionFormView } from './views/section-form.ts';

/** @param scope the form that was sent; `to` has its answers already */
export async function afterForm(turn: Turn, to: Speaking, scope: FormScope, values: FormValues): Promise<Reply> {
  const { type, plan } = to.context;
  const { key } = scope.section;
  const entered = enterSection(turn, to.context, key);
  const section = findSection(type, plan, key);
  if (section === undefined) return entered;
  const position = walk(to.context, section);
  if (position.kind === 'step') {
    if (entered.view?.name !== 'question') return entered;
    const rest = sectionFormView(turn, to, { section, ...defined({ row: position.row }) });
    return { ...entered, view: noticeAbove(rest, to.say('question.more'), 'info') };
  }
  if (!completesSection(to.context, { ...scope, section }) || !['ready', 'rows'].includes(position.kind))
    return entered;
  if (!isForLater(values)) return finishAfter(turn, to, key);
  if (scope.row === undefined) return entered;
  const another = enterSection(turn, to.context, key, { row: 'new' });
  return { ...another, view: sectionFormView(turn, to, { section, row: 'new' }) };
}

/** The same tap hands over what it has just answered: an act of its own, which comes after the answers in the history too. */
function finishAfter(turn: Turn, to: Speaking, section: SectionKey): Promise<Reply> {
  const now = new Date(Date.parse(turn.now) + 1).toISOString();
  const context = { ...to.context, now };
  return finishSection({ ...turn, id: `${turn.id}.finish`, now }, { ...to, context }, section);
}
