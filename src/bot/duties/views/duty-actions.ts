/** What can be done about a duty, as buttons: what ends it first, then "not yet", putting it off, and "this is wrong". */
import { type DocumentKind, documentTypeOf } from '../../../domain/documents/document-kinds.ts';
import { endingsOf as endingsOfRule, meetingToCall } from '../../../domain/duties/endings-of.ts';
import type { Fulfilment } from '../../../domain/duties/rule.ts';
import type { CommandId } from '../../buttons/command-ids.ts';
import { tapOf, tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import type { Action } from '../../ports/view.ts';
import type { ShownDuty } from './duty-words.ts';

/** How a duty may be ended, the ways of a rule that takes several one by one; without a rule its task, step or section ends it. */
export function endingsOf({ rule, obligation: { about } }: ShownDuty): readonly Fulfilment[] {
  if (rule !== null) return endingsOfRule(rule.fulfilledBy);
  if (about.step !== undefined) return [{ kind: 'taken' }];
  return [{ kind: about.row === undefined ? 'section-done' : 'task-done' }];
}

/**
 * At most five, the nearest at hand first.
 * @param from where the duty stands: the day of a daily message, 'list', or nothing
 */
export function dutyActions(say: Say, duty: ShownDuty, from: string): readonly Action[] {
  const ids = { duty: duty.obligation.key, from };
  const ends = [...endingsOf(duty).flatMap((by) => endAction(say, duty, { by, from })), ...listOf(say, duty, from)];
  const [first, second] = ends.filter((one, index) => ends.findIndex(({ token }) => token === one.token) === index);
  return [
    ...(first === undefined ? [] : [{ ...first, style: 'primary' as const }]),
    ...(second === undefined ? [] : [second]),
    { label: say('duties.action.not-yet'), token: tokenOf({ kind: 'duty-not-yet', ...ids }) },
    { label: say('duties.action.snooze'), token: tokenOf({ kind: 'duty-snooze', ...ids }) },
    { label: say('duties.action.wrong'), token: tokenOf({ kind: 'duty-wrong', ...ids }) },
  ];
}

/** Whether a tap alone ends it now, with nothing to be opened, written or waited for. */
export function endsByTap(say: Say, duty: ShownDuty): boolean {
  const { state, disputed, waitsFor } = duty.obligation;
  if (state !== 'open' || disputed !== undefined || waitsFor !== undefined) return false;
  const main = dutyActions(say, duty, '').find(({ style }) => style === 'primary');
  return main !== undefined && tapOf(main.token)?.kind === 'duty-done';
}

/** What is looked through before it is said to be done. */
function listOf(say: Say, { rule }: ShownDuty, from: string): readonly Action[] {
  const shows = rule?.shows;
  switch (shows) {
    case undefined:
      return [];
    case 'measures':
      return [{ label: say('duties.action.measures'), token: tokenOf({ kind: 'measures', page: 0, from }) }];
    case 'month-papers':
      return [{ label: say('duties.action.month-papers'), token: listToken('month-papers', from) }];
    default:
      return shows satisfies never;
  }
}

interface Ending {
  readonly by: Fulfilment;
  readonly from: string;
}

/** What a holder taps to end the duty that way; nothing where what it is about is not there to be opened. */
function endAction(say: Say, duty: ShownDuty, { by, from }: Ending): readonly Action[] {
  const { key, about } = duty.obligation;
  const open = (label: string): readonly Action[] => [
    { label, token: tokenOf({ kind: 'duty-open', duty: key, from }) },
  ];
  switch (by.kind) {
    case 'section-done':
      // It opens into the meeting then, which says more of what is to be done.
      if (duty.rule !== null && meetingToCall(duty.rule.fulfilledBy) !== undefined) return [];
      return about.plan === undefined ? [] : open(say(about.section === undefined ? 'action.open' : 'action.fill'));
    case 'month-covered':
    case 'row-renewed':
      return open(say('action.fill'));
    case 'plan-status':
      if (about.plan !== undefined) return open(say('action.open'));
      return about.whom === undefined ? [] : open(say('action.start'));
    case 'task-done':
      return [{ label: say('duties.action.task-done'), token: tokenOf({ kind: 'duty-done', duty: key, from }) }];
    case 'taken':
      return open(say('action.open'));
    case 'done':
      return [
        {
          label: say(duty.rule?.start.kind === 'version' ? 'duties.action.read' : 'duties.action.done'),
          token: tokenOf({ kind: 'duty-done', duty: key, from }),
        },
      ];
    case 'decided':
      return about.entry === undefined
        ? []
        : [{ label: say('duties.action.decide'), token: tokenOf({ kind: 'intake-entry', entry: about.entry, from }) }];
    case 'document':
      return documentActions(say, by.document, { duty: key, from });
    case 'meeting-held':
    case 'meeting-arranged':
      return open(say('duties.action.meeting'));
    case 'minutes':
      return about.meeting === undefined ? [] : open(say('duties.action.minutes'));
    case 'any':
      return [];
    default:
      return by satisfies never;
  }
}

interface DutyIds {
  readonly duty: string;
  readonly from: string;
}

function documentActions(say: Say, document: DocumentKind, ids: DutyIds): readonly Action[] {
  const form = { label: say('duties.action.document'), token: tokenOf({ kind: 'document-form', ...ids }) };
  const { recordedIn } = documentTypeOf(document);
  switch (recordedIn) {
    case undefined:
      return [form];
    case 'register':
      return [{ label: say('duties.action.register'), token: listToken('intake', ids.from) }, form];
    case 'typing-list':
      return [{ label: say('duties.action.typing-list'), token: listToken('typing-list', ids.from) }];
    default:
      return recordedIn satisfies never;
  }
}

/** In the message of a day it opens below it. */
const listToken = (command: CommandId, from: string): string => tokenOf({ kind: 'daily-command', date: from, command });
