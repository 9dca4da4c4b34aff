/** Closes the school year: one version of the organisation, then the plans, one after another; broken off, it is gone on with. */
import { applyVersion } from '../../adapters/organisation/apply-version.ts';
import { readContent } from '../../adapters/organisation/read-content.ts';
import { readOrganisationFile } from '../../adapters/organisation/read-organisation.ts';
import { takeYear } from '../../adapters/organisation/take-year.ts';
import { readBegunYear, readYear } from '../../bot/organisation/read-year.ts';
import type { OrganisationContent } from '../../bot/ports/versions.ts';
import type { SchoolYear } from '../../domain/calendar/school-year.ts';
import type { Reckoning } from '../../domain/school-year/reckon-year.ts';
import { type Closing, closingOf, endedYear, mayHaveMoved, yearAhead } from '../../domain/school-year/which-year.ts';
import { seedVersion } from '../../start/seed-version.ts';
import { administrator } from '../administrator.ts';
import { type Exit, exit } from '../terminal.ts';
import { closedLine, noYear, unsureLine } from './check-year.ts';
import { closePlans } from './close-plans.ts';
import { onYear, type YearAsked, type YearOpened } from './open-year.ts';
import { hindranceLine } from './year-lines.ts';

interface Will {
  /** Somebody says that it is to be done. */
  readonly isMeant: boolean;
  /** Plans that are still open do not hinder, and stay as they are. */
  readonly leavesOpen: boolean;
}

export const closeYear = (asked: YearAsked, will: Will): Promise<Exit> =>
  onYear(asked, async (opened) => {
    const { organisation, notes, today } = opened;
    const known = { ...organisation, notes, today };
    const closing = closingOf(notes);
    const ended = endedYear(known);
    if (closing !== null && ended !== null && ended.id === closing.year)
      return goOn(asked, opened, { year: ended, closing });
    const year = yearAhead(known);
    if (year === null) return refused(asked, [noYear]);
    if (asked.classes === undefined && mayHaveMoved(known, year)) return refused(asked, [unsureLine]);
    const classesStay = asked.classes === 'stay';
    const reckoning = await readYear(opened.stores, { ...opened }, { year, classesStay });
    const hindrances = reckoning.hindrances.filter(({ kind }) => !(kind === 'plan' && will.leavesOpen));
    if (hindrances.length > 0)
      return refused(
        asked,
        hindrances.map((one) => hindranceLine(one, reckoning.next)),
      );
    if (!will.isMeant) return refused(asked, ['Add --yes to do it; "solis year check" says what it does.']);
    return close(asked, opened, reckoning);
  });

function refused({ terminal }: YearAsked, lines: readonly string[]): Exit {
  for (const line of [...lines, 'Nothing was changed.']) terminal.tell(line);
  return exit.failed;
}

async function close(asked: YearAsked, opened: YearOpened, reckoning: Reckoning): Promise<Exit> {
  const { stores, organisation, now: at, version } = opened;
  const { year } = reckoning;
  const content = contentAfter(opened.content, reckoning);
  if (content === null) return refused(asked, ['The file of the organisation cannot be read.']);
  // Without the files as the first version there would be no way back to them.
  await seedVersion(stores.versions, { id: organisation.id, content: opened.content, at: asked.now });
  const made = { at, by: administrator, why: { kind: 'year-closed', year } } as const;
  const basedOn = Math.max(1, version);
  const applied = await applyVersion(stores.versions, organisation.id, { ...made, basedOn, content });
  if (applied.kind !== 'applied')
    return refused(
      asked,
      applied.kind === 'faults' ? applied.faults : ['Somebody changed the organisation meanwhile.'],
    );
  const { number } = applied;
  await stores.audit.append(organisation.id, [{ at, member: administrator, act: 'changed', what: 'year-closed' }]);
  asked.terminal.say(
    `School year ${year} is closed: it is version ${number} of the organisation. To go back: solis versions back ${number - 1}`,
  );
  return closePlans(asked, opened, { reckoning, closing: { year, number, at } });
}

function contentAfter(content: OrganisationContent, reckoning: Reckoning): OrganisationContent | null {
  const { text, name } = content.organisation;
  const read = readOrganisationFile(text, name);
  if (read.kind === 'faults') return null;
  return { ...content, organisation: { name, text: takeYear(text, read.file, reckoning) } };
}

interface Begun {
  readonly year: SchoolYear;
  readonly closing: Closing;
}

/** What a closing that broke off had not done yet, as the organisation was before it. */
async function goOn(asked: YearAsked, opened: YearOpened, { year, closing }: Begun): Promise<Exit> {
  const { stores, now, today, organisation: present } = opened;
  asked.terminal.say(closedLine(closing));
  const before = await stores.versions.load(present.id, closing.number - 1);
  const read = before && readContent(before.content);
  const organisation = read?.kind === 'ok' ? read.organisation : present;
  const reckoning = await readBegunYear(stores, { organisation, now, today }, { year, closing, after: present });
  return closePlans(asked, opened, { reckoning, closing });
}
