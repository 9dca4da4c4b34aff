/** What is typed of a duty: finds the one that is meant among those the person owes, and asks back where it may be several. */

import { codesIn } from '../../domain/language/codes-in.ts';
import { emptyWords } from '../../domain/language/concept-words.ts';
import { findDuties, wordsBeside } from '../../domain/language/find-duties.ts';
import { languages } from '../../domain/people/organisation.ts';
import { classOf } from '../../domain/people/subject.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { wordsOf } from '../../domain/text/words.ts';
import { defined } from '../../shared/defined.ts';
import { commandAction } from '../core/command-action.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import { withNotice } from '../core/with-notice.ts';
import { showList } from '../plans/audited.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { Action, View } from '../ports/view.ts';
import { openDuty } from './daily-of.ts';
import { mayActOnDuty } from './duty-rights.ts';
import { loadDuties, shownDuties, speakingOf } from './load-duties.ts';
import { showMyWork } from './my-work-view.ts';
import { openOf } from './open-duties.ts';
import { withRemarkDraft } from './remark.ts';
import type { OnDuty } from './show-duties.ts';
import type { OpenDuty } from './views/duty-item.ts';
import { dutyLine } from './views/duty-line.ts';
import { type DutySpeaking, dutyCode, dutyTitle, type ShownDuty } from './views/duty-words.ts';
import { toldApart } from './views/told-apart.ts';

export interface SaidOfDuty {
  readonly words: string;
  /** What was typed as a reason, kept where it must be asked back. */
  readonly reason?: string;
  /** What was typed as a reason, where the words name none of theirs. */
  readonly why?: string;
  /** None of the words denies, limits or asks; else the duty is only shown. */
  readonly isClear?: boolean;
  /** Words that name none of theirs mean what is due by now: the one duty, or one of several, which is asked. */
  readonly isNear?: boolean;
  /** The place in their list by which one is meant; it is shown, and asked about. */
  readonly place?: number | 'all' | null;
  /** Every word must be one of the duty's, or such a one; else the duty is only shown. */
  readonly allOf?: (word: string) => boolean;
  /** The one button at each that may be meant; all that can be done about it, where it is left out. */
  readonly choice?: (duty: string) => Action;
  /** What is asked where several may be meant, if more is to be said than that one is to be chosen. */
  readonly question?: string;
}

/** So many of those that may be meant are shown, the nearest. */
const mostChoices = 6;

/** Runs an act on the one duty that the words mean. */
export async function onSaidDuty(
  turn: Turn,
  { words, reason = '', why = reason, isClear = true, isNear = false, place = null, allOf, ...choosing }: SaidOfDuty,
  act: (on: OnDuty, isNamed: boolean) => Promise<Reply>,
): Promise<Reply> {
  const scene = await loadDuties(turn.services);
  const to = speakingOf(scene, turn.say, turn.member);
  const mine = await shownDuties(scene, await openOf(scene, turn.member));
  const named = mine.map((duty) => ({ duty, ...namesOfDuty(to, duty), title: dutyTitle(to, duty) }));
  const fits = findDuties(turn.organisation, words, named);
  const come = named.filter(({ duty }) => duty.obligation.due <= turn.today && duty.obligation.waitsFor === undefined);
  const isOfCome = fits.length === 0 && isNear && (come.length === 1 || namesNone(turn, words, allOf));
  const placed = fits.length > 0 ? [] : atPlace(come.length > 0 ? come : named, place);
  const found = isOfCome ? come : [...fits, ...placed];
  const [only] = found;
  // A code of somebody else, or of nobody, is not passed over.
  const isOfOne = codesIn(turn.organisation, words).every(({ learner }) => learner?.code === only?.learner);
  // The same at several times of the year is owed one after the other.
  const isMeant =
    only !== undefined &&
    isClear &&
    place === null &&
    isOfOne &&
    (allOf === undefined || wordsBeside(turn.organisation, words, only).every(allOf));
  if (isMeant && found.every(({ title }) => title === only.title))
    return act(
      { scene, to, duty: only.duty, mayAct: mayActOnDuty(scene, turn.member, only.duty.obligation) },
      fits.length > 0,
    );
  // A reason belongs to what was named; where nothing was, to any of theirs.
  const asked = words === '' ? mine : found.map(({ duty }) => duty);
  const conversation = withReasonKept(turn, isOfCome ? why : reason, asked);
  const isBare = words === '' && choosing.choice !== undefined;
  const choices = isBare ? mine : found.map(({ duty }) => duty);
  if (choices.length === 0) {
    const shown = await showList(turn, 'my-plans', await showMyWork(turn), conversation);
    return words === '' ? shown : withNotice(shown, turn.say('duties.find.none'), 'warning');
  }
  const open = choices.map((duty) => openDuty(scene, turn.member, duty));
  const question = isBare ? turn.say('duties.find.which') : choosing.question;
  return showList(turn, 'duties', choiceView(to, open, { ...choosing, ...defined({ question }) }), conversation);
}

