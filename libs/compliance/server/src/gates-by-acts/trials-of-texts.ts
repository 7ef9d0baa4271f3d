import type { Trials } from './trial';
import { EMAIL } from './world.fixture';

const DEMAND = '{{clause.miniMiranda}} You owe {{balance}} to {{creditor.name}}.';

/** What the words of letters and emails reach. */
export const OF_TEXTS: Trials = {
  async G12(world, { allows, refuses }) {
    const to = await world.debtor();
    await world.consent(to, { kind: 'EMAIL', address: EMAIL });
    await refuses(world.send(to, DEMAND, { channel: 'EMAIL' }));
    await allows(world.send(to, `${DEMAND} {{clause.optOut}}`, { channel: 'EMAIL' }));
  },
  async G14(world, { allows, refuses }) {
    const by = (value: string) => ({ asked: [{ field: 'payBy', value }] });
    const to = await world.debtor({ told: false });
    await world.told(to, '2026-11-16T15:00:00Z', '2026-12-26');
    await refuses(world.send(to, `${DEMAND} Please pay by {{payBy}}.`, by('2026-12-10')));
    await allows(world.send(to, `${DEMAND} Please pay by {{payBy}}.`, by('2027-01-10')));
  },
  async G16(world, { allows, refuses }) {
    const threat = `${DEMAND} We will sue you for {{balance}}.`;
    const old = await world.debtor();
    await world.agency.owner.query(`update account set oldest_due_on = '2010-01-01' where id = $1`, [old.id]);
    await refuses(world.send(old, threat));
    await allows(world.send(await world.debtor(), threat));
  },
  async G22(world, { allows, refuses }) {
    const california = () => world.debtor({ region: 'CA', city: 'Oakland', zone: 'America/Los_Angeles', told: false });
    await refuses(world.send(await california(), DEMAND));
    await allows(world.send(await california(), `${DEMAND}\n\n{{clause.california}}`));
    // A sole trader's debt, covered unless it is owed to somebody whom California leaves out.
    const trader = await california();
    await world.agency.owner.query(`update account set class = 'COMMERCIAL_NATURAL_PERSON' where id = $1`, [trader.id]);
    await refuses(world.send(trader, DEMAND));
    await world.keep('recordDebtBasis', 'DebtBasisInput', { accountId: trader.id, creditor: 'TRADE', contract: 'OPEN', reason: 'Sold goods to the shop' }, world.officer);
    await allows(world.send(trader, DEMAND));
  },
  async G31(world, { allows, refuses }) {
    const short = 'This is from a debt collector. You owe {{balance}}.';
    await refuses(world.send(await world.debtor({ told: false }), short));
    await allows(world.send(await world.debtor(), short));
  },
  async G32(world, { allows, refuses }) {
    const charged = await world.debtor({ owed: { PRINCIPAL: 100_000, FEES: 5_000 } });
    await refuses(world.send(charged, DEMAND));
    await world.keep('recordDebtBasis', 'DebtBasisInput', { accountId: charged.id, creditor: 'TRADE', contract: 'WRITTEN', signedAt: 'Illinois', fees: 'AGREEMENT', reason: 'Clause 7 of the terms of sale' }, world.officer);
    await allows(world.send(charged, DEMAND));
    await allows(world.send(await world.debtor(), DEMAND));
  },
  async G33(world, { allows, refuses }) {
    const to = await world.debtor();
    await world.agency.owner.query(`update letter_sender set return_name = 'Halden Debt Recovery'`);
    await refuses(world.send(to, DEMAND));
    await world.agency.owner.query(`update letter_sender set return_name = 'H & R'`);
    await allows(world.send(to, DEMAND));
  },
};
