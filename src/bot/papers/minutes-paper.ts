/** The minutes of a meeting on paper, once they are finished. */
import { needsWidth, type PaperPart } from '../../domain/papers/paper.ts';
import { learnerOf } from '../../domain/people/subject.ts';
import { openMeeting } from '../meetings/open-meeting.ts';
import { meetingFacts } from '../meetings/views/meeting-view.ts';
import { meetingName } from '../meetings/views/meeting-words.ts';
import { minutesBlocks } from '../meetings/views/minutes-blocks.ts';
import { blocksOnPaper } from './blocks-on-paper.ts';
import type { MakePaper } from './making.ts';
import { printedOn } from './printed-on.ts';

export const makeMinutesPaper: MakePaper = async (looking, of) => {
  const { say, organisation } = looking;
  const meeting = await openMeeting(looking, of);
  const minutes = meeting?.minutes;
  if (meeting === null || minutes?.finished === undefined) return { kind: 'none' };
  const to = { ...looking, onPaper: true } as const;
  const parts: readonly PaperPart[] = [
    { kind: 'facts', facts: meetingFacts(to, meeting) },
    ...blocksOnPaper(minutesBlocks(to, meeting)),
    { kind: 'heading', level: 1, text: say('paper.signatures') },
    {
      kind: 'signatures',
      signers: ['chair', 'writer'].map((signer) => say(`paper.signer.${signer}`)),
      caption: say('paper.signature'),
    },
  ];
  const name = meetingName(to, meeting);
  return {
    kind: 'made',
    ...(meeting.plan !== undefined && { plan: meeting.plan }),
    paper: {
      ...{ language: say.language, issuer: organisation.name, isWide: needsWidth(parts), parts },
      file: [learnerOf(meeting.about) ?? meeting.kind, say('paper.minutes.file'), minutes.date].join('-'),
      title: say('paper.minutes.title', { name }),
      foot: [name, printedOn(looking)].join(' · '),
    },
  };
};
