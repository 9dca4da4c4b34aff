/** Reads a rule file, telling every fault at once with its line and remedy. */
import type { RuleSet } from '../../domain/duties/rule.ts';
import { buildRules } from './build-rules.ts';
import type { FileFault } from './file-fault.ts';
import { readFile } from './read-file.ts';
import { ruleExpectationAt } from './rule-expectations.ts';
import { type ReadDocument, ruleFaults } from './rule-faults.ts';
import { ruleFile } from './rule-file.ts';
import { type FileShape, shapeFaults } from './shape-faults.ts';

export type RulesReading =
  | { readonly kind: 'ok'; readonly rules: RuleSet }
  | { readonly kind: 'faults'; readonly faults: readonly FileFault[] };

/** Rules name no person: only their free texts are not told again. */
const shape: FileShape = { schema: ruleFile, expectationAt: ruleExpectationAt, shown: /^(?!text$|title$|lv$|en$)/ };

/**
 * Reads the text of a rule file (YAML 1.2, of which `demo/rules.yaml` is an example; `docs/rules.md` tells its keys): the
 * rules, or every fault in the order of the lines. `fileName` is only told in the faults; `before` are the
 * organisation's other documents. Never throws.
 */
export function readRules(text: string, fileName: string, before: readonly ReadDocument[] = []): RulesReading {
  const read = readFile(text, {
    fileName,
    example: 'demo/rules.yaml',
    codeRemedy: 'Take it out: rules name roles, never people.',
    faultsOf: (data) => [...shapeFaults(data, shape), ...ruleFaults(data, before)],
  });
  return read.kind === 'faults' ? read : { kind: 'ok', rules: buildRules(ruleFile.parse(read.data)) };
}
