import { recordLicence } from '@quittance/compliance/server';
import { SEEDED_RULES } from '@quittance/compliance/domain';
import type { BusinessDate } from '@quittance/kernel';
import { done, type Stage } from './stage';

const END: Readonly<Record<string, string>> = { 'US-WI': '2026-12-20', 'US-TN': '2027-01-05', 'US-NJ': '2027-02-14' };

/** The agency is licensed or bonded wherever a list says it must be; three of its licences end soon, and one is asked for. */
export async function holdLicences(stage: Stage): Promise<void> {
  const needed = SEEDED_RULES.licences.filter(({ need }) => need === 'REQUIRED' || need === 'BOND');
  await stage.write(async (tx) => {
    for (const [index, { place, need }] of needed.entries()) {
      done(await recordLicence(tx, {
        place, kind: need === 'BOND' ? 'BOND' : 'LICENCE', status: place === 'US-HI' ? 'PENDING' : 'ACTIVE', number: `${place.slice(3)}-${40_117 + index * 83}`, from: '2024-01-01' as BusinessDate,
        until: (END[place] ?? '2027-12-31') as BusinessDate, note: place === 'US-HI' ? 'Application sent on 2 November.' : '' }));
    }
  });
}
