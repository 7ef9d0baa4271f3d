import type { Channel, Purpose } from '@quittance/compliance/domain';
import type { AccountId, ContactPointId, DebtorId } from '@quittance/kernel';

/** What a permit is for. */
export interface PermitTerms {
  readonly id: string;
  readonly decisionId: string;
  readonly accountId: AccountId;
  readonly debtorId: DebtorId;
  /** Null: the debtor. */
  readonly personId: string | null;
  readonly contactPointId: ContactPointId | null;
  readonly channel: Channel;
  /** As compared: E.164, an email address or a postal address in lower case. */
  readonly address: string;
  readonly purpose: Purpose;
  readonly mintedAt: Date;
  readonly expiresAt: Date;
}

const MINT = Symbol('compliance');

/** Leave to reach one person, at one address, for one purpose, once. Minted by compliance alone: sending without one does not compile. */
export class ContactPermit implements PermitTerms {
  declare private readonly minted: true;
  declare readonly id: string;
  declare readonly decisionId: string;
  declare readonly accountId: AccountId;
  declare readonly debtorId: DebtorId;
  declare readonly personId: string | null;
  declare readonly contactPointId: ContactPointId | null;
  declare readonly channel: Channel;
  declare readonly address: string;
  declare readonly purpose: Purpose;
  declare readonly mintedAt: Date;
  declare readonly expiresAt: Date;

  private constructor(terms: PermitTerms, by: symbol) {
    if (by !== MINT) throw new Error('permits are minted by compliance');
    Object.assign(this, terms);
  }

  /** @internal */
  static mint(terms: PermitTerms): ContactPermit {
    return new ContactPermit(terms, MINT);
  }
}

/** A permit that has been used: what is sent now, and only now, is recorded with it. */
export class UsedPermit implements PermitTerms {
  declare private readonly used: true;
  declare readonly id: string;
  declare readonly decisionId: string;
  declare readonly accountId: AccountId;
  declare readonly debtorId: DebtorId;
  declare readonly personId: string | null;
  declare readonly contactPointId: ContactPointId | null;
  declare readonly channel: Channel;
  declare readonly address: string;
  declare readonly purpose: Purpose;
  declare readonly mintedAt: Date;
  declare readonly expiresAt: Date;
  /** When it was used: the moment of the contact. */
  declare readonly usedAt: Date;

  private constructor(terms: PermitTerms & { readonly usedAt: Date }, by: symbol) {
    if (by !== MINT) throw new Error('permits are used through compliance');
    Object.assign(this, terms);
  }

  /** @internal */
  static of(terms: PermitTerms, usedAt: Date): UsedPermit {
    return new UsedPermit({ ...terms, usedAt }, MINT);
  }
}
