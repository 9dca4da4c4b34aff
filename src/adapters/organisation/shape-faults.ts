/** Faults of shape in a file: what is missing, of a wrong kind or unknown. */
import type { z } from 'zod';
import type { Fault } from './file-fault.ts';

/** What the faults of one kind of file may say. */
export interface FileShape {
  readonly schema: z.ZodType;
  /** What may stand at a place, for a sentence that begins "Give ...". */
  readonly expectationAt: (at: Fault['at']) => string;
  /** Keys whose values a fault may repeat: none that could hold a learner's name. */
  readonly shown: RegExp;
}

/** Every fault that the shape of the data has; none where it fits. */
export function shapeFaults(data: unknown, shape: FileShape): readonly Fault[] {
  const read = shape.schema.safeParse(data, { reportInput: true });
  return (read.error?.issues ?? []).flatMap((issue) => faultsOf(issue, [], shape));
}

/** @param within where the issue's own path begins */
function faultsOf(issue: z.core.$ZodIssue, within: Fault['at'], shape: FileShape): readonly Fault[] {
  const at = [...within, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  const remedy = `Give ${shape.expectationAt(at)}.`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(at, key));
    case 'invalid_type':
      return [{ at, problem: issue.input === undefined ? 'is missing' : 'is of a wrong kind', remedy }];
    case 'invalid_key':
      return issue.issues.map((inner) => ({ at, problem: inner.message, remedy }));
    case 'invalid_union': {
      const meant = meantOf(issue);
      if (meant !== undefined) return meant.flatMap((inner) => faultsOf(inner, at, shape));
      return [{ at, problem: issue.input === undefined ? 'is missing' : 'is of a wrong kind', remedy }];
    }
    case 'too_small':
    case 'too_big':
      return [{ at, problem: issue.origin === 'array' ? lengthProblem(issue) : issue.message, remedy }];
    default:
      return [{ at, problem: issue.input === undefined ? 'is missing' : told(at, issue, shape), remedy }];
  }
}

/** Of what may stand at a place, the one that was meant: a word where a word stands, keys where keys stand. */
function meantOf({ errors }: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  return errors.find((issues) =>
    issues.every(
      ({ code, path, input }) =>
        path.length > 0 || (code === 'invalid_value' ? isWord(input) : code !== 'invalid_type'),
    ),
  );
}

const isWord = (input: unknown): boolean => typeof input === 'string';

// A slip of the pen ("Elza, Kalna") makes a key of a learner's name, so that there it is not told.
function unknownKey(at: readonly (string | number)[], key: string): Fault {
  const remedy = 'Mend its spelling, or take it out.';
  if (at[0] === 'learners') return { at, problem: 'has a key that is not known here', remedy };
  return { at: [...at, key], problem: `“${key}” is not a key that is known here`, remedy };
}

function lengthProblem(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  return issue.message === 'is empty' ? issue.message : 'has too many or too few entries';
}

function told(at: Fault['at'], issue: z.core.$ZodIssue, { shown }: FileShape): string {
  const key = at.findLast((each) => typeof each === 'string') ?? '';
  return typeof issue.input === 'string' && shown.test(String(key))
    ? `“${issue.input}” ${issue.message}`
    : issue.message;
}
