/** The shape of the file with the demo school's plans: for each plan, who did what on which day. */
import { z } from 'zod';
import { documentKinds } from '../../domain/documents/document-kinds.ts';
import { confirmationWays, missedReasons } from '../../domain/log/log-entry.ts';
import { logForms } from '../../domain/plan/log-type.ts';

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}:_.-]*$/u, 'is not an id');
const day = z.string().regex(/^[+-]\d+ days?$/, 'is not a day such as “-12 days”');
const text = z.string().trim().min(1, 'is empty');

/** The result of a task: the row's name and its rating. */
const rating = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]*=[a-z]+$/u, 'is neither an id nor a result such as “task=reached”');

const several = z.union([z.array(id), z.array(rating), z.array(day)]);

/**
 * Answers by the field's id; "-12 days" is a day in a field for dates, two of them are a period, and a named row is one
 * in a field for references or results.
 */
const answers = z.record(id, z.union([text, z.number(), several]));

const row = z
  .object({
    /** What later entries call the row. */
    name: id.optional(),
    /** Only the questions that are given were answered yet. */
    begun: z.literal(true).optional(),
  })
  .catchall(z.union([text, z.number(), several]));

const oneAct = ['section', 'take', 'returns', 'done'] as const;

const entry = z
  .strictObject({
    by: id,
    day,
    section: id.optional(),
    answers: answers.optional(),
    rows: z.array(row).optional(),
    finish: z.literal(true).optional(),
    take: id.optional(),
    reason: text.optional(),
    returns: id.optional(),
    comment: text.optional(),
    done: id.optional(),
    /** People (or "channel") who find the message about it when the demo is first opened. */
    tell: z.array(id).default([]),
  })
  .refine((one) => oneAct.filter((act) => one[act] !== undefined).length === 1, {
    message: `needs one of ${oneAct.join(', ')}`,
  });

/** What was recorded about whom the plan is about. */
const document = z.strictObject({ kind: z.enum(documentKinds), by: id, day, kept: text });

/** A session of what the plan lays down, and what was said of it on the same day; nothing yet where neither is given. */
const session = z.strictObject({
  by: id,
  day,
  /** Name of the row that it belongs to. */
  row: id,
  minutes: z.number().default(40),
  form: z.enum(logForms).default('in-person'),
  topic: text,
  confirmed: z.enum(Object.values(confirmationWays).flat()).optional(),
  missed: z.enum(missedReasons).optional(),
});

const plan = z.strictObject({
  id: id.startsWith('demo-', 'does not begin with “demo-”'),
  type: id,
  /** Whom or what it is about, as its kind is named: a learner by the code. */
  about: id,
  'days-from': z
    .enum(['today', 'last-semester', 'last-school-year'], 'is neither today nor last-semester nor last-school-year')
    .default('today'),
  by: id,
  day,
  documents: z.array(document).default([]),
  story: z.array(entry).min(1, 'is empty'),
  log: z.array(session).default([]),
});

export const demoPlans = z.strictObject({ organisation: id, plans: z.array(plan).min(1, 'is empty') });

export type DemoPlans = z.output<typeof demoPlans>;
export type DemoPlan = DemoPlans['plans'][number];
export type DemoEntry = DemoPlan['story'][number];
export type DemoSession = DemoPlan['log'][number];
export type DemoRow = z.output<typeof row>;
/** The answers to some questions, by field. */
export type DemoAnswers = z.output<typeof answers>;
