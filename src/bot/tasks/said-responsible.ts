/** Finds who is to see to a task in what was said of it: behind "atbildīgais", or a name or role that is a part of the sentence by itself. */
import { codesIn } from '../../domain/language/codes-in.ts';
import { findPerson, rolesIn } from '../../domain/language/find-person.ts';
import { membersIn } from '../../domain/language/members-in.ts';
import type { TextSpan } from '../../domain/language/said-reader.ts';
import type { ClassId, Member, Organisation } from '../../domain/people/organisation.ts';
import { foldText } from '../../domain/text/fold-text.ts';
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
  new RegExp(String.raw`(?:^|[\s,;(]+)(?:${words})(?!\p{L})\s*[:–-]?\s*${NAME}`, 'giu');
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
  return (
    behind([...text.matchAll(LEAD)][0], hearing) ??
    behind(knownBehind(text, hearing), hearing) ??
    aheadIn(text, hearing) ??
    alone(text, hearing)
  );
}

function behind(led: RegExpExecArray | null | undefined, hearing: Hearing): SaidResponsible | null {
  const lead = led?.groups?.name;
  if (!led || lead === undefined) return null;
  const name = nameAlone(hearing.organisation, lead) ?? lead;
  const end = led.index + led[0].length - lead.length + lead.indexOf(name) + name.length;
  return { name, members: peopleOf(name, hearing), span: { start: led.index, end } };
}

function knownBehind(text: string, hearing: Hearing): RegExpExecArray | null {
  const { organisation } = hearing;
  const isKnown = (name = ''): boolean =>
    nameAlone(organisation, name) !== null ||
    isPerson(organisation, name) ||
    isSelf(name, hearing) ||
    // "Matemātikas skolotājs" is a role with its subject.
    (rolesIn(name).length > 0 && peopleOf(name, hearing).length > 0);
  return [...text.matchAll(VERB)].find(({ groups }) => isKnown(groups?.name)) ?? null;
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

/** "J-07 logopēdei skaņu vingrinājumi", "Valdis lai iedod …", "… līdz piektdienai Valdim": whoever is named before what is to be done, or behind its day. */
function aheadIn(text: string, hearing: Hearing): SaidResponsible | null {
  const { organisation } = hearing;
  const starts = [0, ...codesIn(organisation, text).map(({ span }) => span.end)];
  const people = [...membersIn(organisation.members, text), ...rolesIn(text)].map(({ span }) => span);
  for (const { start, end } of people) {
    const name = text.slice(start, end);
    const letting = /^\s+lai(?!\p{L})/iu.exec(text.slice(end))?.[0].length ?? 0;
    const isAhead = starts.some((from) => from <= start && /^[\s,:–-]*$/u.test(text.slice(from, start)));
    const isGiven = letting > 0 || (DATIVE.test(foldText(name).text) && /^\s*[:,–-]?\s+\p{L}/u.test(text.slice(end)));
    const isLast = BEHIND_DAY.test(text.slice(0, start)) && /^[\s.!]*$/u.test(text.slice(end));
    if ((isAhead && isGiven) || isLast)
      return { name, members: peopleOf(name, hearing), span: { start, end: end + letting } };
  }
  return null;
}

const BEHIND_DAY = /(?:\d\.?|dien(?:ai|u|a)?|r[īi]tam|ned[ēe][ļl]\p{L}*|laikam|day|tomorrow)\s+$/iu;
const DATIVE = /(?:im|am|um|ai|ei)$/u;

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
