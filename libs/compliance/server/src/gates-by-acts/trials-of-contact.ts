import type { Trials } from './trial';
import { EMAIL, PHONE, START } from './world.fixture';

const LETTER = { channel: 'LETTER', address: null };
const MAIL = { channel: 'EMAIL', address: EMAIL };
const TEXT = { channel: 'TEXT' };

/** What calls, texts and what debtors told us reach. */
export const OF_CONTACT: Trials = {
  async G1(world, { allows, refuses }) {
    await allows(world.contact(await world.debtor()));
    await refuses(world.contact(await world.debtor({ zone: 'Asia/Tokyo' })));
  },
  async G2(world, { allows, refuses }) {
    const to = await world.debtor();
    await world.called(to, 'BUSY');
    for (let n = 0; n < 6; n++) await world.called(to, 'NO_ANSWER');
    await allows(world.contact(to));
    await world.called(to, 'NO_ANSWER');
    await refuses(world.contact(to));
  },
  async G3(world, { allows, refuses }) {
    const to = await world.debtor();
    await world.called(to, 'SPOKE_WITH_DEBTOR', { connected: true, conversation: true });
    await world.clock('2026-11-29');
    await refuses(world.contact(to));
    await world.clock('2026-11-30');
    await allows(world.contact(to));
  },
  async G4(world, { allows, refuses }) {
    const to = await world.debtor();
    await world.called(to, 'SPOKE_WITH_DEBTOR', { connected: true, conversation: true });
    const consentId = await world.consent(to, { kind: 'FREQUENCY' });
    await allows(world.contact(to, { consentId }));
    // It lifts how often, not when.
    const owl = await world.debtor({ zone: 'Asia/Tokyo' });
    await refuses(world.contact(owl, { consentId: await world.consent(owl, { kind: 'CONTACT', from: '2026-12-24' }) }));
    await world.end('revokeConsent', consentId);
    await refuses(world.contact(to, { consentId }));
  },
  async G5(world, { allows, refuses }) {
    const to = await world.debtor();
    await world.restrict(to, { kind: 'INCONVENIENT_TIME', days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 540, toMinute: 660 });
    await allows(world.contact(to));
    await world.restrict(to, { kind: 'INCONVENIENT_TIME', days: [1], fromMinute: 780, toMinute: 1020 });
    await refuses(world.contact(to));
    const worker = await world.debtor();
    await world.restrict(worker, { kind: 'EMPLOYER_FORBIDS' });
    await allows(world.contact(worker));
    await world.keep('recordAddressNature', 'AddressNatureInput', { accountId: worker.id, address: PHONE, place: 'WORK' });
    await refuses(world.contact(worker));
  },
  async G6(world, { allows, refuses }) {
    const to = await world.debtor();
    const personId = await world.party(to, 'ATTORNEY');
    const id = await world.restrict(to, { kind: 'REPRESENTED', attorneyKnown: true });
    await refuses(world.contact(to));
    await allows(world.contact(to, { personId }));
    await world.end('endRestriction', id);
    await allows(world.contact(to));
  },
  async G7(world, { allows, refuses }) {
    const to = await world.debtor();
    await world.restrict(to, { kind: 'CEASE', inWriting: true, thisDebtOnly: true, source: 'LETTER' });
    await refuses(world.contact(to));
    await allows(world.contact(to, { ...LETTER, purpose: 'TERMINATION' }));
  },
  async G8(world, { allows, refuses }) {
    const to = await world.debtor();
    await world.restrict(to, { kind: 'OPT_OUT', medium: 'CALL', address: PHONE });
    await refuses(world.contact(to));
    await allows(world.contact(to, { address: '+1 312 555 0177' }));
  },
  async G9(world, { allows, refuses }) {
    const to = await world.debtor();
    const personId = await world.party(to, 'THIRD_PARTY');
    await refuses(world.contact(to, { personId }));
    const asked = world.ask(to, { personId, purpose: 'LOCATION' });
    await allows(asked.then(({ decision }) => decision?.findings.map(({ gate }) => gate) ?? ['?']));
    await world.called(to, 'THIRD_PARTY', { connected: true, permitId: (await asked).permitId, number: null });
    await refuses(world.contact(to, { personId, purpose: 'LOCATION' }));
    // Leave to speak with one person is none to speak with another.
    const sister = await world.party(to, 'THIRD_PARTY', { authorised: true });
    await allows(world.contact(to, { personId: sister }));
    await refuses(world.contact(to, { personId: await world.party(to, 'THIRD_PARTY') }));
  },
  async G10(world, { allows, refuses }) {
    const to = await world.debtor();
    await refuses(world.contact(to, MAIL));
    await world.keep('recordAddressBasis', 'AddressBasisInput', { accountId: to.id, address: EMAIL, kind: 'CREDITOR_NOTICE', sentOn: '2026-10-01', optOutBy: '2026-11-05', usedByCreditor: true, publicDomain: true });
    await allows(world.contact(to, MAIL));
    await world.keep('recordAddressNature', 'AddressNatureInput', { accountId: to.id, address: EMAIL, place: 'WORK', employers: true });
    await refuses(world.contact(to, MAIL));
  },
  async G11(world, { allows, refuses }) {
    const to = await world.debtor();
    await refuses(world.contact(to, TEXT));
    await world.consent(to, { kind: 'TEXT', address: PHONE });
    await allows(world.contact(to, TEXT));
    await world.clock('2027-02-01');
    await refuses(world.contact(to, TEXT));
    await world.keep('recordAddressBasis', 'AddressBasisInput', { accountId: to.id, address: PHONE, kind: 'NOT_REASSIGNED' });
    await allows(world.contact(to, TEXT));
  },
  async G13(world, { allows, refuses }) {
    const to = await world.debtor({ told: false });
    await world.called(to, 'SPOKE_WITH_DEBTOR', { connected: true, conversation: true });
    await world.clock('2026-12-01');
    await refuses(world.contact(to));
    await allows(world.contact(to, { ...LETTER, purpose: 'VALIDATION_NOTICE' }));
  },
  async G15(world, { allows, refuses }) {
    const to = await world.debtor({ told: false });
    await world.told(to, '2026-11-16T15:00:00Z', '2026-12-26');
    const id = await world.keep('recordDispute', 'RecordDisputeInput', { accountId: to.id, inWriting: true, source: 'LETTER', note: 'Never ordered it' });
    await refuses(world.contact(to));
    await allows(world.contact(to, { ...LETTER, purpose: 'DISPUTE_ANSWER' }));
    await world.end('answerDispute', id);
    await allows(world.contact(to));
  },
  async G21(world, { allows, refuses }) {
    const to = await world.debtor();
    await allows(world.contact(to, { voicemail: 'LEFT' }));
    await refuses(world.contact(to, { personId: await world.party(to, 'THIRD_PARTY'), purpose: 'LOCATION', voicemail: 'LEFT' }));
  },
  async G23(world, { allows, refuses }) {
    const to = await world.debtor({ region: 'CO', city: 'Denver', zone: 'America/Denver' });
    await refuses(world.contact(to));
    const licence = { place: 'US-CO', kind: 'LICENCE', from: '2026-11-01' };
    await world.keep('recordLicence', 'LicenceInput', { ...licence, status: 'PENDING' }, world.officer);
    await refuses(world.contact(to));
    await world.keep('recordLicence', 'LicenceInput', { ...licence, status: 'ACTIVE' }, world.officer);
    await allows(world.contact(to));
  },
  async G24(world, { allows, refuses }) {
    const to = await world.debtor();
    await world.restrict(to, { kind: 'BANKRUPT', status: 'STAY', source: 'COURT' });
    await refuses(world.contact(to));
    await allows(world.contact(to, { personId: await world.party(to, 'TRUSTEE') }));
    const estate = await world.debtor();
    await world.restrict(estate, { kind: 'DECEASED' });
    await refuses(world.contact(estate));
    await allows(world.contact(estate, { personId: await world.party(estate, 'EXECUTOR') }));
  },
  async G27(world, { allows, refuses }) {
    const to = await world.debtor({ region: 'NY', city: 'Brooklyn', zone: 'America/New_York' });
    for (let n = 0; n < 2; n++) await world.called(to, 'NO_ANSWER');
    await allows(world.contact(to));
    await world.called(to, 'NO_ANSWER');
    await refuses(world.contact(to));
  },
  async G28(world, { allows, refuses }) {
    const to = await world.debtor();
    await refuses(world.contact(to, { dialling: 'AUTODIALLED' }));
    await world.consent(to, { kind: 'AUTODIAL', address: PHONE });
    await allows(world.contact(to, { dialling: 'AUTODIALLED' }));
  },
  async G34(world, { allows, refuses }) {
    const to = await world.debtor();
    await world.consent(to, { kind: 'EMAIL', address: EMAIL });
    await refuses(world.contact(to, { ...MAIL, purpose: 'DISPUTE_ANSWER' }));
    await world.consent(to, { kind: 'ESIGN' });
    await allows(world.contact(to, { ...MAIL, purpose: 'DISPUTE_ANSWER' }));
  },
  async P1(world, { allows, refuses }) {
    const to = await world.debtor();
    await allows(world.contact(to));
    const HOLD = 'mutation ($i: HoldAccountInput!) { r: holdAccount(input: $i) { __typename } }';
    await world.manager.call(HOLD, { i: { accountId: to.id, version: 1, reason: 'CLIENT_REQUEST' } });
    await refuses(world.contact(to));
    await allows(world.contact(to, { ...LETTER, purpose: 'RECORD' }));
    const paid = await world.debtor();
    await world.money.pay(paid.id, 100_000, START);
    await refuses(world.contact(paid));
    await allows(world.send(paid, '{{clause.debtCollector}} We received your payment of {{payment.amount}}.', { kind: 'RECEIPT' }));
  },
};
