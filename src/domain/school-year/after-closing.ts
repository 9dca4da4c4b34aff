/** The organisation as it is once a school year is closed: classes moved up with their learners, without those who leave. */
import type { ClassId, MemberId, Organisation } from '../people/organisation.ts';
import type { PlanSubject } from '../people/subject.ts';
import type { ClassMove } from './class-moves.ts';

/** @param moves of classes that no two become the same; a class of which none speaks stays */
export function afterClosing(organisation: Organisation, moves: readonly ClassMove[]): Organisation {
  const { nextYear: told, ...before } = organisation;
  const leaving = told?.leaving ?? [];
  const stays = (member: MemberId): boolean => !leaving.includes(member);
  const orVacant = (member: MemberId | null): MemberId | null => (member !== null && stays(member) ? member : null);
  const becomes = new Map(moves.map(({ from, to }) => [from, to]));
  const moved = (inClass: ClassId): readonly ClassId[] => {
    const to = becomes.get(inClass);
    return to === null ? [] : [to ?? inClass];
  };
  const learners = before.learners.flatMap((one) => moved(one.class).map((to) => ({ ...one, class: to })));
  const next = {
    ...before,
    members: before.members.filter(({ id }) => stays(id)),
    classes: moves.flatMap(({ to, teacher }) => (to === null ? [] : [{ id: to, teacher }])),
    teaching: before.teaching.flatMap((one) =>
      moved(one.class).map((to) => ({ ...one, class: to, teacher: orVacant(one.teacher) })),
    ),
    learners,
    standIns: before.standIns.filter(({ member }) => stays(member)),
    rota: before.rota.flatMap((time) => {
      const people = time.people.filter(stays);
      return time.people.length > 0 && people.length === 0 ? [] : [{ ...time, people }];
    }),
    ...(before.groups && {
      groups: before.groups.map((one) => ({
        ...one,
        leader: orVacant(one.leader),
        members: one.members.filter(stays),
      })),
    }),
  };
  const { assignments, ...rest } = next;
  const kept = (assignments ?? []).flatMap((one) =>
    stays(one.member) ? movedSubject(one.of, { moved, stays, learners }).map((of) => ({ ...one, of })) : [],
  );
  const lastGrade = told?.lastGrade;
  return {
    ...rest,
    ...(kept.length > 0 && { assignments: kept }),
    ...(lastGrade !== undefined && { nextYear: { lastGrade, classes: [], leaving: [] } }),
  };
}

interface Known {
  readonly moved: (inClass: ClassId) => readonly ClassId[];
  readonly stays: (member: MemberId) => boolean;
  /** As they are afterwards. */
  readonly learners: Organisation['learners'];
}

/** None where it is there no more. */
function movedSubject(subject: PlanSubject, { moved, stays, learners }: Known): readonly PlanSubject[] {
  switch (subject.kind) {
    case 'learner':
      return learners.filter(({ code }) => code === subject.learner).map((one) => ({ ...subject, class: one.class }));
    case 'class':
      return moved(subject.class).map((to) => ({ ...subject, class: to }));
    case 'member':
      return stays(subject.member) ? [subject] : [];
    case 'group':
    case 'organisation':
      return [subject];
    default:
      return subject satisfies never;
  }
}
