/** Finds who is to see to a task in what was said of it: behind "atbildīgais", or a name or role that is a part of the sentence by itself. */
import { findPerson, rolesIn } from '../../domain/language/find-person.ts';
import { membersIn } from '../../domain/language/members-in.ts';
import type { TextSpan } from '../../domain/language/said-reader.ts';
import type { ClassId, Member, Organisation } from '../../domain/people/organisation.ts';
import { wordsOf } from '../../domain/text/words.ts';

export interface SaidResponsible {
  /** As it was said. */
  readonly name: string;
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

const NAME = String.raw`(?<name>(?:\p{L}\.\s?)?[^,;.:)\n]+?)(?=\s+(?:l[īi]dz|by|until)\s|[,;.:)\n]|$)`;
const leadBy = (words: string): RegExp =>
  new RegExp(String.raw`(?:^|[\s,;(]+)(?:${words})(?!\p{L})\s*[:–-]?\s*${NAME}`, 'iu');
/** What follows is meant for a name, whether anybody has it or not. */
const LEAD = leadBy(
  String.raw`atbild[īi]g(?:ais|[āa]|ajam|ajai)|par\s+to\s+atbild|izpild[īi]t[āa]j[sa]|responsible(?:\s+is)?(?!\s+for)|assigned\s+to`,
);
/** What follows may as well be a part of the task: "katru dienu veic piecus vingrinājumus". */
const VERB = leadBy(
  String.raw`atbild[īi]gs|(?:un\s+)?atbild|(?:lai\s+)?(?:to\s+)?(?:dara|veic|izpilda|uz[ņn]emas)|for(?=\s+\p{Lu})`,
);
/** "Valdim uzdevums: ..." */
const BEFORE = /^\s*(?<name>[^,;.:]{2,60}?)\s+(?:jaun[su]\s+)?(?:uzdevums|task)\s*:/iu;
/** A clause of its own at the end, or all that stands behind the last day. */
const CLAUSE = /(?:^|[,;.]\s*|(?<=\d\.)\s+)(?<name>(?:\p{L}\.\s?)?[^,;.]{2,60})\.?\s*$/u;

const SELF = /^(?:es|pats|pati|es\s+pat[si]|pati?\s+dar[īi]šu|me|myself|i\s+will)[.!]?$/iu;

/** Null where nobody is named as such; a name that nobody or several have is found with none of them, or all. */
export function responsibleIn(text: string, hearing: Hearing): SaidResponsible | null {
  return behind(LEAD.exec(text), hearing) ?? behind(knownBehind(text, hearing), hearing) ?? alone(text, hearing);
}

function behind(led: RegExpExecArray | null, hearing: Hearing): SaidResponsible | null {
  const lead = led?.groups?.name;
  if (led === null || lead === undefined) return null;
  const name = nameAlone(hearing.organisation, lead) ?? lead;
  const end = led.index + led[0].length - lead.length + lead.indexOf(name) + name.length;
  return { name, members: peopleOf(name, hearing), span: { start: led.index, end } };
}

function knownBehind(text: string, hearing: Hearing): RegExpExecArray | null {
  const led = VERB.exec(text);
  const name = led?.groups?.name ?? '';
  const { organisation } = hearing;
  const isKnown = nameAlone(organisation, name) !== null || isPerson(organisation, name) || isSelf(name, hearing);
  return isKnown ? led : null;
}

function alone(text: string, hearing: Hearing): SaidResponsible | null {
  const { organisation } = hearing;
  const before = BEFORE.exec(text);
  const clause = before !== null && isPerson(organisation, before.groups?.name ?? '') ? before : CLAUSE.exec(text);
  const name = clause?.groups?.name;
  if (clause === null || name === undefined || !(isSelf(name, hearing) || isPerson(organisation, name))) return null;
  const span = { start: clause.index, end: clause.index + clause[0].length };
  return { name, members: peopleOf(name, hearing), span };
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
