/** Holds a manifest against the types of Slack's own library, which know every scope and event. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const file = fileURLToPath(new URL('compiled-manifest.ts', import.meta.url));

/** @returns what the compiler says against it; nothing where Slack's types take it */
export function faultsInManifest(manifest: unknown): readonly string[] {
  const source = `import type { AppsManifestValidateArguments } from '@slack/web-api';
    export const manifest = ${JSON.stringify(manifest)} satisfies AppsManifestValidateArguments['manifest'];`;
  const options = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? source : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
