/** Which body of law a debt falls under: by country, and by whose debt it is. */
export const REGIMES = ['US_CONSUMER', 'US_CALIFORNIA_COMMERCIAL', 'US_BUSINESS_PERSON', 'US_ENTITY', 'UK_PERSON', 'UK_ENTITY', 'EU_PERSON', 'EU_ENTITY', 'OTHER_PERSON', 'OTHER_ENTITY'] as const;
export type Regime = (typeof REGIMES)[number];

export const REGIME_WORDS: Readonly<Record<Regime, string>> = {
  US_CONSUMER: 'a consumer debt in the United States', US_CALIFORNIA_COMMERCIAL: 'a business debt of a natural person that California covers', US_BUSINESS_PERSON: 'a business debt of a natural person in the United States',
  US_ENTITY: 'a company’s debt in the United States', UK_PERSON: 'a natural person’s debt in the United Kingdom', UK_ENTITY: 'a company’s debt in the United Kingdom', EU_PERSON: 'a natural person’s debt in the European Union',
  EU_ENTITY: 'a company’s debt in the European Union', OTHER_PERSON: 'a natural person’s debt', OTHER_ENTITY: 'a company’s debt' };
