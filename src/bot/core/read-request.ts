/** What a typed message asks for: the requests that its words fit, the best first, each filled with what it names. */

import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import { withoutAbbreviations } from '../../domain/language/abbreviations.ts';
import { type Match, matchFrames } from '../../domain/language/match-frames.ts';
import { questionIn, writeQuestion } from '../../domain/language/plan-question.ts';
import { type Message, readMessage } from '../../domain/language/read-message.ts';
import { codesForNames } from '../../domain/privacy/codes-for-names.ts';
import { wordsOf } from '../../domain/text/words.ts';
import type { CommandId } from '../buttons/command-ids.ts';
import type { RequestFrame } from './frame.ts';
import { type Intent, readIntent } from './read-intent.ts';
import type { Turn } from './turn.ts';
import { typesSaid } from './types-said.ts';

export interface Request {
  readonly command: CommandId;
  /** What the command is handed. */
  readonly rest: string;
  /** The rest where it holds ids alone, so that it may stand in a button. */
  readonly filled?: string;
  readonly share: number;
  /** Words that it does not explain. */
  readonly left: readonly string[];
  /** It may write at once what it asks to be written. */
  readonly isSure: boolean;
  /** None of its words denies, limits, cancels or asks. */
  readonly isClear: boolean;
  readonly writes: boolean;
}

export interface Requests {
  readonly message: Message;
  readonly all: readonly Request[];
  /** The command that the message begins with, as it is written in the help. */
  readonly intent: Intent | null;
}

/** Before a request, and none itself. */
const OPENING =
  /^(?:[\s„“”"'«»*_>\p{P}]*(?<!\p{L})(?:fwd?(?=:)|pārsūtīt[sa](?=:)|labdien|labrīt|labrit|labvakar|sveik[ais]|sveiki|čau|cau|hi|hello|hey|good (?:morning|afternoon|evening)|paldies|lūdzu|ludzu|please)(?!\p{L})[\s,!.:–-]*)+(?=[\p{L}\p{N}])/iu;
const QUOTES = /^[\s„“”"'«»*_`]+|[\s„“”"'«»*_`]+$/gu;

/** Who speaks, and what their words are held against. */
export interface Heard extends Pick<Turn, 'organisation' | 'today'> {
  readonly member: Pick<Turn['member'], 'id'>;
  readonly services: Pick<Turn['services'], 'say'>;
}

/** The message without its greeting, with learners by their codes and short forms written out. */
function plain(turn: Heard, typed: string): string {
  const bare = typed.replace(QUOTES, '');
  const text = bare.replace(OPENING, '');
  return withoutAbbreviations(
    codesForNames(
      /^[\s\p{P}]*(?:solis?|l[ūu]dzu|please|tas (?:ar[īi] )?viss|that(?:['’]s| is) all)?[\s\p{P}]*$/iu.test(text)
        ? bare
        : text,
      turn.organisation,
    ),
    turn.organisation.abbreviations,
  );
}

/** Words in which nobody asks for anything any more, unless they begin with what they ask for. */
const mostAsking = 16;

/** Whether a message can only tell something: nothing need be looked for in it. */
export function onlyTells({ services }: Pick<Heard, 'services'>, typed: string): boolean {
  const text = typed.replace(QUOTES, '');
  return wordsOf(text).length > mostAsking && !OPENING.test(text) && readIntent(text, services.say) === null;
}

/** The command that a message begins with, as it is typed, behind its greeting; the rest with learners by their codes. */
export function intentIn(turn: Heard, typed: string): Intent | null {
  // Most messages begin with none, and need not be looked through for names.
  const isBegun = readIntent(typed.replace(QUOTES, '').replace(OPENING, ''), turn.services.say) !== null;
  return isBegun ? readIntent(plain(turn, typed), turn.services.say) : null;
}

export function readRequests(turn: Heard, typed: string, frames: readonly RequestFrame[]): Requests {
  const text = plain(turn, typed);
  const { organisation, member, today } = turn;
  const schoolYear = currentSchoolYear(organisation.schoolYears, today);
  const message = readMessage(text, { organisation, member, today, schoolYear });
  const intent = readIntent(text, turn.services.say);
  const phrase = intent === null ? null : { command: intent.command, end: intent.end };
  const matches = matchFrames(message, frames, phrase);
  const types = typesSaid(turn, text).map(({ id }) => turn.services.say(organisation.language)(`${id}:short`));
  const best = new Map<string, Request>();
  for (const match of matches) {
    const request = requestOf(match, { message, intent, today, types });
    const key = `${request.command} ${request.filled ?? ''}`;
    if (!best.has(key)) best.set(key, request);
  }
  return { message, all: [...best.values()], intent };
}

interface Read {
  readonly message: Message;
  /** Kinds of plans that it names. */
  readonly types: readonly string[];
  readonly intent: Intent | null;
  readonly today: string;
}

function requestOf(
  { frame, share, left, isSure, isClear, things }: Match<RequestFrame>,
  { message, intent, today, types }: Read,
): Request {
  const from = intent?.command === frame.command ? intent.end : 0;
  const isTyped = message.words.every(({ isNear, start }) => !isNear || start >= from);
  const request = {
    ...{ command: frame.command, share, left, isSure, writes: frame.writes === true },
    isClear: isClear && isTyped,
  };
  switch (frame.takes) {
    case 'nothing':
      return { ...request, rest: '', filled: '' };
    case 'things': {
      const said = things.map(({ ids, span }) =>
        ids.length === 0 ? message.text.slice(span.start, span.end) : ids.join(', '),
      );
      const rest = [...said, ...types].join(', ');
      return { ...request, rest, filled: rest };
    }
    case 'question': {
      const rest = frame.asks === 'thanks' ? 'thanks' : writeQuestion(questionIn(frame.asks ?? '', message, today));
      return { ...request, rest, filled: rest };
    }
    case 'text':
      return { ...request, rest: intent?.command === frame.command ? intent.rest : message.text };
    default:
      return frame.takes satisfies never;
  }
}
