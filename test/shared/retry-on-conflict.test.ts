/** A guarded write that others may overtake. */
import { expect, test, vi } from 'vitest';
import { overtaken, retryOnConflict } from '../../src/shared/retry-on-conflict.ts';

test('is made once where nobody was faster, also where it finds nothing', async () => {
  const attempt = vi.fn(async () => null);
  expect(await retryOnConflict('plan 1', attempt)).toBeNull();
  expect(attempt).toHaveBeenCalledTimes(1);
});

test('is made again until nobody was faster', async () => {
  const attempt = vi.fn<() => Promise<string | typeof overtaken>>();
  attempt.mockResolvedValueOnce(overtaken).mockResolvedValueOnce(overtaken).mockResolvedValueOnce('saved');
  expect(await retryOnConflict('plan 1', attempt)).toBe('saved');
});

test('is given up after ten lost races, and names what it was about', async () => {
  const attempt = vi.fn(async () => overtaken);
  await expect(retryOnConflict('plan 1', attempt)).rejects.toThrow('plan 1: 10 lost races in a row');
  expect(attempt).toHaveBeenCalledTimes(10);
});
