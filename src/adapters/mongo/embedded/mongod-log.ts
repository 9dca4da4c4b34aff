/** Reads out of mongod's log why it did not start. */
import { readFile } from 'node:fs/promises';

const quoted = 3;

/** The last faults that mongod logged, one sentence; its last line when it logged none as such. */
export async function lastFaults(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const faults = lines.map(faultOf).filter((fault) => fault !== undefined);
  return faults.slice(-quoted).join('; ') || lines.at(-1) || 'nothing';
}

/** mongod logs one JSON object a line; `s` is the severity, E for errors and F for fatal ones. */
function faultOf(line: string): string | undefined {
  if (!/"s":"[EF]"/.test(line)) return undefined;
  const message = /"msg":"([^"]*)"/.exec(line)?.[1];
  const error = /"error":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
  return [message, error].filter((part) => part !== undefined).join(': ');
}
