/** What the bot shows, as meaning, without colour or layout; every text in it is already in the reader's language. */

export interface View {
  /** Which view it is: golden files and tests are named for it. */
  readonly name: ViewName;
  /** A form is opened apart from the chat (modal, dialog, page) and never kept in it; a message may hold a form as well. */
  readonly surface: 'message' | 'form';
  readonly title: string;
  /** At most 24 characters: what a form is called where a platform has little room. */
  readonly short?: string;
  readonly progress?: Progress;
  readonly blocks: readonly Block[];
  readonly form?: Form;
  readonly actions: readonly Action[];
}

const viewNames = [
  'welcome',
  'greeting',
  'help',
  'unknown-command',
  'stranger',
  'channel-answer',
  'choose-learner',
  'choose-plan',
  'choose-subject',
  'my-plans',
  'plan',
  'question',
  'section-form',
  'section-review',
  'section-closed',
  'section-done',
  'rows',
  'carried',
  'conflict',
  'moved-on',
  'task-draft',
  'task-saved',
  'status',
  'plan-more',
  'whole-plan',
  'overdue',
  'history',
  'trail',
  'follows',
  'reason',
  'return-section',
  'correction',
  'undone',
  'paused',
  'language',
  'refused',
  'nothing-here',
  'notice',
  'channel-post',
  'trouble',
  'opening',
  'open-again',
  'working',
  'platform-trouble',
  'daily',
  'duties',
  'duty',
  'digest',
  'escalation',
  'settings',
  'meeting',
  'minutes',
  'document',
  'entry',
  'log',
  'review',
  'overview',
  'paper',
  'chart',
] as const;
export type ViewName = (typeof viewNames)[number];

/** "3 no 7": the text says it, the numbers let a renderer draw it. */
export interface Progress {
  readonly text: string;
  readonly done: number;
  readonly of: number;
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'notice'; readonly tone: 'info' | 'success' | 'warning' | 'error'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'links'; readonly links: readonly Link[] }
  | Chart;

/** Counts as a picture, and in words wherever there is none. */
export interface Chart {
  readonly kind: 'chart';
  /** Bars lie below each other, the series of each end to end; lines go from label to label. */
  readonly draw: 'bars' | 'lines';
  /** What is counted, as a sentence. */
  readonly caption: string;
  readonly labels: readonly string[];
  /** At most five. */
  readonly series: readonly Series[];
}

export interface Series {
  readonly name: string;
  /** For each label a count. */
  readonly values: readonly number[];
}

/** Opens an address in a browser. It may be the key to something: no plain text repeats it, and no channel gets it. */
export interface Link {
  readonly label: string;
  readonly address: string;
  /** The one that most people want. */
  readonly isMain?: true;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One line of a list; its mark says a state in a word ("kavē"), never by colour alone. */
export interface Item {
  readonly title: string;
  readonly detail?: string;
  readonly mark?: { readonly text: string; readonly tone: 'plain' | 'good' | 'warning' | 'bad' };
  readonly action?: Action;
  /** More that can be done about it, below its words; the first is the nearest at hand. At most five. */
  readonly actions?: readonly Action[];
}

export interface Action {
  readonly label: string;
  /** Made by `action-token`; holds ids only. Comes back as it is when tapped. */
  readonly token: string;
  /** 'more': it leads to all the rest that can be done; little is seen of it, and its label is for ears. */
  readonly style?: 'primary' | 'danger' | 'more';
}

export interface Form {
  readonly submit: Action;
  readonly fields: readonly Field[];
}

/** What was put into a form, by the name of the field; several choices as a list. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** What is wrong and what would be right. */
  readonly problem?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The whole wording, where the label is a short form of it: shown beside it where there is room. */
  readonly whole?: string;
}

export type Field = FieldBase &
  (
    | { readonly kind: 'text'; readonly value: string; readonly longest: number }
    /** A phrase is submitted like a form, with what is typed so far; the form comes back with it inserted. */
    | {
        readonly kind: 'long-text';
        readonly value: string;
        readonly longest: number;
        readonly phrases: readonly Action[];
      }
    /** Its bounds as they are read: "0,5". */
    | { readonly kind: 'number'; readonly value: string; readonly least?: string; readonly most?: string }
    /** ISO date, or what was typed where that was no date. */
    | { readonly kind: 'date'; readonly value: string; readonly latest?: string }
    | { readonly kind: 'one'; readonly value: string; readonly choices: readonly Choice[] }
    | { readonly kind: 'several'; readonly value: readonly string[]; readonly choices: readonly Choice[] }
    /** A colleague, found by typing; more of them than a short list can hold. */
    | { readonly kind: 'person'; readonly value: string; readonly choices: readonly Choice[] }
  );
