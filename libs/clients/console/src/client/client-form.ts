import type { ClientPageQuery } from '@quittance/graphql/agency';

/** A client's facts as typed. */
export interface ClientForm {
  /** Of the client it changes, as it was when the change began; null for a new one. */
  readonly version: number | null;
  readonly code: string;
  readonly name: string;
  readonly legalName: string;
  readonly taxId: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly country: string | null;
  readonly currency: string | null;
  readonly parentId: string | null;
}

/** The form a client's facts are changed in, or an empty one. */
export function clientForm(client: ClientPageQuery['client'], usual: { currency: string }): ClientForm {
  if (!client) return { version: null, code: '', name: '', legalName: '', taxId: '', email: '', phone: '', address: '', country: null, currency: usual.currency, parentId: null };
  const { version, code, name, legalName, taxId, email, phone, address, country, currency, parent } = client;
  return { version, code, name, legalName, taxId, email, phone, address, country, currency, parentId: parent?.id ?? null };
}
