/** A form as data: sections > steps > fields, who owns each part, when it is asked and what keeps it closed. */

import type { DocumentKind } from '../documents/document-kinds.ts';
import type { Texts } from '../language/texts.ts';
import type { ListEntry } from '../people/list-entry.ts';
import type { RoleKind } from '../people/roles.ts';
import type { SubjectKind } from '../people/subject.ts';
import type { Condition, FieldPath } from './condition.ts';
import type { FieldType } from './field-type.ts';
import type { LifeCycle, PlanRole, PlanStatus } from './life-cycle.ts';
import type { LogType } from './log-type.ts';
import type { Owner } from './owner.ts';
import type { PaperLayout } from './paper-layout.ts';
import type { PeriodType } from './period.ts';
import type { Plan, Values } from './plan.ts';
import type { SaidAgreement, SaidTalk, SaidTask } from './said-of-plan.ts';

/** What must have happened before a needed section or step opens. */
export type Gate =
  /** Where both are asked once for each row of a list: that of the same row. */
  | { readonly kind: 'sections-done'; readonly sections: readonly string[] }
  /** Open from the day that was given as the answer ("not before the guardian was told of the results"), or that the row names that a section is asked for. */
  | ({ readonly kind: 'day-come' } & FieldPath)
  /** Open while such a document about the subject of the plan stands and counts, or the plan has its date as an answer. */
  | { readonly kind: 'document'; readonly document: DocumentKind; readonly or?: FieldPath }
  /** Open while the condition holds; what is awaited stands in the texts of the type under "gates" and this id. */
  | { readonly kind: 'holds'; readonly id: string; readonly condition: Condition }
  /** Open from so many days before the end of that semester (`own`: the one of the plan), as the organisation's calendar has it. */
  | { readonly kind: 'semester-ends'; readonly semester: 1 | 2 | 'own'; readonly daysBefore: number };

/** What is asked at once: one or a few fields. */
export interface StepType {
  readonly id: string;
  readonly fields: readonly FieldType[];
  readonly when?: Condition;
  readonly gates?: readonly Gate[];
}

/** A row that every plan of the type has from its start and nobody takes out; its values answer steps, or part of them. */
export interface PresetRow {
  /** Unique within its list, and the same in each edition. */
  readonly id: string;
  readonly values: Values;
}

/** Fields of rows, by their ids: what tells them apart, what is added up, until when a row holds, and what is answered only of one that counts. */
export interface TableType {
  readonly by: string;
  readonly sum: string;
  readonly until: string;
  readonly counts: string;
}

/** Where the values of rows are, and by which fields they are judged; fields by their ids. */
export interface MeasuredType {
  /** The list section that holds the values, with the fields that name the row, the value and its day. */
  readonly by: { readonly section: string; readonly of: string; readonly value: string; readonly on: string };
  /** Whether more of it is better ("up") or less ("down"). */
  readonly better: string;
  readonly baseline: string;
  /** What is to be reached by a year: as a value, or as a change in percent of the baseline. */
  readonly targets: readonly { readonly year: number; readonly value: string; readonly change: string }[];
}

/** The rows of a list section, each asked step by step too. */
export interface ListType {
  /** Names the texts of its fields ("lists.tasks.fields.goal.label"), so that sections may share a list. */
  readonly id: string;
  /** A task has the fields `responsible` (person) and `due` (date), and is carried out by somebody. */
  readonly kind: 'task' | 'row';
  readonly least: number;
  readonly steps: readonly StepType[];
  /** Statuses in which rows may be added and answered, where they differ from the section's. */
  readonly openIn?: readonly PlanStatus[];
  /** `row-people`: besides those who read the section, whoever is named in a row reads that row. Never in a sensitive section. */
  readonly readers?: 'section' | 'row-people';
  /** Never in a section that is asked for each subject. */
  readonly preset?: readonly PresetRow[];
  /**
   * Until when what stands in a row may be changed, and the row taken out: while its list is open, or to the end of the
   * day on which it was written. Left out: until the plan comes into a status in which its section is closed.
   */
  readonly closes?: 'never' | 'same-day';
  /** What stands before the number that each row has for good: "G-" for "G-3". */
  readonly numbered?: string;
  /** A row may be told in one message, by what the texts call one: "pievienot kursu ...". Never in a sensitive section. */
  readonly said?: true;
  /** What its rows come to is shown plan by plan, to whoever may read them (see `rowsTable`). */
  readonly table?: TableType;
  /** Its rows are measured again and again; how each stands is shown, and a value may be told in one message ("ievadīt rādītāju 2: 458"). */
  readonly measured?: MeasuredType;
}

