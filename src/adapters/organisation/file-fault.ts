/** What is wrong in an organisation file or a rule file, where, and what would be right. */

export interface FileFault {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Keys from the outside in; places in a list are counted from 1: "people > 3 > roles". Empty: the file itself. */
  readonly path: string;
  /** Never holds a learner's name. */
  readonly problem: string;
  readonly remedy: string;
}

/** A fault before its line is looked up: keys, and places in lists counted from 0. */
export interface Fault {
  readonly at: readonly (string | number)[];
  readonly problem: string;
  readonly remedy: string;
}

/** One line for the terminal: "school.yaml:12 people > 3 > roles > 1: “headmaster” is not a role. Use ...". */
export function describeFileFault({ file, line, path, problem, remedy }: FileFault): string {
  return `${file}:${line} ${path === '' ? '' : `${path}: `}${problem}. ${remedy}`;
}
