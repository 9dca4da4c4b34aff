/** The invented organisations that Solis brings along for a trial, each with its rules and, where it has some, its plans. */
import { resolve } from 'node:path';

export interface DemoFiles {
  readonly organisationFile: string;
  readonly rulesFile: string;
  readonly plansFile?: string;
}

/** The one that is served where no other is named: a basic school. */
export const demoSchool: DemoFiles = {
  organisationFile: 'demo/organisation.yaml',
  rulesFile: 'demo/rules.yaml',
  plansFile: 'demo/plans.yaml',
};

const demoPreschool: DemoFiles = {
  organisationFile: 'demo/preschool.yaml',
  rulesFile: 'demo/preschool-rules.yaml',
};

/** Which of them a path leads to; the school where there is no path, null where it leads elsewhere. */
export const demoAt = (path: unknown): DemoFiles | null =>
  path === undefined
    ? demoSchool
    : ([demoSchool, demoPreschool].find((one) => resolve(one.organisationFile) === resolve(String(path))) ?? null);
