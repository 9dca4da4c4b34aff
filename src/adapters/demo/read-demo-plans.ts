/** Reads the file with the demo school's plans, telling every fault of its shape at once. */
import { parseDocument } from 'yaml';
import { findPersonalCode } from '../../domain/privacy/personal-code.ts';
import { DemoFault } from './demo-fault.ts';
import { type DemoPlans, demoPlans } from './demo-plans.ts';

/**
 * The plans of a file such as `demo/plans.yaml`.
 * @param text YAML 1.2
 * @param file only told in the faults
 * @throws DemoFault with a line for each fault
 */
export function readDemoPlans(text: string, file: string): DemoPlans {
  if (findPersonalCode(text) !== null) throw new DemoFault([`${file}: holds what looks like a personal code.`]);
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new DemoFault(document.errors.map((error) => `${file}: ${error.message}`));
  const read = demoPlans.safeParse(document.toJS());
  if (read.success) return read.data;
  throw new DemoFault(read.error.issues.map((issue) => `${file}: ${pathOf(issue.path)}: ${issue.message}`));
}

/** Places in lists are counted from 1. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join(' > ');
