/** A plan on one page, to be read before it is decided on: what stands in each section, with the way to send it back. */
import { maySee } from '../../../domain/plan/access.ts';
import type { SectionInstance } from '../../../domain/plan/on-path.ts';
import { noSection } from '../../../domain/plan/plan.ts';
import { standings } from '../../../domain/plan/standing.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { nextActions } from '../../plans/views/life-actions.ts';
import { dayWords, memberName, planTitle, type Speaking } from '../../plans/views/plan-words.ts';
import { returnAction, statusAction } from '../../plans/views/section-parts.ts';
import { sectionTitle } from '../../plans/views/section-title.ts';
import type { Action, Block, View } from '../../ports/view.ts';
import { answerBlocks } from '../../sections/views/answer-items.ts';

export function wholePlanView(turn: Turn, to: Speaking): View {
  const { plan } = to.context;
  const written = standings(to.context)
    .map(({ section }) => section)
    .filter((section) => maySee(turn, plan, section) && hasWords(to, section));
  return {
    name: 'whole-plan',
    surface: 'message',
    title: to.say('whole-plan.title', { plan: planTitle(to) }),
    blocks:
      written.length === 0
        ? [{ kind: 'text', text: to.say('whole-plan.nothing') }]
        : written.flatMap((section) => sectionBlocks(turn, to, section)),
    actions: [...nextActions(turn, to), statusAction(to)],
  };
}

function hasWords({ context: { plan } }: Speaking, { key }: SectionInstance): boolean {
  const state = plan.sections[key] ?? noSection;
  const rows = plan.rows.some((row) => row.section === key && row.removed === undefined);
  return rows || state.finished !== undefined || Object.keys(state.answers).length > 0;
}

/** Its heading, who handed it over and what can be done about it, and its answers; sensitive ones stand in a form apart. */
function sectionBlocks(turn: Turn, to: Speaking, section: SectionInstance): readonly Block[] {
  const { plan } = to.context;
  const { finished } = plan.sections[section.key] ?? noSection;
  const isSensitive = section.type.sensitive === true;
  const title =
    finished === undefined
      ? to.say('whole-plan.in-work')
      : to.say('status.done-by', { name: memberName(to, finished.by), date: dayWords(to, finished.at) });
  const actions: readonly Action[] = [
    ...(isSensitive
      ? [{ label: to.say('action.read'), token: tokenOf({ kind: 'read', plan: plan.id, section: section.key }) }]
      : []),
    ...returnAction(turn, to, section),
  ];
  return [
    { kind: 'heading', text: sectionTitle(to, section) },
    ...(isSensitive ? [] : asFacts(answerBlocks(turn, to, { section, full: false, act: null }))),
    { kind: 'items', items: [{ title, ...(actions.length > 0 && { actions }) }] },
  ];
}

/** Answers that nothing can be done with are facts; what a row is called stands above them. */
const asFacts = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): Block[] => {
    if (block.kind === 'heading') return [{ kind: 'text', text: block.text }];
    if (block.kind !== 'items') return [block];
    const facts = block.items.map(({ title, detail = '' }) => ({ label: title, value: detail }));
    return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
  });
