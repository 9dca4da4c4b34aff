/** Times that are proposed for a meeting, and the one that was chosen before anything is sent. */

import type { Meeting, Slot } from '../../../domain/meetings/meeting.ts';
import type { SlotTrouble } from '../../../domain/meetings/slot-troubles.ts';
import { tokenOf } from '../../core/tap.ts';
import { memberNames } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import type { Action, Block, View } from '../../ports/view.ts';
import { openAction } from './meeting-refused.ts';
import { meetingFacts } from './meeting-view.ts';
import { type MeetingSpeaking, meetingName, slotWords } from './meeting-words.ts';

export function timesView(to: MeetingSpeaking, meeting: Meeting, slots: readonly Slot[]): View {
  const { say } = to;
  const items = slots.map((slot) => ({
    title: slotWords(to, slot),
    action: { label: say('meetings.action.choose'), token: slotToken('meeting-slot', meeting, slot) },
  }));
  const { slot } = meeting;
  return messageView({
    name: 'meeting',
    title: meetingName(to, meeting),
    text: [
      ...(slot === undefined ? [] : [say('meetings.times.now', { when: slotWords(to, slot) })]),
      say(items.length === 0 ? 'meetings.times.none' : 'meetings.times.ask'),
    ],
    blocks: items.length === 0 ? [] : [{ kind: 'items', items }],
    actions: [
      otherAction(to, meeting),
      ...(meeting.state === 'planned' ? [detailsAction(to, meeting)] : []),
      openAction(say, meeting),
    ],
  });
}

const slotToken = (kind: 'meeting-slot' | 'meeting-send', { id, sequence }: Meeting, slot: Slot): string =>
  tokenOf({ kind, meeting: id, ...slot, sequence });

const otherAction = ({ say }: MeetingSpeaking, { id, sequence }: Meeting): Action => ({
  label: say('meetings.action.other'),
  token: tokenOf({ kind: 'meeting-other', meeting: id, sequence }),
});

const detailsAction = ({ say }: MeetingSpeaking, { id, revision }: Meeting): Action => ({
  label: say('meetings.action.details'),
  token: tokenOf({ kind: 'meeting-details', meeting: id, seen: revision }),
});

export interface Chosen {
  readonly slot: Slot;
  readonly troubles: readonly SlotTrouble[];
  /** Who will be asked for two lines. */
  readonly asked: readonly string[];
}

/** All that will be sent, to be looked at once more. */
export function previewView(to: MeetingSpeaking, meeting: Meeting, { slot, troubles, asked }: Chosen): View {
  const { say, organisation } = to;
  const isMove = meeting.state === 'invited';
  const names = memberNames({ organisation, say }, asked);
  return {
    name: 'meeting',
    surface: 'message',
    title: say(isMove ? 'meetings.preview.title-move' : 'meetings.preview.title', { name: meetingName(to, meeting) }),
    blocks: [
      ...troubleNotices(to, troubles),
      { kind: 'facts', facts: meetingFacts(to, { ...meeting, slot }) },
      { kind: 'text', text: say(isMove ? 'meetings.preview.text-move' : 'meetings.preview.text') },
      ...(names === '' ? [] : [{ kind: 'text', text: say('meetings.preview.contribute', { names }) } as const]),
    ],
    actions: [
      {
        label: say(isMove ? 'meetings.action.send-move' : 'meetings.action.send'),
        token: slotToken('meeting-send', meeting, slot),
        style: 'primary',
      },
      { label: say('meetings.action.times'), token: tokenOf({ kind: 'meeting-times', meeting: meeting.id }) },
      otherAction(to, meeting),
      ...(isMove ? [openAction(say, meeting)] : [detailsAction(to, meeting)]),
    ],
  };
}

export const troubleNotices = (to: MeetingSpeaking, troubles: readonly SlotTrouble[]): readonly Block[] =>
  troubles.map((one) => ({ kind: 'notice', tone: 'warning', text: troubleWords(to, one) }));

const troubleWords = ({ say, organisation }: MeetingSpeaking, trouble: SlotTrouble): string =>
  say(
    `meetings.trouble.${trouble.kind}`,
    'members' in trouble ? { names: memberNames({ organisation, say }, trouble.members) } : {},
  );
