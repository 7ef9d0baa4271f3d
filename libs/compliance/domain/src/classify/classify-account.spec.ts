import { businessDate } from '@quittance/kernel';
import { SEEDED_RULES } from '../rules/seed/seed';
import { classifyAccount, type AccountToClassify } from './classify-account';

const account = (part: Partial<AccountToClassify> = {}): AccountToClassify => ({
  debtor: 'PERSON', guarantor: false, purpose: 'BUSINESS', country: 'US', region: 'US-CA', creditor: 'LENDER', lastAssignedOn: businessDate('2025-07-01'), owedToCreditor: 50_000_000, ...part });
const classed = (part: Partial<AccountToClassify>) => classifyAccount(account(part), SEEDED_RULES);

describe('whose debt it is', () => {
  it.each([
    [{ purpose: 'PERSONAL' }, 'CONSUMER', 'US_CONSUMER'],
    [{ purpose: null }, 'CONSUMER', 'US_CONSUMER'],
    [{ purpose: 'PERSONAL', country: 'GB' }, 'CONSUMER', 'UK_PERSON'],
    [{ purpose: null, country: 'DE' }, 'CONSUMER', 'EU_PERSON'],
    [{ purpose: null, country: null }, 'CONSUMER', 'US_CONSUMER'],
    [{ purpose: null, country: 'GU', region: null }, 'CONSUMER', 'US_CONSUMER'],
    [{ debtor: 'ORGANISATION', country: 'VI', region: null }, 'COMMERCIAL_ENTITY', 'US_ENTITY'],
    [{ debtor: 'ORGANISATION' }, 'COMMERCIAL_ENTITY', 'US_ENTITY'],
    [{ debtor: 'ORGANISATION', country: 'FR' }, 'COMMERCIAL_ENTITY', 'EU_ENTITY'],
    [{ debtor: 'ORGANISATION', country: 'AU' }, 'COMMERCIAL_ENTITY', 'OTHER_ENTITY'],
    [{}, 'COMMERCIAL_NATURAL_PERSON', 'US_CALIFORNIA_COMMERCIAL'],
    [{ debtor: 'ORGANISATION', guarantor: true }, 'COMMERCIAL_NATURAL_PERSON', 'US_CALIFORNIA_COMMERCIAL'],
    [{ creditor: 'TRADE' }, 'COMMERCIAL_NATURAL_PERSON', 'US_BUSINESS_PERSON'],
    [{ owedToCreditor: 50_000_001 }, 'COMMERCIAL_NATURAL_PERSON', 'US_BUSINESS_PERSON'],
    [{ lastAssignedOn: businessDate('2025-06-30') }, 'COMMERCIAL_NATURAL_PERSON', 'US_BUSINESS_PERSON'],
    [{ lastAssignedOn: null }, 'COMMERCIAL_NATURAL_PERSON', 'US_CALIFORNIA_COMMERCIAL'],
    [{ region: 'US-NV' }, 'COMMERCIAL_NATURAL_PERSON', 'US_BUSINESS_PERSON'],
    [{ country: 'GB' }, 'COMMERCIAL_NATURAL_PERSON', 'UK_PERSON'],
  ] as [Partial<AccountToClassify>, string, string][])('%j is %s, %s', (part, debtClass, regime) => {
    const found = classed(part);
    expect(found).toMatchObject({ class: debtClass, regime });
    expect(found.reason).toMatch(/^[A-Z].*\.$/);
  });
});
