/**
 * Works on items in their order, some at a time and two such lots at once: while the database writes the one, the other is read
 * and weighed. Once a lot's work answers false or throws, no other is begun; what is under way is waited for, then the error thrown.
 */
export async function twoAtOnce<T>(items: readonly T[], some: number, work: (lot: readonly T[]) => Promise<boolean>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const from = next;
      next += some;
      const went = await work(items.slice(from, from + some)).catch((error: unknown) => {
        next = items.length;
        throw error;
      });
      if (!went) next = items.length;
    }
  };
  for (const ended of await Promise.allSettled([lane(), lane()])) if (ended.status === 'rejected') throw ended.reason;
}
