/** The audit trail in the terminal: whether it is whole, and who did what. */
import { MongoClient } from 'mongodb';
import { type AuditVerdict, verifyAudit } from '../adapters/mongo/audit-chain.ts';
import { connectStores } from '../adapters/mongo/connect.ts';
import type { AuditEntry, AuditWanted } from '../bot/ports/audit.ts';
import type { Reached } from './reached.ts';
import { type Exit, exit, type Terminal } from './terminal.ts';

/** @param head what an earlier check said */
export async function verify(
  { uri, keys }: Reached,
  organisation: string,
  head: string | undefined,
  { say }: Terminal,
): Promise<Exit> {
  const client = new MongoClient(uri);
  try {
    const verdict = await verifyAudit({ db: client.db(), keys, organisation }, head);
    for (const line of verdictLines(verdict)) say(line);
    return verdict.kind === 'whole' ? exit.done : exit.failed;
  } finally {
    await client.close();
  }
}

export function verdictLines(verdict: AuditVerdict): readonly string[] {
  switch (verdict.kind) {
    case 'whole':
      return [
        `The trail is whole: ${verdict.signed} entries are signed, ${verdict.unsigned} are new and will be signed within minutes.`,
        ...(verdict.head === null
          ? []
          : [`Keep this sign elsewhere, and give it to the next check with --head: ${verdict.head}`]),
      ];
    case 'changed':
      return [`WRONG: entries were changed, added or removed under signature ${verdict.signature}, of ${verdict.at}.`];
    case 'missing':
      return [`WRONG: signature ${verdict.signature} is gone, from before ${verdict.at}.`];
    case 'cut-off':
      return ['WRONG: the end of the trail was cut off.'];
    case 'stray':
      return ['WRONG: entries are marked as signed, and no signature is over them.'];
    case 'unknown-key':
      return [`The key "${verdict.key}" is needed to check it. Add it to SOLIS_DATA_KEYS, behind the newest.`];
    default:
      return verdict satisfies never;
  }
}

export async function show(
  reached: Reached,
  organisation: string,
  wanted: AuditWanted,
  { say, tell }: Terminal,
): Promise<Exit> {
  const stores = await connectStores(reached);
  try {
    const found = await stores.audit.find(organisation, wanted);
    for (const entry of found) say(entryLine(entry));
    if (found.length === 0) tell('Nothing of that kind stands in the trail.');
    if (found.length === wanted.atMost) tell(`These are the newest ${wanted.atMost}; --limit gives more.`);
    return exit.done;
  } finally {
    await stores.close();
  }
}

const entryLine = ({ at, member, act, plan, section, what }: AuditEntry): string =>
  [at, member, act, plan ?? '-', section ?? '-', what ?? '-'].join('\t');
