/** A row told in one message ("pievienot kursu Digitālā pratība: Teksti un attēli, 6 h, 14.11.2026."): what is said is kept, what is missing asked. */

import { languages } from '../../domain/people/organisation.ts';
import { mayAnswer } from '../../domain/plan/access.ts';
import { readStepIn } from '../../domain/plan/choices.ts';
import type { RawValues } from '../../domain/plan/field-reading.ts';
import { closedGate } from '../../domain/plan/gates.ts';
import { isOpenNow } from '../../domain/plan/guard.ts';
import { neededSections, type SectionInstance, stepsOnPath } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { ReadStep } from '../../domain/plan/read-values.ts';
import { saidRow } from '../../domain/plan/said-row.ts';
import { wordsOf } from '../../domain/text/words.ts';
import { commandAction } from '../core/command-action.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import { withNotice } from '../core/with-notice.ts';
import { knownPlans } from '../plans/find-plans.ts';
import { apply } from '../plans/open-plan.ts';
import { closedView, refusalView } from '../plans/views/closed.ts';
import { rowDetail, rowTitle } from '../plans/views/value-words.ts';
import type { View } from '../ports/view.ts';
import { withDraft } from './draft.ts';
import { enterSection } from './enter-section.ts';
import { isSaidAs, listNamed, type NamedList } from './find-list.ts';
import { openFormView } from './views/section-form.ts';
import { idsOf } from './views/step-form.ts';

interface SaidRow extends NamedList {
  /** What stands behind the words that name it. */
  readonly rest: string;
}

/** Null where a message does not begin with "add" and what some list calls a row. */
export function rowSaidIn(turn: Turn, text: string): SaidRow | null {
  const [first, ...others] = wordsOf(text);
  if (first === undefined || !isSaidAs(turn, first.folded, 'rows.add-words')) return null;
  const named = others.find(({ folded }) => !isSaidAs(turn, folded, 'rows.fill-words'));
  const found = named === undefined ? null : listNamed(turn, named.folded);
  return found && { ...found, rest: text.slice(named?.end) };
}

/** Into the newest plan that has such a list and is this person's to add to. */
export async function addSaidRow(turn: Turn, { type, list, rest }: SaidRow): Promise<Reply> {
  const places = (await knownPlans(turn))
    .flatMap((context) => neededSections(context.type, context.plan).map((section) => ({ context, section })))
    .filter(({ section }) => section.planType.id === type && takesRows(section, list))
    .filter(({ context, section }) => mayAnswer(turn, context, section))
    .toSorted((one, other) => (one.context.plan.startedAt < other.context.plan.startedAt ? 1 : -1));
  const place = places.find(({ context, section }) => isOpenTo(turn, context, section));
  if (place !== undefined) return addTo(turn, place, rest);
  const { say } = turn;
  const [closed] = places;
  if (closed !== undefined) return reply(turn, closedTo(turn, closed));
  const title = say(`${type}:lists.${list}.title`);
  const actions = [commandAction(say, 'start')];
  return reply(turn, messageView({ name: 'refused', title, text: say('rows.nowhere'), actions }));
}

function closedTo(turn: Turn, { context, section }: Place): View {
  const gate = closedGate(context, section.type.gates ?? [], section);
  const to = { context, say: turn.say };
  return gate === null
    ? refusalView(turn, to, { why: 'status', status: context.plan.status })
    : closedView(turn, to, section, gate);
}

/** Whether a section holds the rows of a list, or the values of what is measured in it. */
const takesRows = ({ type, planType }: SectionInstance, list: string): boolean => {
  const measured = planType.sections.find((one) => one.list?.id === list)?.list?.measured;
  return measured === undefined ? type.list?.id === list : type.id === measured.by.section;
};

/** Whether this person may add a row to a section now. */
export const isOpenTo = (turn: Turn, context: PlanContext, section: SectionInstance): boolean =>
  mayAnswer(turn, context, section) &&
  isOpenNow(context, section, 'rows') &&
  closedGate(context, section.type.gates ?? [], section) === null;

interface Place {
  readonly context: PlanContext;
  readonly section: SectionInstance;
}

/** Where something of it is missing before the rest, or is to be looked at first, its form stands filled in. */
async function addTo(turn: Turn, { context, section }: Place, text: string): Promise<Reply> {
  const to = { context, say: turn.say };
  const steps = stepsOnPath({ ...context, section, row: 'new' });
  const fields = steps.flatMap((step) => step.fields);
  const leads = languages.flatMap((language) => turn.services.say(language).list('rows.lead-words'));
  const raw = saidRow(context, { fields, leads }, text);
  const said = steps.slice(0, steps.findLastIndex(({ fields }) => fields.some(({ id }) => id in raw)) + 1);
  const read = said.map((step) => [step.id, readStepIn({ context, section, row: 'new' }, step, raw)] as const);
  if (read.length === 0 || read.some(([, one]) => !isWhole(one))) return inForm(turn, { context, section }, raw);
  const answers = Object.fromEntries(read.map(([step, { values }]) => [step, values]));
  const arrival = { kind: 'add-row', id: turn.id, by: turn.member.id, section: section.key, answers } as const;
  const applied = await apply(turn, context, arrival);
  if (applied.kind === 'refused')
    return reply(turn, refusalView(turn, { ...to, context: applied.context }, applied.refusal));
  const row = applied.context.plan.rows.find(({ id }) => id === turn.id);
  const entered = enterSection(turn, applied.context, section.key);
  if (row === undefined) return entered;
  const now = { ...to, context: applied.context };
  return withNotice(entered, turn.say('rows.added', { row: [rowTitle(now, row), rowDetail(now, row)].join(' – ') }));
}

const isWhole = ({ problems, warnings }: ReadStep): boolean =>
  Object.keys(problems).length + Object.keys(warnings).length === 0;

function inForm(turn: Turn, { context, section }: Place, raw: RawValues): Reply {
  const to = { context, say: turn.say };
  const form = idsOf(to, { section, step: '*', row: 'new' });
  return reply(turn, openFormView(turn, to, { section, row: 'new' }), withDraft(turn, form, raw));
}
