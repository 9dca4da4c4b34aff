/** What the bot remembers of its talk with one member, the same on every platform. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Instant, LocalTime } from '../../domain/calendar/local-time.ts';
import type { Language, MemberId } from '../../domain/people/organisation.ts';
import type { LogForm } from '../../domain/plan/log-type.ts';
import type { SectionKey } from '../../domain/plan/plan.ts';
import type { PlatformId } from './platform-id.ts';
import type { FormValues } from './view.ts';

export interface Conversation {
  /** The language they chose. */
  readonly language?: Language;
  /** The school’s own language, once they gave a command in it; or that of their last two whole sentences. */
  readonly spoken?: Language;
  /** The other language in which they wrote their last whole sentence: a second one running in it changes the language of the talk. */
  readonly wrote?: Language;
  /** The language of their client, as the platform last told it. */
  readonly locale?: Language;
  /** Where they last wrote in private: what the bot says of its own accord goes there first. */
  readonly platform?: PlatformId;
  /** One question at a time, or the whole section as a form: the person's choice. */
  readonly mode: 'question' | 'form';
  /** The section the person is in; the step within it is derived, unless they went back to one. */
  readonly focus?: Focus;
  /** What was typed and not yet taken as an answer, by the token of its form. Sensitive: sealed by the store. */
  readonly draft?: Draft;
  /** Knows again the message or form that they were last warned of; tells nothing of what stands in it. */
  readonly warned?: string;
  /** A task that is being put together from messages. Sensitive: sealed by the store. */
  readonly task?: TaskDraft;
  /** Several tasks that were told at once, and are to be saved together. Sensitive: sealed by the store. */
  readonly tasks?: readonly TaskDraft[];
  /** A session that is being logged. Sensitive: sealed by the store. */
  readonly entry?: EntryDraft;
  /** What they asked of plans last, by ids: "un 7.a?" asks the same of another class. */
  readonly question?: string;
  /** What they wrote at an open question and may not have meant as its answer. Sensitive: sealed by the store. */
  readonly said?: string;
  /** The form that stands in the chat: what is typed is put into it. Sensitive: sealed by the store. */
  readonly form?: StandingForm;
  /** What they did last, the newest at the end. */
  readonly acts?: readonly Act[];
}

export interface StandingForm {
  /** The token that sends it. */
  readonly submit: string;
  /** What stands in it, by the names of the fields. */
  readonly held: Readonly<Record<string, string>>;
}

export interface Act {
  /** The token of the button that takes it back. */
  readonly undo: string;
  /** The arrival that took it back. */
  readonly undoneBy?: string;
  /** The arrival that did it along with others. */
  readonly together?: string;
}

export interface Focus {
  readonly plan: string;
  /** Id of the plan's type; unknown of a talk that was kept before this was. */
  readonly type?: string;
  readonly section: SectionKey;
  readonly step?: string;
  readonly row?: string;
  /** The question as it stood when it was shown: typed words answer this one, whatever colleagues answered since. */
  readonly asked?: Asked;
  readonly paused?: true;
}

interface Asked {
  readonly step: string;
  /** A row's id, or 'new'. */
  readonly row?: string;
  /** The revision of the section (or row) that the person saw. */
  readonly seen: number;
  /** The arrival whose answer shows it. */
  readonly shownBy?: string;
  /** The platform's id of the message in which it stands, where that was there before. */
  readonly message?: string;
}

interface Draft {
  readonly token: string;
  readonly values: FormValues;
  /** The revision that the form had seen: a draft sent later must not go over what came since. */
  readonly seen?: number;
  readonly at: Instant;
}

export interface TaskDraft {
  /** Id of the message that began it: the task gets it, so that it is made once. */
  readonly id: string;
  readonly plan?: string;
  /** Key of whom the plan is about. */
  readonly about?: string;
  /** Keys of those who were named together: of which one it is to be is asked. */
  readonly among?: readonly string[];
  /** They were named one by one, and not by their class, so that none may be passed over without a word. */
  readonly each?: true;
  /** The one taught. */
  readonly subject?: string;
  readonly text?: string;
  readonly due?: string;
  readonly responsible?: string;
  /** A due date that was doubted once, and is taken where it is said again. */
  readonly doubted?: string;
  /** The due date rests on a calendar date that is only estimated. */
  readonly estimated?: boolean;
}

export interface EntryDraft {
  /** Id of the message that began it: the entry gets it, so that it is made once. */
  readonly id: string;
  /** Key of whom the plan is about. */
  readonly about?: string;
  readonly plan?: string;
  readonly row?: string;
  /** The one taught. */
  readonly subject?: string;
  readonly on: LocalDate;
  readonly start?: LocalTime;
  readonly minutes?: number;
  readonly form: LogForm;
  readonly topic?: string;
}

export const newConversation: Conversation = { mode: 'question' };

export interface ConversationStore {
  load(organisation: string, member: MemberId): Promise<Conversation | null>;
  /** @param before as it was read, null where there was none: what is the same in both is left as it is by now */
  save(organisation: string, member: MemberId, conversation: Conversation, before: Conversation | null): Promise<void>;
  /** The same, within a moment and behind the turn: for what is known without it. Whoever asks this process meanwhile is told it. */
  saveSoon(
    organisation: string,
    member: MemberId,
    conversation: Conversation,
    before: Conversation | null,
  ): Promise<void>;
}
