/** What the columns of a list are called where people make lists by hand. */
import type { ListField } from '../../domain/register/column-map.ts';

export const plainHeaders: Readonly<Record<ListField, readonly string[]>> = {
  name: ['vārds, uzvārds', 'vārds un uzvārds', 'vārds uzvārds', 'name', 'full name', 'display name'],
  'name-reversed': ['uzvārds, vārds', 'uzvārds un vārds', 'uzvārds vārds', 'last name, first name'],
  given: ['vārds', 'vārdi', 'given name', 'first name', 'givenname'],
  family: ['uzvārds', 'family name', 'last name', 'surname', 'familyname'],
  email: ['e-pasts', 'epasts', 'e-pasta adrese', 'e-mail', 'email', 'mail', 'e-mail address', 'email address'],
  class: ['klase', 'class', 'homeroom'],
  subject: ['priekšmets', 'mācību priekšmets', 'subject'],
  teacher: [
    ...['skolotājs', 'skolotāja', 'pedagogs', 'klases audzinātājs', 'klases audzinātāja', 'audzinātājs', 'audzinātāja'],
    ...['teacher', 'class teacher', 'homeroom teacher'],
  ],
  source: ['id', 'skolēna id', 'student id', 'sourcedid'],
  code: ['kods', 'skolēna kods', 'code'],
};
