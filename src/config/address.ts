/** Reads the addresses of servers, in which a password may hold certain signs only when they are written otherwise. */

const credential = String.raw`(?:[^\s:/?#@[\]%]|%[\da-f]{2})*`;
const credentials = `(?:${credential}(?::${credential})?@)?`;
const hosts = String.raw`[^\s/?#@]+`;
const options = String.raw`(?:\?[^\s=@#]+=[^\s@#]*)?`;

const mongo = new RegExp(String.raw`^mongodb(?:\+srv)?://${credentials}${hosts}(?:/([^\s/?#@]*))?${options}$`, 'i');
const mail = new RegExp(`^smtps?://${credentials}${hosts}/?${options}$`, 'i');

const signs =
  'has a sign in its user name or password that must be written otherwise there: %23 for #, %40 for @, %2F for /, ' +
  '%3F for ?, %3A for :, %5B for [, %5D for ], %25 for %';

/** What is wrong with the address of a MongoDB; null where nothing is. Never holds any of it. */
export function mongoProblem(text: string): string | null {
  const read = mongo.exec(text);
  if (read === null) return problemOf(text, /^mongodb(\+srv)?:\/\//i, 'is not the address of a MongoDB');
  return read[1] ? null : 'names no database: a name such as solis must stand behind the host and a slash';
}

/** What is wrong with the address of a mail server; null where nothing is. Never holds any of it. */
export function mailProblem(text: string): string | null {
  return mail.test(text) ? null : problemOf(text, /^smtps?:\/\//i, 'is not the address of a mail server');
}

const problemOf = (text: string, scheme: RegExp, otherwise: string): string =>
  scheme.test(text) && text.includes('@') ? signs : otherwise;
