import { localParts } from '@quittance/ui';

/** The instant a calendar day begins in a time zone, ISO 8601 in UTC. */
export function startOfDay(date: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  let instant = wanted;
  // Twice, because the zone's offset at the guess may differ from that at the answer.
  for (let round = 0; round < 2; round++) {
    const shown = localParts(new Date(instant).toISOString(), timeZone);
    instant += wanted - Date.parse(`${shown.date}T${shown.time}:00Z`);
  }
  return new Date(instant).toISOString();
}
