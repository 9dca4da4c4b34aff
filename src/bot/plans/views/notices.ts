/** What colleagues hear in private, and what the team's channel hears: code, class, status and staff, never a name or an answer. */

import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { classOf } from '../../../domain/people/subject.ts';
import { formRow } from '../../../domain/plan/form-scope.ts';
import type { TransitionName } from '../../../domain/plan/life-cycle.ts';
import type { Notice } from '../../../domain/plan/notice.ts';
import { findSection, type SectionInstance } from '../../../domain/plan/on-path.ts';
import { walk } from '../../../domain/plan/walk.ts';
import { tokenOf } from '../../core/tap.ts';
import { messageView } from '../../core/views/message.ts';
import type { Action, View } from '../../ports/view.ts';
import {
  dateWords,
  memberName,
  planCode,
  type Speaking,
  sectionExpected,
  statusName,
  transitionName,
} from './plan-words.ts';
import { returnedNotice, reviewAction, statusAction, statusAfterTask, wholeFormAction } from './section-parts.ts';
import { sectionTitle } from './section-title.ts';
import { taskDetail } from './status-words.ts';
import { rowTitle } from './value-words.ts';

/** Null where what the notice spoke of is gone. */
export function noticeView(to: Speaking, notice: Notice): View | null {
  switch (notice.kind) {
    case 'called':
    case 'returned':
    case 'writing-too':
      return sectionNotice(to, notice);
    case 'task-given':
      return taskNotice(to, notice);
    case 'ready':
      return readyNotice(to, notice);
    case 'findings':
      return messageView({
        name: 'notice',
        title: to.say('notice.findings.title', { code: planCode(to) }),
        text: to.say('notice.findings.text'),
        actions: [statusAction(to)],
      });
    case 'reviewed':
      return messageView({
        name: 'notice',
        title: to.say('review.reviewed.title', { code: planCode(to), semester: notice.semester }),
        text: to.say('review.reviewed.text', { semester: notice.semester }),
        actions: [{ ...reviewAction(to), style: 'primary' }, statusAction(to)],
      });
    case 'status':
      return messageView({
        name: 'notice',
        title: to.say('notice.status', {
          code: planCode(to),
          status: statusName(to.say, to.context.type.id, notice.status),
        }),
        text: to.say('notice.by', { name: memberName(to, notice.by) }),
        actions: [statusAction(to)],
      });
    case 'channel-status':
      return messageView({
        name: 'channel-post',
        title: channelTitle(to, statusName(to.say, to.context.type.id, notice.status)),
      });
    default:
      return notice satisfies never;
  }
}

/** All that the next step needs is done: it is one tap away. */
function readyNotice(to: Speaking, { transition }: Extract<Notice, { kind: 'ready' }>): View {
  const take: Action = {
    label: transitionName(to, transition),
    token: tokenOf({ kind: 'transition', plan: to.context.plan.id, name: transition }),
    style: 'primary',
  };
  return messageView({
    name: 'notice',
    title: readyTitle(to, transition),
    text: to.say('notice.ready.text'),
    actions: [take, statusAction(to)],
  });
}

function readyTitle(to: Speaking, transition: TransitionName): string {
  const code = planCode(to);
  return to.say.has(`notice.ready.${transition}`)
    ? to.say(`notice.ready.${transition}`, { code })
    : to.say('notice.ready.step', { code, step: transitionName(to, transition) });
}

function channelTitle(to: Speaking, status: string): string {
  const code = planCode(to);
  const inClass = classOf(to.context.plan.about);
  return inClass === undefined
    ? to.say('notice.status', { code, status })
    : to.say('notice.channel', { code, class: inClass, status });
}

type SectionNotice = Extract<Notice, { kind: 'called' | 'returned' | 'writing-too' }>;

function sectionNotice(to: Speaking, notice: SectionNotice): View | null {
  const { plan, type } = to.context;
  const section = findSection(type, plan, notice.section);
  if (section === undefined) return null;
  const title = `${planCode(to)} · ${sectionTitle(to, section)}`;
  const enter: Action = {
    label: to.say(notice.kind === 'called' ? 'action.fill' : 'action.continue'),
    token: tokenOf({ kind: 'section', plan: plan.id, section: section.key }),
    style: 'primary',
  };
  if (notice.kind === 'writing-too') {
    return messageView({
      name: 'notice',
      title,
      text: to.say('notice.writing-too', { name: memberName(to, notice.by) }),
    });
  }
  if (notice.kind === 'returned') {
    const told = returnedNotice(to, section);
    const text = told.length > 0 ? [] : to.say('notice.returned', { name: memberName(to, notice.by) });
    return messageView({ name: 'notice', title, text, blocks: told, actions: [enter, statusAction(to)] });
  }
  const due = plan.called[section.key]?.due;
  const lines = [
    ...(notice.by === undefined ? [] : [to.say('notice.reminded', { name: memberName(to, notice.by) })]),
    ...(notice.vacant ? [to.say('notice.vacant')] : []),
    sectionExpected(to, section),
    ...(due === undefined ? [] : [dueLine(to, due)]),
  ];
  return messageView({
    name: 'notice',
    title,
    text: lines,
    actions: [enter, ...formActions(to, section), statusAction(to)],
  });
}

/** The whole of what is asked now as one form, where something is asked. */
function formActions(to: Speaking, section: SectionInstance): readonly Action[] {
  const position = walk(to.context, section);
  return position.kind === 'step' ? [wholeFormAction(to, section, formRow(to.context, section, position.row))] : [];
}

/** A day that is over is not asked for. */
const dueLine = (to: Speaking, due: LocalDate): string =>
  due < to.context.today
    ? to.say('notice.was-due', { date: dateWords(to, due, 'locative') })
    : to.say('notice.due', { date: dateWords(to, due, 'dative') });

function taskNotice(to: Speaking, notice: Extract<Notice, { kind: 'task-given' }>): View | null {
  const row = to.context.plan.rows.find((one) => one.id === notice.row && one.removed === undefined);
  if (row === undefined) return null;
  return messageView({
    name: 'notice',
    title: to.say('notice.task', { code: planCode(to) }),
    text: [rowTitle(to, row), taskDetail(to, row), to.say('notice.given-by', { name: memberName(to, notice.by) })],
    actions: statusAfterTask(to),
  });
}
