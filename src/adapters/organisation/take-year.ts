/** Writes into the text of an organisation file what it is once a school year is closed: all else, comments too, stays as somebody wrote it. */
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Organisation } from '../../domain/people/organisation.ts';
import type { ClassMove } from '../../domain/school-year/class-moves.ts';
import type { OrganisationFile } from './organisation-file.ts';
import { takeRoster } from './take-roster.ts';

interface YearTaken {
  readonly moves: readonly ClassMove[];
  /** The organisation as it is then. */
  readonly after: Organisation;
}

/** @param file what the text says */
export function takeYear(text: string, file: OrganisationFile, { moves, after }: YearTaken): string {
  const becomes = new Map(moves.map(({ from, to }) => [from, to]));
  const moved = (inClass: string): readonly string[] => [becomes.get(inClass) ?? []].flat();
  const stays = (member: string | null): boolean => after.members.some(({ id }) => id === member);
  const renamed = withAssignments(text, moved);
  const roster = takeRoster(
    renamed.text,
    { ...file, assignments: renamed.of(file.assignments) },
    {
      people: file.people.filter(({ id }) => stays(id)),
      classes: after.classes,
      subjects: file.subjects,
      teaching: file.teaching.flatMap((one) => {
        const classes = one.classes.flatMap(moved);
        return classes.length === 0 ? [] : [{ ...one, classes, teacher: stays(one.teacher) ? one.teacher : null }];
      }),
      learners: file.learners.flatMap((one) => moved(one.class).map((to) => ({ ...one, class: to }))),
      tables: file.tables,
    },
  );
  return withoutNextYear(roster);
}

type Assignments = OrganisationFile['assignments'];

/** What is given about a class goes with it; about one that leaves, it is over. */
function withAssignments(text: string, moved: (inClass: string) => readonly string[]) {
  const document = parseDocument(text);
  const entries = document.get('assignments');
  const of = (all: Assignments): Assignments =>
    all.flatMap((one) => {
      const { class: inClass } = one.about;
      if (inClass === undefined) return [one];
      return moved(inClass).map((to) => ({ ...one, about: { ...one.about, class: to } }));
    });
  if (isSeq(entries))
    entries.items = entries.items.filter((entry) => {
      const inClass = isMap(entry) ? entry.getIn(['about', 'class']) : undefined;
      if (inClass === undefined || !isMap(entry)) return true;
      const [to] = moved(String(inClass));
      if (to !== undefined) entry.setIn(['about', 'class'], to);
      return to !== undefined;
    });
  return { text: document.toString({ lineWidth: 0 }), of };
}

/** It was said of this closing alone; after which grade learners leave is so every year. */
function withoutNextYear(text: string): string {
  const document = parseDocument(text);
  const said = document.get('next-year');
  if (!isMap(said)) return text;
  for (const key of ['classes', 'leaving']) said.delete(key);
  if (said.items.length === 0) document.delete('next-year');
  return document.toString({ lineWidth: 0 });
}
