import { SystemClock } from '@quittance/platform';
import type { TestAgency } from '@quittance/testing';

/** It is this moment, to the second; the agency is in Chicago. */
export async function itIs(agency: TestAgency, iso: string): Promise<void> {
  const now = new Date(iso);
  Object.assign(agency.get(SystemClock), { now: () => now });
  // Whoever is signed in stays so.
  await agency.owner.query(`update user_session set last_seen_at = $1, expires_at = $1::timestamptz + interval '8 hours'`, [now]);
  await agency.setClock(new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(now));
}
