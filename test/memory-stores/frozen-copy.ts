/** A copy that shares nothing with its original and that nobody can change, as if it came out of a database. */

export const frozenCopy = <T>(value: T): T => freeze(JSON.parse(JSON.stringify(value)));

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
};
