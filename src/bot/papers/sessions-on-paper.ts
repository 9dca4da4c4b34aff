/** Sessions of the log on paper, day by day, as a sheet is kept by hand. */
import { isOwnWord, type LogEntry, logStateOf } from '../../domain/log/log-entry.ts';
import type { PaperCell, PaperTable } from '../../domain/papers/paper.ts';
import { dateWords, type Speaking } from '../plans/views/plan-words.ts';

const columns = ['on', 'minutes', 'form', 'topic', 'proof'] as const;

/** Columns as their labels say; the topic is a sentence. */
export const sessionColumns = ({ say }: Pick<Speaking, 'say'>): PaperTable['columns'] =>
  columns.map((column) => ({ label: say(`paper.log.column.${column}`), isNarrow: column !== 'topic' }));

/** What stands on the paper of these: all that are not void. */
export const sessionsOf = (entries: readonly LogEntry[]): readonly LogEntry[] =>
  entries.filter((entry) => logStateOf(entry) !== 'voided');

export const sessionRow = (to: Speaking, entry: LogEntry): readonly PaperCell[] => [
  { day: entry.on, words: dateWords(to, entry.on, 'nominative') },
  entry.minutes,
  to.say(`log.form.${entry.form}`),
  entry.topic,
  proofWords(to, entry),
];

function proofWords({ say }: Speaking, entry: LogEntry): string {
  const { outcome } = entry;
  if (outcome === undefined) return say('paper.log.open');
  if (outcome.kind === 'missed') return say(`log.missed-reason.${outcome.reason}.said`);
  if (isOwnWord(entry)) return '';
  return [say(`log.way.${outcome.way}`), ...(outcome.keptAt === undefined ? [] : [outcome.keptAt])].join(', ');
}
