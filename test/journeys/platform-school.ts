/** The demo school on a chat platform: people who write, tap and fill in forms there, and what each of them then sees. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Filled, Journey, TurnOfJourney } from '../personas/journey.ts';
import { linesOf } from '../personas/seen.ts';
import { type Sight, unseen } from './compare-sight.ts';
import { buttonFor, formFor, tryButtonFor, waitingForm } from './find-on-sheets.ts';
import type { SchoolBehind, Sent } from './school-behind.ts';
import { bare, isCalled, type Room, type Seat, type Sheet } from './sheet.ts';

export interface PlatformRoom extends Room {
  readonly school: SchoolBehind;
  /** Another process over the same stores. */
  restarts(): Promise<void>;
  /** Who has come to the bot before the journey begins, and was greeted. */
  readonly greeted: readonly string[];
}

export type OpenRoom = (journey: Pick<Journey, 'starts' | 'turns'>) => Promise<PlatformRoom>;

export interface PlatformSchool {
  /** Gives what was to be seen and was not. Throws where the turn cannot be done: no such button, no form. */
  play(turn: TurnOfJourney): Promise<readonly string[]>;
  /** Fills it into the form in front of the person, and sends nothing. */
  retypes(who: string, filled: Filled): Promise<void>;
}

/** Milliseconds after which what is not seen will not come any more. */
const patience = 2_000;

/** Between two turns. */
const between = { seconds: 20 };

/** A person at the platform, and what they have had before them. */
interface Sitting {
  readonly seat: Seat;
  /** Versions of all that was before them until now. */
  readonly known: Set<string>;
  /** The answers to what they did, oldest first. */
  readonly answers: (readonly Sheet[])[];
}

/** What came of a turn besides what stands before the person. */
interface Done {
  /** Fields that the platform itself keeps from being filled in wrong. */
  readonly prevented: readonly string[];
  /** What was in the person's way. */
  readonly hindered?: readonly string[];
  /** The form that stays before the person, as it was not sent. */
  readonly kept?: Sheet;
  /** What the bot answers in the channel, where it was asked there. */
  readonly thread: () => Promise<readonly Sheet[]>;
}

const plainly: Done = { prevented: [], thread: async () => [] };

export function openPlatformSchool({ school, seat, posted, restarts, greeted }: PlatformRoom): PlatformSchool {
  const sittings = new Map<string, Sitting>();
  const posts = new Map<string, number>();
  const sittingOf = (who: string): Sitting => {
    const sitting = sittings.get(who) ?? { seat: seat(who), known: new Set(), answers: [] };
    sittings.set(who, sitting);
    return sitting;
  };

  const welcomed = once(async () => {
    for (const who of greeted) {
      const { seat, known } = sittingOf(who);
      for (const { version } of (await seat.screen()).chat) known.add(version);
    }
  });

  const look = async (who: string, sent: readonly Sent[], { thread, prevented, kept }: Done): Promise<Sight> => {
    const { fresh, form, chat } = await freshFor(sittingOf(who));
    const own = noticesAmong(fresh, sentTo(who, sent));
    const below = fresh.filter((one) => !own.includes(one));
    const isNewForm = form !== null && !sittingOf(who).known.has(form.version);
    const still = form === null ? chat.filter(({ id }) => id === kept?.id) : [form];
    const inChat = below.length > 0 ? below : still.length > 0 ? still : await thread();
    const others = [
      ...new Set(sent.flatMap(({ to }) => (to.kind === 'member' && to.member !== who ? [to.member] : []))),
    ];
    const told = await Promise.all(others.map(async (one) => [one, (await freshFor(sittingOf(one))).fresh] as const));
    const channels = [...new Set(sent.flatMap(({ to }) => (to.kind === 'channel' ? [to.channel] : [])))];
    const newPosts = await Promise.all(channels.map(async (one) => (await posted(one)).slice(posts.get(one) ?? 0)));
    return {
      answer: isNewForm ? [form] : inChat,
      private: Object.fromEntries([...told, ...(own.length > 0 ? [[who, own] as const] : [])]),
      channel: newPosts.flat(),
      prevented,
      isKept: kept !== undefined,
      isCovered: form !== null && !isNewForm && below.length > 0,
    };
  };

  /** From now on all this is nothing new. */
  const note = async (who: string, sent: readonly Sent[], { answer }: Sight): Promise<void> => {
    const people = new Set([who, ...sent.flatMap(({ to }) => (to.kind === 'member' ? [to.member] : []))]);
    for (const one of people) {
      const { seat, known } = sittingOf(one);
      const { form, chat } = await seat.screen();
      for (const { version } of form === null ? chat : [...chat, form]) known.add(version);
    }
    for (const { to } of sent) if (to.kind === 'channel') posts.set(to.channel, (await posted(to.channel)).length);
    if (answer.length > 0) sittingOf(who).answers.push(answer);
  };

  const play = async (turn: TurnOfJourney): Promise<readonly string[]> => {
    const { who, doing, expected } = turn;
    school.moves(doing.kind === 'at' ? { time: doing.time } : between);
    if (doing.kind === 'at') return [];
    if (doing.kind === 'restart') return restarts().then(() => []);
    await welcomed();
    const sitting = sittingOf(who);
    const done = await act(sitting, turn);
    const since = performance.now();
    let sent: readonly Sent[] = [];
    for (;;) {
      await school.settled();
      sent = [...sent, ...school.sent()];
      const sight = await look(who, sent, done);
      const waiting = waitingForm(sight.answer);
      if (waiting !== null) {
        await note(who, sent, { ...sight, answer: [] });
        await sitting.seat.taps(waiting.sheet, waiting.button);
        continue;
      }
      const differences = [...(doing.kind === 'drafts' ? [] : unseen(expected, sight)), ...school.faults];
      if (differences.length === 0 || performance.now() - since > patience) {
        await note(who, sent, sight);
        return [...(done.hindered ?? []), ...differences];
      }
      await pause(30);
    }
  };
  return {
    play,
    retypes: async (who, filled) => {
      const sitting = sittingOf(who);
      await sitting.seat.fills(formFor(await inFront(sitting, { earlier: false }), undefined), filled);
    },
  };
}

