/** Whose debt it is; decides which rules of contact apply. */
export const DEBT_CLASSES = ['CONSUMER', 'COMMERCIAL_ENTITY', 'COMMERCIAL_NATURAL_PERSON'] as const;
export type DebtClass = (typeof DEBT_CLASSES)[number];

/** "Classed as …". */
export const CLASS_WORDS: Readonly<Record<DebtClass, string>> = { CONSUMER: 'a consumer’s debt', COMMERCIAL_ENTITY: 'a commercial entity’s debt', COMMERCIAL_NATURAL_PERSON: 'a natural person’s business debt' };
