/** Everybody of the demo school, and a stranger, as the platforms know them. */
import { demoSchool } from '../world/schools.ts';

export interface PlatformPerson {
  readonly name: string;
  readonly realName: string;
  readonly email: string;
  readonly locale: string;
}

export const everybody = (): readonly PlatformPerson[] => [
  ...demoSchool().members.map(({ id, name, email = '', language = 'lv' }) => ({
    name: id,
    realName: name,
    email,
    locale: language === 'en' ? 'en-GB' : 'lv-LV',
  })),
  { name: 'svesinieks', realName: 'Kāds Cits', email: 'kads@citur.example', locale: 'lv-LV' },
];
