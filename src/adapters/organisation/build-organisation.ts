/** Turns a checked organisation file into the organisation that the rest of the house knows. */
import type { Organisation } from '../../domain/people/organisation.ts';
import type { OrganisationFile } from './organisation-file.ts';

/** The organisation; one teaching entry for each class that the file names. */
export function buildOrganisation(file: OrganisationFile): Organisation {
  return {
    id: file.id,
    name: file.name,
    language: file.language,
    zone: file.zone,
    members: file.people.map(({ id, name, roles, email, language }) => ({
      ...{ id, name, roles },
      ...(email !== undefined && { email }),
      ...(language !== undefined && { language }),
    })),
    classes: file.classes,
    subjects: file.subjects.map(({ id, lv, en }) => ({ id, name: { lv, en } })),
    teaching: file.teaching.flatMap(({ subject, classes, teacher }) =>
      classes.map((each) => ({ subject, class: each, teacher })),
    ),
    learners: file.learners,
    standIns: file['stand-ins'].map(({ role, person }) => ({ role, member: person })),
    channels: file.channels.map(({ id, name, slack, teams }) => ({
      ...{ id, name },
      ...(slack !== undefined && { slack }),
      ...(teams !== undefined && { teams }),
    })),
    schoolYears: file.calendar['school-years'].map((year) => ({
      ...year,
      holidays: year.holidays.map(({ start, end = start }) => ({ start, end })),
    })),
    phrases: file.phrases,
  };
}
