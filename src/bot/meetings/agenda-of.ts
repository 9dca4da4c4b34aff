/** What a meeting has on its agenda for one reader. */
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { rowsSeen } from '../../domain/plan/access.ts';
import { liveTasks } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { isTaskOver } from '../../domain/plan/ratings.ts';
import { isSameSubject } from '../../domain/plan/subject-kinds.ts';
import { defined } from '../../shared/defined.ts';
import type { Turn } from '../core/turn.ts';
import { taskDetail, taskMark } from '../plans/views/status-words.ts';
import { rowTitle } from '../plans/views/value-words.ts';
import type { Item } from '../ports/view.ts';
import { planOfMeeting } from './plan-of-meeting.ts';
import { askedFor } from './send-out.ts';
import type { Agenda } from './views/meeting-agenda.ts';

export async function agendaOf(turn: Turn, meeting: Meeting): Promise<Agenda> {
  const [plan, last, waits] = await Promise.all([
    planOfMeeting(turn, meeting),
    lastBefore(turn, meeting),
    askedFor(turn, meeting),
  ]);
  return { tasks: plan === null ? [] : openTasks(turn, plan), last, waits: meeting.state === 'invited' ? waits : [] };
}

function openTasks(turn: Turn, context: PlanContext): readonly Item[] {
  const to = { context, say: turn.say };
  const open = liveTasks(context.plan).filter((row) => !isTaskOver(context.type, context.plan, row));
  return (
    rowsSeen(turn, context, open)
      .map((row) => ({ title: rowTitle(to, row), detail: taskDetail(to, row), mark: taskMark(to, row) }))
      // A task that was begun and not said yet is nothing to talk about.
      .filter(({ title, detail }) => title !== '…' && detail !== '')
  );
}

/** The last meeting of the same kind about the same (or about nobody) whose minutes are finished. */
async function lastBefore({ services, organisation }: Turn, meeting: Meeting): Promise<Meeting | null> {
  const { id, kind, about } = meeting;
  const meetings = await services.meetings.list(organisation.id, defined({ about }));
  const held = meetings
    .filter((one) => one.id !== id && one.kind === kind && isSameSubject(one.about, about))
    .filter(({ minutes }) => minutes?.finished !== undefined);
  return held.toSorted((one, other) => dateOf(one).localeCompare(dateOf(other))).at(-1) ?? null;
}

const dateOf = ({ minutes }: Meeting): string => minutes?.date ?? '';
