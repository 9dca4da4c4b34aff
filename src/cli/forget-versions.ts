/** Makes former versions of an organisation forget what they said, where they name somebody who is to be erased. */
import type { VersionStore } from '../bot/ports/versions.ts';

/**
 * The version that counts names them no more, and stays.
 * @returns how many were forgotten: nobody can go back to them
 */
export async function forgetVersions(
  versions: VersionStore,
  organisation: string,
  isNamed: (text: string) => boolean,
): Promise<number> {
  const [, ...former] = await versions.list(organisation);
  let forgotten = 0;
  for (const { number } of former) {
    const version = await versions.load(organisation, number);
    if (version === null || !isNamed(version.content.organisation.text)) continue;
    await versions.forget(organisation, number);
    forgotten += 1;
  }
  return forgotten;
}
