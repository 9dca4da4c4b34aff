/** The demo school on a chat platform: people who write, tap and fill in forms there, and what each of them then sees. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Expected, Journey, TurnOfJourney } from '../personas/journey.ts';
import type { Filled } from '../world/filled-in.ts';
import { linesOf } from '../world/seen.ts';
import { actOn, type Done, inFront, type Sitting } from './acting-there.ts';
import { type Sight, unseen } from './compare-sight.ts';
import { formFor, waitingForm } from './find-on-sheets.ts';
import type { SchoolBehind, Sent } from './school-behind.ts';
import { bare, isCalled, type Room, type Sheet } from './sheet.ts';

export interface PlatformRoom extends Room {
  readonly school: SchoolBehind;
  /** Another process over the same stores. */
  restarts(): Promise<void>;
  /** Who has come to the bot before the journey begins, and was greeted. */
  readonly greeted: readonly string[];
}

export type OpenRoom = (journey: Pick<Journey, 'starts' | 'rules' | 'turns'>) => Promise<PlatformRoom>;

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

/** Somebody's answer, or (`who` null) what came by itself. */
interface Seeing {
  readonly who: string | null;
  readonly sight: (sent: readonly Sent[]) => Promise<Sight>;
  /** Null where it does not matter. */
  readonly expected: Expected | null;
}

const nothing: Sight = {
  ...{ answer: [], private: {}, changed: {}, channel: [] },
  ...{ prevented: [], isKept: false, isCovered: false },
};

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

  const around = async (who: string | null, sent: readonly Sent[]) => {
    const members = sent.flatMap(({ to }) => (to.kind === 'member' && to.member !== who ? [to.member] : []));
    const told = await Promise.all(
      [...new Set(members)].map(async (one) => {
        const { fresh } = await freshFor(sittingOf(one));
        const changed = itsOwn(fresh, sentTo(one, sent, 'changed'));
        return { one, changed, news: fresh.filter((sheet) => !changed.includes(sheet)) };
      }),
    );
    const channels = [...new Set(sent.flatMap(({ to }) => (to.kind === 'channel' ? [to.channel] : [])))];
    const newPosts = await Promise.all(channels.map(async (one) => (await posted(one)).slice(posts.get(one) ?? 0)));
    return {
      private: byMember(told.map(({ one, news }) => [one, news])),
      changed: byMember(told.map(({ one, changed }) => [one, changed])),
      channel: newPosts.flat(),
    };
  };

  const look = async (who: string, sent: readonly Sent[], done: Done): Promise<Sight> => {
    const { thread, prevented, kept, tapped } = done;
    const { fresh, form, chat } = await freshFor(sittingOf(who));
    const own = itsOwn(fresh, sentTo(who, sent, 'new'));
    const changed = itsOwn(fresh, sentTo(who, sent, 'changed')).filter((one) => !own.includes(one));
    const below = stays(
      fresh.filter((one) => !own.includes(one) && (!changed.includes(one) || one.id === tapped?.id)),
      tapped,
    );
    const isNewForm = form !== null && !sittingOf(who).known.has(form.version);
    const still = form === null ? chat.filter(({ id }) => id === kept?.id) : [form];
    const inChat = below.length > 0 ? below : still.length > 0 ? still : await thread();
    const others = await around(who, sent);
    return {
      ...others,
      answer: isNewForm ? [form] : inChat,
      private: { ...others.private, ...byMember([[who, own]]) },
      changed: { ...others.changed, ...byMember([[who, changed]]) },
      prevented,
      isKept: kept !== undefined,
      isCovered: form !== null && !isNewForm && below.length > 0,
    };
  };

  /** From now on all this is nothing new. */
  const note = async (who: string | null, sent: readonly Sent[], answer: readonly Sheet[]): Promise<void> => {
    const people = new Set([
      ...(who === null ? [] : [who]),
      ...sent.flatMap(({ to }) => (to.kind === 'member' ? [to.member] : [])),
    ]);
    for (const one of people) {
      const { seat, known } = sittingOf(one);
      const { form, chat } = await seat.screen();
      for (const { version } of form === null ? chat : [...chat, form]) known.add(version);
    }
    for (const { to } of sent) if (to.kind === 'channel') posts.set(to.channel, (await posted(to.channel)).length);
    if (who !== null && answer.length > 0) sittingOf(who).answers.push(answer);
  };

  /** Looks until all is to be seen, or will not come any more. */
  const see = async ({ who, sight, expected }: Seeing): Promise<readonly string[]> => {
    const since = performance.now();
    let sent: readonly Sent[] = [];
    for (;;) {
      await school.settled();
      sent = [...sent, ...school.sent()];
      const seen = await sight(sent);
      const waiting = who === null ? null : waitingForm(seen.answer);
      if (who !== null && waiting !== null) {
        await note(who, sent, []);
        await sittingOf(who).seat.taps(waiting.sheet, waiting.button);
        continue;
      }
      const differences = [...(expected === null ? [] : unseen(expected, seen)), ...school.faults];
      if (differences.length === 0 || performance.now() - since > patience) {
        await note(who, sent, seen.answer);
        return differences;
      }
      await pause(30);
    }
  };

  const play = async (turn: TurnOfJourney): Promise<readonly string[]> => {
    const { who, doing, expected } = turn;
    if (doing.kind === 'restart') return restarts().then(() => []);
    await welcomed();
    school.moves(between);
    if (doing.kind === 'at' || doing.kind === 'waits') {
      await (doing.kind === 'at' ? school.passes(doing.time, doing.down) : school.waits(doing.minutes));
      return see({ who: null, sight: async (sent) => ({ ...nothing, ...(await around(null, sent)) }), expected });
    }
    const done = await actOn(sittingOf(who), turn);
    const awaited = doing.kind === 'drafts' ? null : expected;
    const differences = await see({ who, sight: (sent) => look(who, sent, done), expected: awaited });
    return [...(done.hindered ?? []), ...differences];
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

const sentTo = (who: string, sent: readonly Sent[], kind: Sent['kind']): readonly Sent[] =>
  sent.filter((one) => one.kind === kind && one.to.kind === 'member' && one.to.member === who);

const byMember = (told: readonly (readonly [string, readonly Sheet[]])[]): Readonly<Record<string, readonly Sheet[]>> =>
  Object.fromEntries(told.filter(([, sheets]) => sheets.length > 0));

/** A message that stays while the answer comes below it is no answer. */
const stays = (sheets: readonly Sheet[], tapped: Sheet | undefined): readonly Sheet[] => {
  const others = sheets.filter(({ id }) => id !== tapped?.id);
  const isPart = others.some((one) => one.titles.some((title) => sheets.every((sheet) => isCalled(sheet, title))));
  return others.length === 0 || isPart ? sheets : others;
};

async function freshFor({ seat, known }: Sitting) {
  const { form, chat } = await seat.screen();
  return { form, chat, fresh: chat.filter(({ version }) => !known.has(version)) };
}

/** Those messages that came, or were changed, by themselves. */
const itsOwn = (sheets: readonly Sheet[], sent: readonly Sent[]): readonly Sheet[] =>
  sent.flatMap(({ view }) => {
    const lines = linesOf(view).map(bare);
    const isIt = (sheet: Sheet) => isCalled(sheet, view.title) && lines.every((one) => bare(sheet.words).includes(one));
    return sheets.filter(isIt).slice(0, 1);
  });
