/**
 * The account after the one at hand. One that has left the queue (worked, put off) is succeeded by whoever took its place.
 * @param ids the queue in order
 * @param current the account at hand, in the queue or not
 * @param lastIndex where it stood when it was last in the queue; -1 where it never was
 * @returns null at the end of what is loaded
 */
export function nextInQueue(ids: readonly string[], current: string | null, lastIndex: number): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  const next = at >= 0 ? at + 1 : Math.max(0, lastIndex);
  return ids[next] ?? null;
}

/** Whom to read ahead: the accounts after the one at hand, then the one before. */
export function neighbours(ids: readonly string[], current: string | null, ahead = 3): string[] {
  const at = current === null ? -1 : ids.indexOf(current);
  const before = at > 0 ? ids.slice(at - 1, at) : [];
  return [...ids.slice(at + 1, at + 1 + ahead), ...before];
}
