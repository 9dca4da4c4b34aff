/** The decisions and agreements of minutes, one by one: added, changed, taken out. */

import { type AgreementDoer, agreementDoers, type Meeting } from '../../../domain/meetings/meeting.ts';
import type { MeetingAct, NewAgreement } from '../../../domain/meetings/meeting-act.ts';
import { memberById } from '../../../domain/people/member-by-id.ts';
import { learnerOf } from '../../../domain/people/subject.ts';
import { longestText, textProblem } from '../../../domain/privacy/free-text.ts';
import { delicateIn } from '../../core/judge-text.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import type { TapTable } from '../../plans/tap-handler.ts';
import type { FormValues, View } from '../../ports/view.ts';
import { applyAct } from '../open-meeting.ts';
import { readDay, textOf } from '../read-fields.ts';
import { refusalWords } from '../views/meeting-refused.ts';
import { overtakenForm, refusalView } from '../views/meeting-settled.ts';
import { agreementView, checkView, decisionView, type MinutesTry } from '../views/minutes-forms.ts';
import { onMinutes, partView } from './minutes.ts';

export const minutesEntryTaps = {
  /** Opens the form of a decision, or takes what was filled in. */
  'minutes-decision': (turn, tap, values) =>
    onMinutes(turn, tap.meeting, (meeting) => {
      const { at } = tap;
      const form = (now: Meeting, given: MinutesTry) => decisionView(turn, now, at, given);
      if (Object.keys(values).length === 0) return reply(turn, form(meeting, {}));
      const decision = { number: textOf(values, 'number'), text: textOf(values, 'text') };
      const problems = problemsIn(turn, {
        number: textProblem(decision.number, { longest: longestText['minutes-number'] }),
        text: textProblem(decision.text, { longest: longestText['minutes-entry'] }),
      });
      return takeEntry(turn, meeting, {
        form,
        values,
        problems,
        text: `${decision.number}\n${decision.text}`,
        warned: tap.warned,
        act: { kind: 'decision', at, decision, seen: tap.seen },
        next: (now) =>
          at === 'new'
            ? partView(turn, now, 'decisions', { notice: turn.say('meetings.minutes.decision.more') })
            : checkView(turn, now),
      });
    }),

  /** A new agreement gets the id of the arrival that made it. */
  'minutes-agreement': (turn, tap, values) =>
    onMinutes(turn, tap.meeting, (meeting) => {
      const isNew = tap.id === 'new';
      const form = (now: Meeting, given: MinutesTry) => agreementView(turn, now, tap.id, given);
      if (Object.keys(values).length === 0) return reply(turn, form(meeting, {}));
      const { agreement, problems } = readAgreement(turn, meeting, values);
      return takeEntry(turn, meeting, {
        form,
        values,
        problems,
        text: agreement.text,
        warned: tap.warned,
        act: { kind: 'agreement', id: isNew ? turn.id : tap.id, agreement, seen: tap.seen },
        next: (now) =>
          isNew
            ? partView(turn, now, 'agreements', { notice: turn.say('meetings.minutes.agreement.more') })
            : checkView(turn, now),
      });
    }),

  'minutes-drop-decision': (turn, tap) =>
    drop(turn, tap.meeting, { kind: 'drop-decision', at: tap.at, seen: tap.seen }),

  'minutes-drop-agreement': (turn, tap) =>
    drop(turn, tap.meeting, { kind: 'drop-agreement', id: tap.id, seen: tap.seen }),
} satisfies TapTable;

interface Entry {
  readonly form: (now: Meeting, given: MinutesTry) => View;
  readonly values: FormValues;
  readonly problems: Readonly<Record<string, string>>;
  readonly text: string;
  readonly warned: boolean;
  readonly act: MeetingAct;
  readonly next: (now: Meeting) => View;
}

/** What is wrong stands beside its field; a text that looks like a diagnosis is asked about once. */
async function takeEntry(turn: Turn, meeting: Meeting, entry: Entry): Promise<Reply> {
  const { form, values, problems, act } = entry;
  const tried = { typed: values, problems };
  if (Object.keys(problems).length > 0) return reply(turn, form(meeting, { tried }));
  const words = entry.warned ? '' : delicateIn(entry.text).join(', ');
  if (words !== '') return reply(turn, form(meeting, { tried, warning: turn.say('meetings.warned', { words }) }));
  const applied = await applyAct(turn, meeting, act);
  if (applied.kind !== 'refused') return reply(turn, entry.next(applied.meeting));
  const { meeting: now, refusal } = applied;
  if (refusal.why === 'overtaken') return reply(turn, overtakenForm(turn, form(now, { tried })));
  if (refusal.why !== 'same-number') return reply(turn, refusalView(turn, now, refusal));
  return reply(
    turn,
    form(now, { tried: { typed: values, problems: { number: refusalWords(turn, now, refusal.why) } } }),
  );
}

function problemsIn(
  { say }: Turn,
  found: Readonly<Record<string, Parameters<typeof problemWords>[1] | null>>,
): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const [field, problem] of Object.entries(found))
    if (problem !== null) problems[field] = problemWords(say, problem);
  return problems;
}

function readAgreement(
  turn: Turn,
  meeting: Meeting,
  values: FormValues,
): { readonly agreement: NewAgreement; readonly problems: Readonly<Record<string, string>> } {
  const text = textOf(values, 'text');
  const holder = textOf(values, 'holder');
  const said = textOf(values, 'doer');
  const doer: AgreementDoer | undefined = agreementDoers.find((one) => one === said);
  const day = readDay(turn, textOf(values, 'due'), 'ahead');
  const asksDoer = learnerOf(meeting.about) !== undefined;
  const problems = problemsIn(turn, {
    text: textProblem(text, { longest: longestText['minutes-entry'] }),
    doer: asksDoer && doer === undefined ? { kind: said === '' ? 'required' : 'not-an-option' } : null,
    holder:
      memberById(turn.organisation, holder) === null ? { kind: holder === '' ? 'required' : 'unknown-person' } : null,
    due: 'problem' in day ? day.problem : null,
  });
  const due = 'date' in day ? day.date : '';
  return { agreement: { text, holder, due, ...(asksDoer && doer !== undefined && { doer }) }, problems };
}

const drop = (turn: Turn, id: string, act: MeetingAct): Promise<Reply> =>
  onMinutes(turn, id, async (meeting) => {
    const applied = await applyAct(turn, meeting, act);
    if (applied.kind === 'refused') return reply(turn, refusalView(turn, applied.meeting, applied.refusal));
    return reply(turn, checkView(turn, applied.meeting, { notice: turn.say('meetings.minutes.removed') }));
  });