export interface SectionType {
  readonly id: string;
  readonly owner: Owner;
  /** Statuses of the plan in which its answers may be given or changed. */
  readonly openIn: readonly PlanStatus[];
  /** Asked once for each subject named by that field, of that subject's teacher; or once for each row of that list section. */
  readonly each?: FieldPath | { readonly rowsOf: string };
  readonly when?: Condition;
  readonly gates?: readonly Gate[];
  /** Asked in forms only, never echoed, read by its owner and `readers` alone. */
  readonly sensitive?: true;
  /** What a specialist found: once the last of them in a plan is handed over, those who correct plans of the type hear of it. */
  readonly findings?: true;
  /** Who reads it besides its owner. Class and subject teachers: those of this plan. */
  readonly readers: readonly PlanRole[];
  /** Of a section that is asked once for each row: the fields of the row whose people read it besides. It is given to nobody else. */
  readonly rowReaders?: readonly string[];
  /** Working days from the call of its owner to its due date; `whole-plan`: it grows until the last year of its plan is over. */
  readonly workingDays: number | 'whole-plan';
  readonly steps: readonly StepType[];
  readonly list?: ListType;
  /** Looks back on a semester; sections of the same part (and subject) stand beside each other, semester by semester. */
  readonly lookback?: { readonly semester: 1 | 2; readonly part: string };
}

export interface PlanType {
  readonly id: string;
  readonly version: number;
  /** Whom or what its plans are about. */
  readonly about: SubjectKind;
  /** Only organisations in which somebody holds this post have such plans; all, where it is left out. */
  readonly post?: RoleKind;
  /** Only organisations whose file names the type have such plans. */
  readonly chosen?: true;
  /** What stands before the number that each of its plans has for good, one series in an organisation: "G-" of "G-014". By it a plan is called wherever whom it is about may not be said. */
  readonly series?: string;
  /** The grades that such plans are meant for, where an organisation names no others; whoever begins one in another is told so (text "grades"), and may. */
  readonly grades?: readonly number[];
  readonly period: PeriodType;
  /** How many a subject may have in work at a time. */
  readonly inWork: 'one-per-subject' | 'one-per-period' | 'any-number';
  /** Who may begin such a plan; a class teacher only for the own class. */
  readonly start: readonly (RoleKind | 'subject')[];
  /** Who sees where every plan of this type stands. */
  readonly overseers: readonly RoleKind[];
  /** Who may answer, besides its owner, any section that is not sensitive. */
  readonly correctors: readonly RoleKind[];
  /** Who records documents about such a plan and reads of them; the overseers where nobody is named. */
  readonly circle?: readonly RoleKind[];
  /** Whether a channel of the team hears that a plan changed its status. */
  readonly channel: 'status' | 'never';
  /** The list sections into which a task said in one message goes, and the answers of the row that it makes there. */
  readonly task?: {
    readonly sections: readonly string[];
    readonly answers: (task: SaidTask) => Readonly<Record<string, Values>>;
  };
  /** The section that holds what was agreed on in a talk about the plan. */
  readonly talk?: {
    readonly section: string;
    /** The answers of its steps once people have met. */
    readonly held: (talk: SaidTalk) => Readonly<Record<string, Values>>;
    /** The answers of the row that an agreement becomes. */
    readonly agreed: (agreement: SaidAgreement) => Readonly<Record<string, Values>>;
  };
  /** What its plans plan to take place again and again is logged beside them. */
  readonly log?: LogType;
  /** Its plans stand in a system of the state, too, into which somebody types them. */
  readonly typedElsewhere?: {
    /** Records that all that changed until then was typed in. */
    readonly document: DocumentKind;
    readonly sections: readonly string[];
    /** The statuses that stand there; others it gives to the plan by itself. */
    readonly statuses: readonly PlanStatus[];
    /** The field with the id by which that system knows the plan; papers of what is logged name it. */
    readonly id?: FieldPath;
  };
  /** The list section whose rows are the measures that somebody watches over. */
  readonly watched?: string;
  /** What must be answered for the plan to go on in the next school year; where it is left out, a plan that was carried out goes on. */
  readonly goesOn?: FieldPath & { readonly any: readonly string[] };
  /** The field that holds the reasons for such a plan: the register of those who may need support offers them. */
  readonly intake?: FieldPath;
  /**
   * The answer that says whom such a plan is addressed to: it is between the two alone. The other one knows of it once it
   * has left its first status. Nothing is owed in it, so that nobody else is told that something is late, and nothing of
   * it is counted.
   */
  readonly addressee?: FieldPath;
  /** Whoever only carries out a task of such a plan learns of that task alone: not whom the plan is about, nor where it stands. */
  readonly taskAlone?: true;
  readonly sections: readonly SectionType[];
  /** How its plans look on paper; as their sections follow, where it is left out. */
  readonly paper?: PaperLayout;
  /** What ships of the lists that people choose from, by their ids; an organisation adds, renames and retires entries. */
  readonly lists?: Readonly<Record<string, readonly ListEntry[]>>;
  /** What its name, sections, fields, steps and lists are called: the `lv.json` and `en.json` of its folder. */
  readonly texts: Texts;
  readonly lifeCycle: LifeCycle;
  /** From version n to n+1, for each n that some draft may still be kept under. */
  readonly upgrades: Readonly<Record<number, PlanUpgrade>>;
}

/** Moves the answers of a draft to where the next version asks for them; it must lose none. */
type PlanUpgrade = (plan: Plan) => Plan;
