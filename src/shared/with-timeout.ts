/** Waits for some work, but not longer than a while; the work itself goes on. */

export type Waited<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'late' };

/** What the work gives, or that it is late. Throws what the work throws in time; what it throws later is the caller's to hear of. */
export async function within<T>(work: Promise<T>, milliseconds: number): Promise<Waited<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Waited<T>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late' }), milliseconds);
  });
  try {
    return await Promise.race([work.then((value): Waited<T> => ({ kind: 'done', value })), late]);
  } finally {
    clearTimeout(timer);
  }
}
