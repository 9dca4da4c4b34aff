/** The invented organisations that Solis brings along for a trial, each with its rules and, where it has some, its plans. */
import { resolve } from 'node:path';

export interface DemoFiles {
  readonly organisationFile: string;
  readonly rulesFiles: readonly string[];
  readonly plansFiles: readonly string[];
}

/** The one that is served where no other is named: a basic school. */
export const demoSchool: DemoFiles = {
  organisationFile: 'demo/organisation.yaml',
  rulesFiles: ['demo/rules.yaml', 'demo/support-rules.yaml'],
  plansFiles: ['demo/plans.yaml', 'demo/support-plans.yaml'],
};

const demoPreschool: DemoFiles = {
  organisationFile: 'demo/preschool.yaml',
  rulesFiles: ['demo/preschool-rules.yaml'],
  plansFiles: ['demo/preschool-plans.yaml'],
};

const demoMunicipality: DemoFiles = {
  organisationFile: 'demo/municipality.yaml',
  rulesFiles: ['demo/programme-rules.yaml'],
  plansFiles: [],
};

const demos: readonly DemoFiles[] = [demoSchool, demoPreschool, demoMunicipality];

/** Which of them a path leads to; the school where there is no path, null where it leads elsewhere. */
export const demoAt = (path: unknown): DemoFiles | null =>
  path === undefined
    ? demoSchool
    : (demos.find((one) => resolve(one.organisationFile) === resolve(String(path))) ?? null);
