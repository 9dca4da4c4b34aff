/** Who of the invited comes: what each is asked, and what the organiser reads. */
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { mayRun } from '../../../domain/meetings/meeting-access.ts';
import { type TapOf, tokenOf } from '../../core/tap.ts';
import { memberNames } from '../../core/views/member-name.ts';
import type { Action, Fact } from '../../ports/view.ts';
import { type MeetingSpeaking, standingOf } from './meeting-words.ts';

type AnswerWord = TapOf<'meeting-answer'>['answer'];

/** An answer as its button names it. */
export function answerWord(comes: boolean | null): AnswerWord {
  if (comes === null) return 'open';
  return comes ? 'yes' : 'no';
}

/** Those who are asked whether they come: all but the organiser. */
const isAsked = ({ member: { id } }: MeetingSpeaking, { people, organiser }: Meeting): boolean =>
  people.includes(id) && organiser !== id;

const given = (meeting: Meeting, member: string): boolean | null =>
  meeting.answers?.find(({ by }) => by === member)?.comes ?? null;

/** What was not answered yet, or the other answer, as long as the meeting is ahead. */
export function answerActions(to: MeetingSpeaking, meeting: Meeting): readonly Action[] {
  if (!isAsked(to, meeting) || standingOf(to, meeting) !== 'invited') return [];
  const now = given(meeting, to.member.id);
  return [true, false]
    .filter((comes) => comes !== now)
    .map((comes) => {
      const answer = answerWord(comes);
      const token = tokenOf({ kind: 'meeting-answer', meeting: meeting.id, answer, sequence: meeting.sequence });
      const label = to.say(`meetings.action.answer-${answer}`);
      return { label, token, ...(now === null && comes && { style: 'primary' as const }) };
    });
}

/** Their own answer; to whoever runs the meeting, who comes, who does not, and who has not said. */
export function answerFacts(to: MeetingSpeaking, meeting: Meeting): readonly Fact[] {
  const { say, member } = to;
  const own = given(meeting, member.id);
  const isTold = isAsked(to, meeting) && own !== null;
  return [
    ...(isTold ? [{ label: say('meetings.fact.answer'), value: say(`meetings.answer.${own ? 'yes' : 'no'}`) }] : []),
    ...(mayRun(to, meeting) && standingOf(to, meeting) === 'invited' ? answersTold(to, meeting) : []),
  ];
}

/** "Atbildes: būs 2 (Anna Bērziņa, Guntis Lācis), nevar 1 (Valdis Ozolnieks), bez atbildes 1 (Emily Clark)"; nothing where nobody is asked. */
export function answersTold(
  { organisation, say }: Pick<MeetingSpeaking, 'organisation' | 'say'>,
  meeting: Meeting,
): readonly Fact[] {
  const asked = meeting.people.filter((id) => id !== meeting.organiser);
  if (asked.length === 0) return [];
  const value = ([true, false, null] as const)
    .map((comes) => ({ comes, members: asked.filter((id) => given(meeting, id) === comes) }))
    .filter(({ members }) => members.length > 0)
    .map(({ comes, members }) => {
      const words = { count: members.length, names: memberNames({ organisation, say }, members) };
      return say(`meetings.answers.${answerWord(comes)}`, words);
    })
    .join(', ');
  return [{ label: say('meetings.fact.answers'), value }];
}
