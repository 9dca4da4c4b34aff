/** The buttons of a plan as a whole, and of its life. */
import { type ButtonTable, count, later, optional, text } from './codec.ts';

const place = { plan: text, section: text, step: text, row: optional(text) };

/** The id of the plan type, as with the buttons in a section. */
const type = later(text);

export const lifecycleButtons = {
  /** Begins a plan for a learner, as buttons of older messages say it; of a type, about a subject by its key. */
  start: { params: { learner: text } },
  begin: { params: { type: text, about: text } },
  /** Asks about whom a plan of that type is to be. */
  'start-type': { params: { type: text } },
  /** The same of one class, or of all; page 0 is the first. */
  'start-among': { params: { type: text, class: optional(text), page: count } },
  /** The plans in which the person takes part; page 0 is the first. */
  plans: { params: { page: count } },
  plan: { params: { plan: text } },
  status: { params: { plan: text } },
  /** Its sections and tasks; all that stands in it, on one page; all the rest that can be done about it. */
  'plan-parts': { params: { plan: text } },
  'whole-plan': { params: { plan: text } },
  'plan-more': { params: { plan: text } },
  /** Its time line as a picture. */
  'plan-chart': { params: { plan: text } },
  /** Has those reminded who are late with a section. */
  'plan-remind': { params: { plan: text } },
  history: { params: { plan: text, page: count } },
  /** Who saw the plan. */
  trail: { params: { plan: text, page: count } },
  /** The review of a plan's semesters as one page. */
  review: { params: { plan: text } },
  /** Asks first, where it tells others; and takes the step. */
  transition: { params: { plan: text, name: text } },
  'take-transition': { params: { plan: text, name: text } },
  'transition-reason': { params: { plan: text, name: text }, reopens: { kind: 'transition-reason' }, delicate: true },
  'ask-return': { params: { plan: text, section: text, type }, opensForm: 'if-sensitive' },
  return: { params: { plan: text, section: text }, reopens: { kind: 'return' } },
  'ask-correction': { params: { ...place, type }, opensForm: true },
  correct: {
    params: { ...place, seen: count, type },
    reopens: { kind: 'ask-correction' },
  },
} as const satisfies ButtonTable;
