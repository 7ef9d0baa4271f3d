import { localParts } from '@quittance/ui';

/** The instant at which a zone's clock shows "2026-03-03 15:04:05" (or without seconds, or the day alone); null for what is no moment. */
export function instantOf(text: string, zone: string): string | null {
  const [, date, hour = '00', minute = '00', second = '00'] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text.trim()) ?? [];
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const wall = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(wall)) return null;
  let at = wall;
  // The zone's offset at the moment itself: found again once, for a day on which the clocks change.
  for (let round = 0; round < 2; round++) {
    const { date: day, time } = localParts(new Date(at).toISOString(), zone);
    at += wall - Date.parse(`${day}T${time}:${second}Z`);
  }
  return new Date(at).toISOString();
}
