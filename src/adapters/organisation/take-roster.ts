/** Writes another roster into the text of an organisation file: all else, comments too, stays as somebody wrote it. */
import { type Document, isNode, isSeq, parseDocument, YAMLSeq } from 'yaml';
import type { KeptMap } from '../../domain/register/column-map.ts';
import type { Roster } from '../../domain/register/roster.ts';
import { sameData } from '../../shared/same-data.ts';
import type { OrganisationFile } from './organisation-file.ts';

/**
 * The text with the roster in it. Nothing of the file names somebody any more who is not in the roster.
 * @param file what the text says
 */
export function takeRoster(text: string, file: OrganisationFile, to: Roster & { tables: readonly KeptMap[] }): string {
  const document = parseDocument(text);
  const { people, classes, subjects, teaching, learners, tables } = to;
  const lists = { people, classes, subjects, teaching, learners, tables, ...withoutGone(file, to) };
  for (const [key, entries] of Object.entries(lists))
    put(document, { key, from: file[key as keyof typeof lists], entries });
  return document.toString({ lineWidth: 0 });
}

interface List {
  readonly key: string;
  readonly from: readonly unknown[];
  readonly entries: readonly unknown[];
}

/** Each entry that stays as it was keeps its line and the comment beside it. */
function put(document: Document, { key, from, entries }: List): void {
  if (sameData(from, entries)) return;
  const written: unknown = document.get(key);
  const nodes = isSeq(written) ? written.items : [];
  const list = new YAMLSeq();
  list.items = entries.map((entry) => {
    const node = nodes[from.findIndex((one) => sameData(one, entry))];
    return isNode(node) ? node : document.createNode(entry, { flow: true });
  });
  document.set(key, list);
}

type Besides = Pick<OrganisationFile, 'stand-ins' | 'groups' | 'assignments' | 'rota'>;

/** What else was given to somebody who is gone is nobody's. */
function withoutGone(file: OrganisationFile, { people, classes, learners }: Roster): Besides {
  const isHere = among(people.map(({ id }) => id));
  const isTaught = among(learners.map(({ code }) => code));
  const isClass = among(classes.map(({ id }) => id));
  return {
    'stand-ins': file['stand-ins'].filter(({ person }) => isHere(person)),
    groups: file.groups.map((group) => ({
      ...group,
      leader: isHere(group.leader) ? group.leader : null,
      members: group.members.filter(isHere),
    })),
    assignments: file.assignments.filter(
      ({ person, about }) => isHere(person) && isHere(about.person) && isTaught(about.learner) && isClass(about.class),
    ),
    // A time without people is everybody's, so that it goes with the last of them.
    rota: file.rota.flatMap((time) => {
      const left = time.people.filter(isHere);
      return time.people.length > 0 && left.length === 0 ? [] : [{ ...time, people: left }];
    }),
  };
}

/** Nobody at all is gone neither. */
function among(ids: readonly string[]): (id: string | null | undefined) => boolean {
  const known = new Set(ids);
  return (id) => id === null || id === undefined || known.has(id);
}
