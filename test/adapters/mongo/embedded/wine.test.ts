import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findOrInstallWine } from '../../../../src/adapters/mongo/embedded/wine-mongod.ts';
import { bareMachine, type FakeMachine } from './fake-machine.ts';

/** An apt-get that knows Wine only after `update`, as on a fresh machine. */
function withAptGet(fake: FakeMachine): string {
  const calls = join(fake.folder, 'apt-calls');
  const [lists, wine] = [join(fake.folder, 'lists'), join(fake.folder, 'bin', 'wine')];
  fake.install(
    'apt-get',
    `echo "$@" >>${calls}
case "$*" in
  *update) touch ${lists} ;;
  *) [ -e ${lists} ] || { echo "E: Unable to locate package wine64" >&2; exit 100; }; touch ${wine}; chmod +x ${wine} ;;
esac`,
  );
  return calls;
}

test('Wine that is there is used, and nothing is installed', async () => {
  const fake = bareMachine({ isRoot: true });
  const path = fake.install('wine', 'exit 0');
  const calls = withAptGet(fake);
  expect(await findOrInstallWine(fake.machine, () => undefined)).toEqual({ kind: 'found', path });
  expect(existsSync(calls)).toBe(false);
});

test('as root on Debian it is installed, with new package lists where the old ones do not know it', async () => {
  const fake = bareMachine({ isRoot: true });
  const calls = withAptGet(fake);
  const announced: string[] = [];
  const answer = await findOrInstallWine(fake.machine, (line) => announced.push(line));
  expect(answer).toEqual({ kind: 'found', path: join(fake.folder, 'bin', 'wine') });
  expect(readFileSync(calls, 'utf8').replaceAll('-o DPkg::Lock::Timeout=300 ', '').trim().split('\n')).toEqual([
    'install -y --no-install-recommends wine64 wine',
    'update',
    'install -y --no-install-recommends wine64 wine',
  ]);
  expect(announced).toEqual(['MongoDB: installing Wine (apt-get install -y --no-install-recommends wine64 wine) ...']);
});

test('an installation that fails is told with the reason that apt-get gives', async () => {
  const fake = bareMachine({ isRoot: true });
  fake.install('apt-get', 'echo "E: Unable to fetch some archives" >&2; exit 100');
  const answer = await findOrInstallWine(fake.machine, () => undefined);
  expect(answer).toMatchObject({ kind: 'missing', said: expect.stringContaining('apt-get could not install Wine (') });
});

test('without root rights nothing is installed', async () => {
  const fake = bareMachine();
  const calls = withAptGet(fake);
  expect(await findOrInstallWine(fake.machine, () => undefined)).toEqual({
    kind: 'missing',
    said: 'Wine is not installed, and installing it needs root',
  });
  expect(existsSync(calls)).toBe(false);
});
