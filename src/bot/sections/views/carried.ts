/** What was carried over from the learner's last plan, to be taken or left out section by section. */

import { liveRow } from '../../../domain/plan/guard.ts';
import { type SectionInstance, stepsOnPath } from '../../../domain/plan/on-path.ts';
import { type Answers, noSection, type Values } from '../../../domain/plan/plan.ts';
import type { StepType } from '../../../domain/plan/plan-type.ts';
import { presetRowId } from '../../../domain/plan/preset-rows.ts';
import { tokenOf } from '../../core/tap.ts';
import { fieldLabel, rowName, type Speaking } from '../../plans/views/plan-words.ts';
import { readersNotice, sectionHeading } from '../../plans/views/section-parts.ts';
import { rowTitle, valueWords } from '../../plans/views/value-words.ts';
import type { Block, Fact, View } from '../../ports/view.ts';

/** @param full whether sensitive answers are shown, which is only ever done in a form apart */
export function carriedView(to: Speaking, section: SectionInstance, full: boolean): View {
  const state = to.context.plan.sections[section.key] ?? noSection;
  const hidden = section.type.sensitive === true && !full;
  const ids = { plan: to.context.plan.id, section: section.key };
  const rows = (state.carriedRows ?? []).flatMap((row, index): Block[] => [
    { kind: 'heading', text: to.say('rows.one', { name: rowName(to, section), number: index + 1 }) },
    { kind: 'facts', facts: facts(to, section, { values: row, steps: section.type.list?.steps ?? [], inRow: true }) },
  ]);
  const presets = Object.entries(state.carriedPresets ?? {}).flatMap(([preset, values]): Block[] => {
    const row = liveRow(to.context, presetRowId(to.context.plan.id, section.key, preset));
    if (row === undefined) return [];
    return [
      { kind: 'heading', text: rowTitle(to, row) },
      { kind: 'facts', facts: facts(to, section, { values, steps: section.type.list?.steps ?? [], inRow: true }) },
    ];
  });
  const own = facts(to, section, {
    values: state.carried ?? {},
    steps: stepsWith(to, section, state.carried ?? {}),
    inRow: false,
  });
  return {
    name: 'carried',
    surface: full ? 'form' : 'message',
    title: sectionHeading(to, section),
    blocks: [
      { kind: 'text', text: to.say('carried.intro') },
      ...(hidden ? readersNotice(to, section, 'sensitive') : []),
      ...(hidden || own.length === 0 ? [] : [{ kind: 'facts', facts: own } as const]),
      ...(hidden ? [] : [...presets, ...rows]),
    ],
    actions: [
      ...(hidden
        ? [{ label: to.say('action.read'), token: tokenOf({ kind: 'read', ...ids, type: to.context.type.id }) }]
        : []),
      { label: to.say('action.take-carried'), token: tokenOf({ kind: 'take-carried', ...ids }), style: 'primary' },
      { label: to.say('action.leave-carried'), token: tokenOf({ kind: 'leave-carried', ...ids }) },
    ],
  };
}

/** The steps that would be on the path if what was carried were the answer. */
function stepsWith(
  to: Speaking,
  section: SectionInstance,
  carried: Readonly<Record<string, Values>>,
): readonly StepType[] {
  const state = to.context.plan.sections[section.key] ?? noSection;
  const answers: Answers = Object.fromEntries(
    Object.entries(carried).map(([step, values]) => [step, { values, by: '', at: to.context.now, revision: 0 }]),
  );
  const sections = { ...to.context.plan.sections, [section.key]: { ...state, answers } };
  return stepsOnPath({ ...to.context, plan: { ...to.context.plan, sections }, section });
}

function facts(
  to: Speaking,
  section: SectionInstance,
  {
    values,
    steps,
    inRow,
  }: {
    readonly values: Readonly<Record<string, Values>>;
    readonly steps: readonly StepType[];
    readonly inRow: boolean;
  },
): readonly Fact[] {
  const place = { section, inRow };
  return steps.flatMap((step) =>
    step.fields
      .filter((field) => values[step.id]?.[field.id] !== undefined)
      .map((field) => ({
        label: fieldLabel(to, place, field),
        value: valueWords(to, place, { field, value: values[step.id]?.[field.id] }),
      })),
  );
}
