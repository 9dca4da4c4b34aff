/** Finds who is to see to a task in what was said of it: behind "atbildīgais", or a name or role that is a part of the sentence by itself. */
import { findPerson, rolesIn } from '../../domain/language/find-person.ts';
import { membersIn } from '../../domain/language/members-in.ts';
import type { TextSpan } from '../../domain/language/said-reader.ts';
import type { ClassId, Member, Organisation } from '../../domain/people/organisation.ts';
import { wordsOf } from '../../domain/text/words.ts';

export interface SaidResponsible {
  readonly members: readonly Member[];
  /** With the words that lead to it. */
  readonly span: TextSpan;
}

interface Hearing {
  readonly organisation: Organisation;
  readonly inClass: ClassId | undefined;
  /** Who speaks: "es" is they. */
  readonly member?: Pick<Member, 'id'> | undefined;
}

const NAME = String.raw`(?<name>(?:\p{L}\.\s?)?[^,;.:)\n]+)`;
const LEAD = new RegExp(
  String.raw`(?:^|[\s,;(]+)(?:atbild[īi]g(?:ais|[āa]|s|ajam|ajai)|(?:par\s+to\s+|un\s+)?atbild|(?:lai\s+)?(?:to\s+)?(?:dara|veic|izpilda|uz[ņn]emas)|izpild[īi]t[āa]j[sa]|responsible(?:\s+is)?|assigned\s+to|for(?=\s+\p{Lu}))(?!\p{L})\s*[:–-]?\s*${NAME}`,
  'iu',
);
/** "Valdim uzdevums: ..." */
const BEFORE = /^\s*(?<name>[^,;.:]{2,60}?)\s+(?:jaun[su]\s+)?(?:uzdevums|task)\s*:/iu;
/** A clause of its own at the end, or all that stands behind the last day. */
const CLAUSE = /(?:^|[,;.]\s*|(?<=\d\.)\s+)(?<name>(?:\p{L}\.\s?)?[^,;.]{2,60})\.?\s*$/u;

const SELF = /^(?:es|pats|pati|es\s+pat[si]|pati?\s+dar[īi]šu|me|myself|i\s+will)[.!]?$/iu;

/** Null where nobody is named as such; a name that nobody or several have is found with none of them, or all. */
export function responsibleIn(text: string, hearing: Hearing): SaidResponsible | null {
  const { organisation } = hearing;
  const led = LEAD.exec(text);
  const lead = led?.groups?.name;
  if (led !== null && lead !== undefined) {
    const name = nameAlone(organisation, lead) ?? lead;
    const start = led.index;
    const end = led.index + led[0].length - lead.length + lead.indexOf(name) + name.length;
    return { members: peopleOf(name, hearing), span: { start, end } };
  }
  const before = BEFORE.exec(text);
  const clause = before !== null && isPerson(organisation, before.groups?.name ?? '') ? before : CLAUSE.exec(text);
  const name = clause?.groups?.name;
  if (clause === null || name === undefined || !(isSelf(name, hearing) || isPerson(organisation, name))) return null;
  return { members: peopleOf(name, hearing), span: { start: clause.index, end: clause.index + clause[0].length } };
}

const isSelf = (name: string, { member }: Hearing): boolean => member !== undefined && SELF.test(name.trim());

const peopleOf = (name: string, hearing: Hearing): readonly Member[] =>
  isSelf(name, hearing)
    ? hearing.organisation.members.filter(({ id }) => id === hearing.member?.id)
    : findPerson(hearing.organisation, name, hearing.inClass);

/** Of words that begin with a name, the name: what follows belongs to the task. */
function nameAlone({ members }: Organisation, words: string): string | null {
  const [first] = membersIn(members, words);
  return first === undefined || first.span.start > 3 ? null : words.slice(0, first.span.end);
}

/** Whether every word is a name, an initial or part of a role. */
function isPerson(organisation: Organisation, words: string): boolean {
  const spans = [
    ...membersIn(organisation.members, words).map(({ span }) => span),
    ...rolesIn(words).map(({ span }) => span),
  ];
  const isIn = ({ start, end }: TextSpan): boolean => spans.some((span) => span.start <= start && end <= span.end);
  return (
    spans.length > 0 && wordsOf(words).every((word) => isIn(word) || /^(?:un|and|kungs|kundze)$/u.test(word.folded))
  );
}
