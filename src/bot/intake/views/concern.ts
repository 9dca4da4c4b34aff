/** A report of a learner who may need support: its form, that it was taken, and what its hearers are told. */

import { hearsOf } from '../../../domain/duties/intake-access.ts';
import type { IntakeEntry } from '../../../domain/intake/intake-entry.ts';
import type { Organisation } from '../../../domain/people/organisation.ts';
import { classOf, type PlanSubject } from '../../../domain/people/subject.ts';
import type { FieldProblem } from '../../../domain/plan/field-reading.ts';
import { subjectKey, subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { longestText } from '../../../domain/privacy/free-text.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import type { Turn } from '../../core/turn.ts';
import { memberName, memberNames } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import type { View } from '../../ports/view.ts';
import type { SaidConcern } from '../said-concern.ts';

interface Tried {
  readonly surface?: View['surface'];
  readonly problem?: FieldProblem;
}

export function concernForm(
  turn: Turn,
  { about, words }: SaidConcern,
  { surface = 'form', problem }: Tried = {},
): View {
  const { say, organisation } = turn;
  const token = tokenOf({ kind: 'concern-save', about: subjectKey(about) });
  return {
    name: 'document',
    surface,
    title: `${subjectLabel(about, organisation)} · ${say('concern.title')}`,
    short: say('concern.short'),
    blocks: [{ kind: 'text', text: say('concern.who-reads') }],
    form: {
      fields: [
        {
          ...{ name: 'words', kind: 'long-text', label: say('concern.words'), hint: say('concern.words-hint') },
          ...{ required: true, value: words, longest: longestText.concern, phrases: [] },
          ...(problem !== undefined && { problem: problemWords(say, problem) }),
        },
      ],
      submit: { label: say('concern.send'), token, style: 'primary' },
    },
    actions: [],
  };
}

export function concernTaken(turn: Turn, entry: IntakeEntry): View {
  const { say, organisation } = turn;
  const names = memberNames(turn, hearsOf(organisation, entry));
  return messageView({
    name: 'document',
    title: `${subjectLabel(entry.about, organisation)} · ${say('concern.taken')}`,
    text: say('concern.thanks', { names }),
    actions: [{ label: say('intake.withdraw'), token: tokenOf({ kind: 'intake-withdraw', entry: entry.id }) }],
  });
}

interface Speaks {
  readonly organisation: Organisation;
  readonly say: Say;
}

export function concernNotice(to: Speaks, entry: IntakeEntry): View {
  const { say, organisation } = to;
  return messageView({
    name: 'notice',
    title: `${codeAndClass(organisation, entry.about)} · ${say('concern.notice')}`,
    text: say('concern.told', { name: memberName(to, entry.by) }),
    actions: [
      { label: say('concern.read'), token: tokenOf({ kind: 'intake-entry', entry: entry.id }), style: 'primary' },
    ],
  });
}

/** "J-05 · 5.a" */
export const codeAndClass = (organisation: Organisation, about: PlanSubject): string =>
  [subjectLabel(about, organisation), classOf(about)].filter((part) => part !== undefined).join(' · ');
