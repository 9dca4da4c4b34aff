/** The database as the doctor sees it. */
import type { Examined } from '../../adapters/mongo/examine.ts';
import { type Finding, note, wrong } from './finding.ts';

/** Milliseconds by which two clocks may differ; leases of several processes are by the server's. */
const tolerated = 5_000;
/** Milliseconds after which a worker, which looks every five minutes, has missed two looks. */
const silent = 15 * 60_000;

export function lookAtDatabase(found: Examined, now: Date): readonly Finding[] {
  const { name, version, replicaSet, pending, unknown } = found;
  const isNew = found.lastLook === null && pending[0]?.startsWith('0001') === true;
  return [
    { level: 'ok', about: 'database', text: `${name} in MongoDB ${version}, replica set ${replicaSet}` },
    ...(unknown.length > 0
      ? [wrong('database', `was used by a newer Solis (${unknown.join(', ')}). Run that version, or a newer one.`)]
      : []),
    ...(isNew ? [note('database', 'is new: the first start prepares it.')] : []),
    ...(pending.length > 0 && !isNew
      ? [
          note(
            'database',
            `${pending.length} migrations are to be done (${pending.join(', ')}): the next start does them.`,
          ),
        ]
      : []),
    ...indexes(found),
    ...keys(found),
    clock(found),
    worker(found, now),
  ];
}

const indexes = ({ missingIndexes: missing, pending }: Examined): readonly Finding[] => {
  if (pending.length > 0) return [];
  return missing.length === 0
    ? [{ level: 'ok', about: 'indexes', text: 'all there' }]
    : [
        wrong(
          'indexes',
          `missing: ${missing.join(', ')}; reads are slow. Restore them from a backup, or ask whoever took them out.`,
        ),
      ];
};

const keys = ({ unknownKeys }: Examined): readonly Finding[] =>
  unknownKeys.length === 0
    ? [{ level: 'ok', about: 'keys', text: 'open what is stored' }]
    : [
        wrong(
          'keys',
          `something was sealed with ${unknownKeys.join(', ')}, which is not given. Add it to SOLIS_DATA_KEYS, behind the newest.`,
        ),
      ];

function clock({ clockAhead }: Examined): Finding {
  const seconds = Math.round(Math.abs(clockAhead) / 1000);
  if (Math.abs(clockAhead) <= tolerated) return { level: 'ok', about: 'clock', text: 'agrees with the database' };
  return wrong('clock', `${seconds} s away from that of the database. Turn on time synchronisation on both computers.`);
}

function worker({ lastLook }: Examined, now: Date): Finding {
  const mend = 'Start Solis with SOLIS_ROLE all or worker; until then nobody is reminded.';
  if (lastLook === null) return note('worker', `nothing was done by the clock yet. ${mend}`);
  const at = lastLook.toISOString();
  if (now.getTime() - lastLook.getTime() > silent) return wrong('worker', `silent since ${at}. ${mend}`);
  return { level: 'ok', about: 'worker', text: `last looked after what is due at ${at}` };
}
