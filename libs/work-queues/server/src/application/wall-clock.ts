const formats = new Map<string, Intl.DateTimeFormat | null>();

/** The time of day at an instant in an IANA zone, `HH:MM`; null for a zone that is not one. */
export function wallClockIn(timeZone: string, at: Date): string | null {
  if (!formats.has(timeZone)) formats.set(timeZone, formatFor(timeZone));
  return formats.get(timeZone)?.format(at) ?? null;
}

function formatFor(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  } catch {
    return null;
  }
}
