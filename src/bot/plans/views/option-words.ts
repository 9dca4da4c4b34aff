/** What is chosen is called: subjects, entries of lists, institutions, groups, years, other plans. */
import type { Options } from '../../../domain/plan/field-type.ts';
import { entriesOf } from '../../../domain/plan/options.ts';
import type { PlanOutline } from '../../../domain/plan/plan.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { defined } from '../../../shared/defined.ts';
import type { Say } from '../../core/texts.ts';
import type { Choice } from '../../ports/view.ts';
import { periodWords } from './period-words.ts';

interface Speaks {
  readonly context: PlanContext;
  readonly say: Say;
}

export interface OptionWords extends Omit<Choice, 'value'> {
  /** What sort of option it is: "ierosinājums". */
  readonly mark?: string;
}

export function subjectName({ context, say }: Speaks, id: string): string {
  const subject = context.organisation.subjects.find((one) => one.id === id);
  return subject?.name[say.language] ?? id;
}

/** What the organisation, its calendar or another plan gives to choose from. */
export function givenWords(
  to: Speaks,
  options: Exclude<Options, { kind: 'fixed' }>,
  value: string,
): OptionWords | null {
  const { organisation, others = [] } = to.context;
  const named = (all: readonly { readonly id: string; readonly name: string }[] = []) => {
    const found = all.find(({ id }) => id === value);
    return found === undefined ? null : { label: found.name };
  };
  switch (options.kind) {
    case 'subjects':
      return { label: subjectName(to, value) };
    case 'list': {
      const entry = entriesOf(to.context, options.list).find(({ id }) => id === value);
      const { language } = to.say;
      if (entry === undefined) return null;
      return {
        label: entry.label[language],
        ...defined({ whole: entry.text?.[language] }),
        ...(entry.origin === 'proposed' && { mark: to.say('plan.proposed') }),
      };
    }
    case 'institutions':
      return named(organisation.institutions);
    case 'groups':
      return named(organisation.groups);
    case 'years':
    case 'years-before':
      return { label: value };
    case 'plans': {
      const other = others.find(({ id }) => id === value);
      return { label: other === undefined ? to.say('plan.other') : outlineWords(to, other) };
    }
    default:
      return options satisfies never;
  }
}

/** "Individuālais izglītības plāns (IIP) · 2026/2027": the subject is that of the plan it is chosen in. */
const outlineWords = ({ say }: Speaks, { type, period }: PlanOutline): string =>
  [say(`${type}:name`), ...periodWords(say, period)].join(' · ');
