/** Writes a change into the text of an organisation file: all else, comments too, stays as somebody wrote it. */
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { eachDay, weekdayOf } from '../../domain/calendar/local-date.ts';
import type { OrganisationChange } from '../../domain/people/organisation-change.ts';

/** @param text a file without faults; what the change is about and is not there is left alone */
export function writeChange(text: string, change: OrganisationChange): string {
  const document = parseDocument(text);
  write(document, change);
  return document.toString({ lineWidth: 0 });
}

function write(document: Document, change: OrganisationChange): void {
  switch (change.kind) {
    case 'class-teacher':
      entryOf(document, 'classes', change.class)?.set('teacher', change.member);
      break;
    case 'role':
      writeRole(document, change);
      break;
    case 'stand-in':
      writeStandIn(document, change);
      break;
    case 'free-days':
      writeDays(document, change);
      break;
    default:
      change satisfies never;
  }
}

const entriesIn = (document: Document, list: string): readonly YAMLMap[] => {
  const entries = document.get(list);
  return isSeq(entries) ? entries.items.filter((one) => isMap(one)) : [];
};

const entryOf = (document: Document, list: string, id: string): YAMLMap | undefined =>
  entriesIn(document, list).find((entry) => String(entry.get('id')) === id);

type Change<Kind extends OrganisationChange['kind']> = Extract<OrganisationChange, { readonly kind: Kind }>;

function writeRole(document: Document, { role, member, isHeld }: Change<'role'>): void {
  const person = entryOf(document, 'people', member);
  const others = valuesAt(person?.get('roles')).filter((one) => one !== role);
  const roles = isHeld ? [...others, role] : others;
  if (roles.length === 0) person?.delete('roles');
  else person?.set('roles', document.createNode(roles, { flow: true }));
}

function writeStandIn(document: Document, { role, member }: Change<'stand-in'>): void {
  const others = entriesIn(document, 'stand-ins').filter((one) => one.get('role') !== role);
  const own = member === null ? [] : [document.createNode({ role, person: member }, { flow: true })];
  putList(document, ['stand-ins'], [...others, ...own]);
}

/** A day that is made free and one that is made a working day take each other back. */
function writeDays(document: Document, { from, to, isFree }: Change<'free-days'>): void {
  const days = eachDay(from, to).filter((day) => weekdayOf(day) <= 5);
  const [more, fewer] = isFree ? ['free-days', 'working-days'] : ['working-days', 'free-days'];
  const taken = entriesAt(document, ['calendar', fewer]);
  const known = entriesAt(document, ['calendar', more]);
  const named = [...taken, ...known].map(String);
  const added = days.filter((day) => !named.includes(day)).map((day) => document.createNode(day));
  putList(
    document,
    ['calendar', more],
    [...known, ...added].toSorted((one, other) => String(one).localeCompare(String(other))),
  );
  putList(
    document,
    ['calendar', fewer],
    taken.filter((day) => !days.includes(String(day))),
  );
}

/** As nodes, so that the comment beside one goes with it. */
const entriesAt = (document: Document, path: readonly string[]): readonly Node[] => {
  const list = document.getIn(path);
  return isSeq<Node>(list) ? list.items : [];
};

const valuesAt = (list: unknown): readonly string[] => (isSeq(list) ? list.toJSON().map(String) : []);

function putList(document: Document, path: readonly string[], entries: readonly Node[]): void {
  const list = document.getIn(path);
  if (entries.length === 0) document.deleteIn(path);
  else if (isSeq(list)) list.items = [...entries];
  else document.setIn(path, document.createNode(entries, { flow: entries.every((one) => isScalar(one)) }));
}
