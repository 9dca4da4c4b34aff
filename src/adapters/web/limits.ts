/** What the local chat can show; a browser sets hardly any limit, so these are the ones of a page that a person can still read. */
import type { PlatformLimits } from '../../bot/ports/platform-limits.ts';

export const webLimits: PlatformLimits = {
  platform: 'web',
  sectionTitle: 120,
  label: 300,
  hint: 1000,
  optionLabel: 200,
  optionWhole: 600,
  optionsPerChoice: 250,
  phrase: 300,
  longText: 20_000,
  fieldsPerForm: 40,
};

/** Bytes of one posted form. A letter such as "ā" takes six when encoded, so this holds a form of eight fields filled to the brim. */
export const largestPost = 1_000_000;

/** From this many options on a choice is a drop-down list, since a column of round buttons gets too long to scan. */
export const optionsAsList = 13;

/** Messages shown when a chat is opened; earlier ones are a link away. */
export const messagesPerPage = 60;

/** Mails shown on the page of a trial. */
export const mailsPerPage = 200;

/** Messages that one page shows at most, however far back a person goes. */
export const mostMessages = 2000;
