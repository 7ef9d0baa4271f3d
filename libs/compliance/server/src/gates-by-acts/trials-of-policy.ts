import { randomUUID } from 'node:crypto';
import type { Trials } from './trial';
import type { World } from './world.fixture';
import { START } from './world.fixture';

const POLICY = '{ agencyPolicies { n inForce policy { gates { gate regimes } warns quiet { channels days fromMinute toMinute } caps { channels most days } lettersApartDays attorneyAnswerDays messagesWarnedFrom } } }';

/** The next policy of the agency, from today or another day on. */
async function policy(world: World, part: object, effectiveFrom = START): Promise<void> {
  const { agencyPolicies } = await world.officer.call<{ agencyPolicies: { n: number; policy: object }[] }>(POLICY);
  const [last] = agencyPolicies;
  const { r } = await world.officer.call<{ r: { n?: number; message?: string } }>('mutation ($i: PolicyChangeInput!, $k: String!) { r: changePolicy(input: $i, key: $k) { ... on PolicyVersionMade { n } ... on Refused { message } } }',
    { i: { policy: { ...last?.policy, ...part }, effectiveFrom, basedOn: last?.n, reason: 'For the trial' }, k: randomUUID() });
  if (!r.n) throw new Error(r.message);
}

/** The agency's own figures. */
export const OF_POLICY: Trials = {
  async P2(world, { allows, refuses }) {
    const to = await world.debtor();
    const afternoon = { channels: ['CALL'], days: [1, 2, 3, 4, 5], fromMinute: 720, toMinute: 1200 };
    await policy(world, { quiet: [afternoon] }, '2026-11-24');
    await allows(world.contact(to));
    await world.clock('2026-11-24');
    await refuses(world.contact(to));
    await allows(world.contact(to, { channel: 'LETTER', address: null }));
    await policy(world, { quiet: [] }, '2026-11-24');
    await allows(world.contact(to));
  },
  async P3(world, { allows, refuses }) {
    const to = await world.debtor();
    await world.called(to, 'NO_ANSWER');
    await allows(world.contact(to));
    await policy(world, { caps: [{ channels: ['CALL'], most: 1, days: 3 }] }, '2026-11-24');
    await world.clock('2026-11-24');
    await refuses(world.contact(to));
    await policy(world, { warns: ['P3'] }, '2026-11-24');
    await allows(world.contact(to));
    await policy(world, { caps: [], warns: [] }, '2026-11-24');
  },
};
