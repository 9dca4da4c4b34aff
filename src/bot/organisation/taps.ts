/** What is tapped and filled in to change the school: a form, what it would change, the change itself, and the way back. */
import { mayChange, mayChangeSchool } from '../../domain/people/may-change.ts';
import { reply } from '../core/turn.ts';
import { refuse } from '../plans/audited.ts';
import type { TapTable } from '../plans/tap-handler.ts';
import { askBack, goBack } from './go-back.ts';
import { makeChange } from './make-change.ts';
import { readChange } from './read-change.ts';
import { changeForm, problemField } from './views/change-form.ts';
import { confirmView } from './views/change-views.ts';
import { weighChange } from './weigh-change.ts';

export const organisationTaps = {
  'school-form': async (turn, { part }) =>
    mayChangeSchool(turn) ? reply(turn, changeForm(turn, part)) : refuse(turn, 'school-form'),

  'school-said': async (turn, { part }, values) => {
    if (!mayChangeSchool(turn)) return refuse(turn, 'school-form');
    const read = readChange(turn, part, values);
    if (read.kind === 'problems') return reply(turn, changeForm(turn, part, { ...read, typed: values }));
    if (!mayChange(turn, read.change)) return refuse(turn, 'school-change');
    const weighed = await weighChange(turn, read.change);
    if (weighed.kind === 'fits') return reply(turn, confirmView(turn, read.change));
    const problems = { [problemField[part]]: weighed.lines.join('\n') };
    return reply(turn, changeForm(turn, part, { problems, typed: values }));
  },

  'school-change': makeChange,
  'school-ask-back': askBack,
  'school-back': goBack,
} satisfies TapTable;
