/** One field of a form as data: what is asked, what may be chosen in it, and what it offers by itself. */
import type { NumberForm } from '../language/said-number.ts';
import type { RoleKind } from '../people/roles.ts';
import type { FieldPath } from './condition.ts';

export type Options =
  | { readonly kind: 'fixed'; readonly ids: readonly string[] }
  /** The subjects taught in the learner's class. */
  | { readonly kind: 'subjects' }
  /** A list that the organisation edits (see `PlanType.lists`); `of`: only what stands within the answer to that field, which comes before. */
  | { readonly kind: 'list'; readonly list: string; readonly of?: FieldPath }
  | { readonly kind: 'institutions' }
  | { readonly kind: 'groups' }
  /** Calendar years. */
  | { readonly kind: 'years' }
  /** The school years before that of the plan. */
  | { readonly kind: 'years-before' }
  /** Other plans of that type about the same subject, as far as the reader may know of them. */
  | { readonly kind: 'plans'; readonly type: string };

/** What a form offers in a field that nobody has answered; it counts as answered only once the form is sent. */
type Suggestion =
  /** The day on which the form is filled in. */
  | 'today'
  /** The semester that runs; after a look back on one, the semester behind it. */
  | 'semester'
  /** The last day of that semester. */
  | 'semester-end'
  /** The semesters of the year that are not over. */
  | 'semesters-left'
  /** The grade of the class of whom the plan is about. */
  | 'grade'
  /** The school year before that of the plan. */
  | 'year-before'
  /** Whoever fills in the form. */
  | 'oneself'
  /** Who alone holds that role. */
  | { readonly holder: RoleKind }
  /** What was answered there. */
  | FieldPath;

interface FieldBase {
  readonly id: string;
  readonly optional?: true;
  readonly suggest?: Suggestion;
  /** False where last year's answer must not be offered again (dates, numbers of documents). */
  readonly carry?: false;
}

export type FieldType = FieldBase &
  (
    | { readonly kind: 'text'; readonly longest?: number; readonly form?: 'programme-code' }
    | {
        readonly kind: 'long-text';
        readonly longest?: number;
        /**
         * Meant for the effect on learning: a text that looks like a diagnosis gets a warning and the section it belongs to.
         * Meant for what happened: so does one that names a learner whom the plan is not about, and no section is named.
         */
        readonly meantFor?: 'effect-on-learning' | 'what-happened';
        /** Has a phrase bank in the texts of its plan type. */
        readonly phrases?: true;
      }
    /** Its unit stands behind its label and its value; its texts need not say it. */
    | ({ readonly kind: 'number'; readonly least?: number; readonly most?: number } & NumberForm)
    /** `daysBack`: no longer ago than so many days. */
    | { readonly kind: 'date'; readonly latest?: 'today'; readonly daysBack?: number }
    /** A time of day, kept as "HH:mm". */
    | { readonly kind: 'time' }
    /** From one day to another, both in it (see `spanIn`). */
    | { readonly kind: 'span' }
    /** `refused`: what people take that does not count; the texts of the field say why, under "refused" and the option. */
    | { readonly kind: 'one'; readonly options: Options; readonly refused?: readonly string[] }
    /** `expected`: which of them are looked for; that one is missing is said before the section is handed over. */
    | { readonly kind: 'several'; readonly options: Options; readonly expected?: readonly string[] }
    | { readonly kind: 'person' }
    /**
     * Points at a row, or several, of a list section of the same plan. `every`: its section is handed over only when each of
     * those rows is pointed at.
     */
    | { readonly kind: 'reference'; readonly to: string; readonly many?: true; readonly every?: true }
    /**
     * How each task of a semester went (see `ratings`): the tasks in the lists of these sections, of the same subject, whose
     * field `semester` names it. The first of the scale says that the task was reached.
     */
    | {
        readonly kind: 'ratings';
        readonly of: readonly string[];
        readonly semester: 1 | 2;
        readonly scale: readonly string[];
      }
  );
