/** Faults of shape in an organisation file: what is missing, of a wrong kind or unknown. */
import type { z } from 'zod';
import { expectationAt } from './expectations.ts';
import type { Fault } from './file-fault.ts';
import { organisationFile } from './organisation-file.ts';

/** Keys whose values a fault may repeat: none that could hold a learner's name. */
const SHOWN = /^(?:id|language|zone|roles|role|teacher|person|subject|code|class|classes|date)$/;

/** Every fault that the shape of the data has; none where it fits. */
export function shapeFaults(data: unknown): readonly Fault[] {
  const read = organisationFile.safeParse(data, { reportInput: true });
  return (read.error?.issues ?? []).flatMap(faultsOf);
}

function faultsOf(issue: z.core.$ZodIssue): readonly Fault[] {
  const at = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(at, key));
    case 'invalid_type':
      return [{ at, problem: issue.input === undefined ? 'is missing' : 'is of a wrong kind', remedy: remedyAt(at) }];
    case 'invalid_key':
      return issue.issues.map((inner) => ({ at, problem: inner.message, remedy: remedyAt(at) }));
    case 'too_small':
    case 'too_big':
      return [{ at, problem: issue.origin === 'array' ? lengthProblem(issue) : issue.message, remedy: remedyAt(at) }];
    default:
      return [{ at, problem: issue.input === undefined ? 'is missing' : told(at, issue), remedy: remedyAt(at) }];
  }
}

// A slip of the pen ("Elza, Kalna") makes a key of a learner's name, so that there it is not told.
function unknownKey(at: readonly (string | number)[], key: string): Fault {
  const remedy = 'Mend its spelling, or take it out.';
  if (at[0] === 'learners') return { at, problem: 'has a key that is not known here', remedy };
  return { at: [...at, key], problem: `“${key}” is not a key that is known here`, remedy };
}

function lengthProblem(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  return issue.message === 'is empty' ? issue.message : 'has too many or too few entries';
}

function told(at: readonly (string | number)[], issue: z.core.$ZodIssue): string {
  const key = at.findLast((each) => typeof each === 'string') ?? '';
  const shown = typeof issue.input === 'string' && SHOWN.test(String(key));
  return shown ? `“${issue.input}” ${issue.message}` : issue.message;
}

function remedyAt(at: readonly (string | number)[]): string {
  return `Give ${expectationAt(at)}.`;
}
