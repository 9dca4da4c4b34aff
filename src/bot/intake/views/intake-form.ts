/** The form that enters a learner in the register of those who may need support. */
import { intakeSources } from '../../../domain/intake/intake-entry.ts';
import type { PlanSubject } from '../../../domain/people/subject.ts';
import { subjectKey } from '../../../domain/plan/subject-kinds.ts';
import { longestText } from '../../../domain/privacy/free-text.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Field, View } from '../../ports/view.ts';
import { problemOf, type Tried, untouched } from '../../settings/views/settings-forms.ts';
import { reasonChoices } from '../reasons.ts';
import { codeAndClass } from './concern.ts';

export function intakeForm(turn: Turn, about: PlanSubject, tried: Tried = untouched): View {
  const { say, organisation } = turn;
  const token = tokenOf({ kind: 'intake-save', about: subjectKey(about) });
  return {
    name: 'document',
    surface: 'form',
    title: `${codeAndClass(organisation, about)} · ${say('intake.title')}`,
    short: say('intake.short'),
    blocks: [{ kind: 'text', text: say('intake.who-reads') }],
    form: { fields: fieldsOf(turn, about, tried), submit: { label: say('intake.enter'), token, style: 'primary' } },
    actions: [],
  };
}

function fieldsOf(turn: Turn, about: PlanSubject, tried: Tried): readonly Field[] {
  const { say } = turn;
  const field = (name: string, required: boolean) => ({
    name,
    label: say(`intake.field.${name}.label`),
    hint: say(`intake.field.${name}.hint`),
    required,
    value: String(tried.typed[name] ?? ''),
    ...problemOf(tried, name),
  });
  const reasons = reasonChoices(turn, { about });
  const sources = intakeSources.map((value) => ({ value, label: say(`intake.source.${value}`) }));
  return [
    ...(reasons.length === 0 ? [] : [{ ...field('reason', true), kind: 'one', choices: reasons } as const]),
    { ...field('source', true), kind: 'one', choices: sources },
    { ...field('words', false), kind: 'long-text', longest: longestText.concern, phrases: [] },
  ];
}
