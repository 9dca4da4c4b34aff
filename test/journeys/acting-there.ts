/** What a person does on a platform with what stands before them: types, taps, fills in the form that is open. */
import type { TurnOfJourney } from '../personas/journey.ts';
import { buttonFor, formFor, tryButtonFor } from './find-on-sheets.ts';
import type { Seat, Sheet } from './sheet.ts';

/** A person at the platform, and what they have had before them. */
export interface Sitting {
  readonly seat: Seat;
  /** Versions of all that was before them until now. */
  readonly known: Set<string>;
  /** The answers to what they did, oldest first. */
  readonly answers: (readonly Sheet[])[];
}

/** What came of a turn besides what stands before the person. */
export interface Done {
  /** Fields that the platform itself keeps from being filled in wrong. */
  readonly prevented: readonly string[];
  /** What was in the person's way. */
  readonly hindered?: readonly string[];
  /** Where was tapped. */
  readonly tapped?: Sheet;
  /** The form that stays before the person, as it was not sent. */
  readonly kept?: Sheet;
  /** What the bot answers in the channel, where it was asked there. */
  readonly thread: () => Promise<readonly Sheet[]>;
}

const plainly: Done = { prevented: [], thread: async () => [] };

/** Throws where it cannot be done: no such button, no form. */
export async function actOn(sitting: Sitting, turn: TurnOfJourney): Promise<Done> {
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
    case 'waits':
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
export async function inFront({ seat, answers }: Sitting, { earlier }: Pick<TurnOfJourney, 'earlier'>) {
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
  const done = { ...plainly, tapped: sheet };
  return found === null ? { ...done, hindered: [`"${label}" is there only once the app is opened anew`] } : done;
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
