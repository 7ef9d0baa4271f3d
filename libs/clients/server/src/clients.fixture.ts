import { currency, ppm, type ClientId } from '@quittance/kernel';
import { rateRule, type RateRule } from '@quittance/fees/domain';
import { blankTerms, termsToWire, type TermsWire } from '@quittance/clients/domain';

export const USD = currency('USD');

/** 25% of the first 3,000, 20% above (M3). */
export const TIERED: readonly RateRule[] = [rateRule({ tiers: [{ upTo: 300_000, ratePpm: ppm('25%') }, { upTo: null, ratePpm: ppm('20%') }] })];

/** Terms as the screen sends them. */
export const wire = (rules: readonly RateRule[] = TIERED): TermsWire => termsToWire(blankTerms(USD, rules));

/** One flat rate. */
export const flatWire = (rate: string): TermsWire => wire([rateRule({ tiers: [{ upTo: null, ratePpm: ppm(rate) }] })]);

export interface RefusalReply {
  readonly __typename: 'Refused';
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

export interface ClientReply {
  readonly __typename: 'Client';
  readonly id: ClientId;
  readonly code: string;
  readonly name: string;
  readonly status: string;
  readonly version: number;
  readonly parent: { readonly name: string } | null;
  readonly children: readonly { readonly name: string }[];
  readonly users: readonly { readonly email: string }[];
  readonly contracts: readonly { readonly currency: string; readonly number: number | null; readonly rates: readonly string[] }[];
}

export interface SavedReply {
  readonly __typename: 'ContractVersionSaved';
  readonly previousEnded: { readonly number: number; readonly lastDay: string } | null;
  readonly version: VersionReply;
}

export interface VersionReply {
  readonly id: string;
  readonly number: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly state: string;
  readonly revision: string;
  readonly usedAt: string | null;
  readonly changes: readonly string[] | null;
}

const CLIENT = `... on Client { id code name status version parent { name } children { name } users { email } contracts { currency number rates } }`;
const REFUSED = `... on Refused { code message field }`;
const VERSION = `id number effectiveFrom effectiveTo state revision usedAt changes`;

export const CREATE_CLIENT = `mutation($input: CreateClientInput!) { createClient(input: $input) { __typename ${CLIENT} ${REFUSED} } }`;
export const UPDATE_CLIENT = `mutation($input: UpdateClientInput!) { updateClient(input: $input) { __typename ${CLIENT} ${REFUSED} } }`;
export const CLOSE_CLIENT = `mutation($id: Uuid!, $version: Int!) { closeClient(id: $id, version: $version) { __typename ${CLIENT} ${REFUSED} } }`;
export const REOPEN_CLIENT = `mutation($id: Uuid!, $version: Int!) { reopenClient(id: $id, version: $version) { __typename ${CLIENT} ${REFUSED} } }`;
export const CLIENT_PAGE = `query($id: Uuid!) { client(id: $id) { __typename id code name status version parent { name } children { name } users { email } contracts { currency number rates } } }`;
export const CREATE_VERSION = `mutation($input: CreateContractVersionInput!) { createContractVersion(input: $input) { __typename ... on ContractVersionSaved { previousEnded { number lastDay } version { ${VERSION} } } ${REFUSED} } }`;
export const UPDATE_VERSION = `mutation($input: UpdateContractVersionInput!) { updateContractVersion(input: $input) { __typename ... on ContractVersionSaved { previousEnded { number lastDay } version { ${VERSION} } } ${REFUSED} } }`;
export const VERSIONS = `query($clientId: Uuid!, $page: PageInput) { contractVersions(clientId: $clientId, currency: "USD", page: $page) { nodes { ${VERSION} } pageInfo { endCursor hasNextPage } } }`;