/** Of those that stand first in their list. */
function atPlace<Of>(listed: readonly Of[], place: number | 'all' | null): readonly Of[] {
  if (place === null) return [];
  return place === 'all' ? listed : listed.slice(place, place + 1);
}

const withReasonKept = (turn: Turn, reason: string, duties: readonly ShownDuty[]): Conversation =>
  reason === '' || duties.length === 0
    ? turn.conversation
    : withRemarkDraft(
        turn,
        reason,
        duties.map(({ obligation }) => obligation.key),
      );

/** What waits for others is not chosen where anything else may be meant. */
function choiceView(
  to: DutySpeaking,
  duties: readonly OpenDuty[],
  { choice, question }: Pick<SaidOfDuty, 'choice' | 'question'>,
): View {
  const ready = duties.filter(({ obligation }) => obligation.waitsFor === undefined);
  const shown = (ready.length === 0 ? duties : ready).slice(0, mostChoices);
  const apart = toldApart(to, shown);
  const items = shown.map((duty) => {
    const line = { more: true, apart: apart.get(duty.obligation.key) };
    if (choice === undefined) return dutyLine(to, duty, { ...line, from: 'list' });
    return { ...dutyLine(to, duty, { ...line, from: null }), action: choice(duty.obligation.key) };
  });
  return messageView({
    name: 'duties',
    title: to.say('duties.find.title'),
    text: shown.length === 1 ? to.say('duties.find.one') : (question ?? to.say('duties.find.choose')),
    blocks: [{ kind: 'items', items }],
    actions: [commandAction(to.say, 'my-plans')],
  });
}

/** Whether what was typed tells of a duty without naming one, so that it may be any of those whose day has come. */
const namesNone = ({ organisation }: Turn, words: string, allOf: (word: string) => boolean = () => true): boolean =>
  words !== '' &&
  codesIn(organisation, words).length === 0 &&
  wordsOf(words).every(({ folded }) => emptyWords.has(folded) || allOf(folded));

function namesOfDuty(to: DutySpeaking, duty: ShownDuty) {
  const code = dutyCode(to, duty);
  const { whom } = duty.obligation.about;
  return {
    ...defined({ learner: code, class: classOf(whom) }),
    ...(duty.rule !== null && { point: duty.rule.point }),
  };
}

/** What was typed before and behind a word that gives a reason: "J-07, jo slimoju". */
export function withReason({ services }: Turn, text: string): { readonly words: string; readonly reason: string } {
  const folded = foldText(text);
  const words = languages.flatMap((language) => services.say(language).list('duties.reason-words'));
  const found = words
    .map((word) => new RegExp(String.raw`(?:^|[\s,;])${foldText(word).text}[\s:,]+`, 'u').exec(folded.text))
    .filter((match) => match !== null)
    .toSorted((one, other) => one.index - other.index)[0];
  if (found === undefined) {
    // "Nesanāca, skolēns slimoja": what stands behind the first comma tells why.
    const comma = text.indexOf(',');
    return comma === -1
      ? { words: text, reason: '' }
      : { words: text.slice(0, comma).trim(), reason: text.slice(comma + 1).trim() };
  }
  const end = folded.origin[found.index + found[0].length] ?? text.length;
  return { words: text.slice(0, folded.origin[found.index] ?? 0).trim(), reason: text.slice(end).trim() };
}
