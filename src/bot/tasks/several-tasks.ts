/** Takes apart a message that tells of several tasks: one a line, or "1) … 2) …"; what stands before them is said of each. */
import type { TaskDraft } from '../ports/conversation.ts';
import { type Hearing, understandTask } from './understand-task.ts';

type Heard = Omit<TaskDraft, 'id' | 'plan'>;

/** Nobody pastes more at once and looks through all of them. */
const mostTasks = 12;

const NUMBER = /(?:^|\s)\d{1,2}\)\s+/u;
const BULLET = /^\s*(?:[-–•*·]|\d{1,2}[).](?=\s))\s*/u;
/** Said to the bot before and behind a list. */
const POLITE = /^\s*(?:labdien|sveiki|čau|paldies|l[ūu]dzu|ar cieņu.*|hi|hello|thanks|please)?[\s!.,]*$/iu;

/** What each of them says; null where the message is not such a list: one of them is without its learner or its day. */
export function severalTasks(text: string, hearing: Hearing): readonly Heard[] | null {
  const lines = text.split(/\n+/u).filter((line) => !POLITE.test(line));
  const [head, items] = lines.length > 1 ? underHead(lines) : inOneLine(lines[0] ?? '');
  if (items.length < 2 || items.length > mostTasks) return null;
  const tasks = items.map((item) => understandTask(head === '' ? item : `${head}: ${item}`, hearing));
  return tasks.every(({ about, text: what, due }) => (about && what && due) !== undefined) ? tasks : null;
}

function underHead(lines: readonly string[]): readonly [string, readonly string[]] {
  const [first = '', ...others] = lines;
  const isHead = /:\s*$/u.test(first);
  const items = (isHead ? others : lines).map((line) => line.replace(BULLET, '').replace(/[\s;]+$/u, ''));
  return [isHead ? withoutColon(first) : '', items];
}

function inOneLine(line: string): readonly [string, readonly string[]] {
  const [head = '', ...items] = line.split(NUMBER).map((part) => part.replace(/[\s,;]+$/u, ''));
  return [withoutColon(head), items];
}

const withoutColon = (head: string): string => head.replace(/[\s:,–-]+$/u, '');