/** Does it the first time. */
const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
};

const sentTo = (who: string, sent: readonly Sent[]): readonly Sent[] =>
  sent.filter(({ to }) => to.kind === 'member' && to.member === who);

async function freshFor({ seat, known }: Sitting) {
  const { form, chat } = await seat.screen();
  return { form, chat, fresh: chat.filter(({ version }) => !known.has(version)) };
}

/** Those messages that came by themselves. */
const noticesAmong = (sheets: readonly Sheet[], sent: readonly Sent[]): readonly Sheet[] =>
  sent.flatMap(({ view }) => {
    const lines = linesOf(view).map(bare);
    const isIt = (sheet: Sheet) => isCalled(sheet, view.title) && lines.every((one) => bare(sheet.words).includes(one));
    return sheets.filter(isIt).slice(0, 1);
  });

async function act(sitting: Sitting, turn: TurnOfJourney): Promise<Done> {
  const { seat } = sitting;
  const { doing } = turn;
  switch (doing.kind) {
    case 'arrives':
      await seat.arrives();
      return plainly;
    case 'says':
      await leaveForm(seat);
      if (doing.channel !== undefined) return { ...plainly, thread: await seat.mentions(doing.channel, doing.text) };
      await seat.says(doing.text);
      return plainly;
    case 'taps':
      return tap(sitting, turn, doing.label);
    case 'fills':
    case 'drafts':
      return fill(sitting, turn);
    case 'again':
      await seat.repeats();
      return plainly;
    case 'at':
    case 'restart':
      throw new Error('nobody does this');
    default:
      return doing satisfies never;
  }
}

/** A form is in the way of all that stands behind it. */
async function leaveForm(seat: Seat, except?: Sheet): Promise<void> {
  const { form } = await seat.screen();
  if (form !== null && form.id !== except?.id) await seat.closes();
}

/**
 * What a person can reach, that first which they look at: the open form, the last answer, then what else stands in the
 * chat, the newest first. With `earlier` what stood there before, as on a screen that was not renewed.
 */
async function inFront({ seat, answers }: Sitting, { earlier }: Pick<TurnOfJourney, 'earlier'>) {
  if (earlier) return answers.slice(0, -1).flat().toReversed();
  const { form, chat } = await seat.screen();
  const isLast = ({ id }: Sheet): boolean => answers.at(-1)?.some((one) => one.id === id) === true;
  const newestFirst = chat.toReversed();
  const others = newestFirst.filter((one) => !isLast(one));
  return [...(form === null ? [] : [form]), ...newestFirst.filter(isLast), ...others];
}

async function tap(sitting: Sitting, turn: TurnOfJourney, label: string): Promise<Done> {
  const { seat } = sitting;
  const wanted = { label, item: turn.item };
  const found = tryButtonFor(await inFront(sitting, turn), wanted);
  if (found === null) seat.reopens();
  const { sheet, button } = found ?? buttonFor(await inFront(sitting, turn), wanted);
  const missing = button.kind === 'submit' ? seat.missing(sheet) : [];
  if (missing.length > 0) return keptBack(turn, sheet, missing);
  if (!turn.earlier) await leaveForm(seat, sheet);
  await seat.taps(sheet, button);
  return found === null ? { ...plainly, hindered: [`"${label}" is there only once the app is opened anew`] } : plainly;
}

async function fill(sitting: Sitting, turn: TurnOfJourney): Promise<Done> {
  const { seat } = sitting;
  const { doing, item, earlier } = turn;
  if (doing.kind !== 'fills' && doing.kind !== 'drafts') return plainly;
  const sheet = formFor(await inFront(sitting, turn), item);
  const impossible = await seat.fills(sheet, doing.filled);
  if (doing.kind === 'drafts') {
    await leaveForm(seat);
    return plainly;
  }
  const expected = Object.keys(turn.expected.problems ?? {});
  const press = doing.press;
  const button = buttonFor([sheet], press === undefined ? { kind: 'submit' } : { label: press });
  const missing = button.button.kind === 'submit' ? seat.missing(sheet) : [];
  if (missing.length > 0) return keptBack(turn, sheet, [...missing, ...impossible]);
  // Nobody sends a form into which they could not put what they wanted.
  const isHeld = impossible.length > 0 && expected.every((label) => impossible.includes(label));
  if (isHeld && expected.length > 0) return { ...plainly, prevented: impossible, kept: sheet };
  if (impossible.some((label) => !expected.includes(label)))
    throw new Error(`the platform does not take what belongs into ${impossible}`);
  if (!earlier) await leaveForm(seat, sheet);
  await seat.taps(sheet, button.button);
  return { ...plainly, prevented: impossible };
}

/** The platform itself says what is missing, and asks the bot only when nothing is. */
function keptBack({ expected }: TurnOfJourney, kept: Sheet, missing: readonly string[]): Done {
  const problems = Object.keys(expected.problems ?? {});
  if (!problems.some((label) => missing.includes(label)))
    throw new Error(`the platform keeps the form back for ${missing}`);
  return { ...plainly, prevented: [...problems, ...missing], kept };
}
