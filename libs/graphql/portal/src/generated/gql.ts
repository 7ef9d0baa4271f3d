/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Overview($clientId: Uuid) {\n  overview(clientId: $clientId) {\n    currency\n    accounts\n    placedThisMonth\n    placed\n    collected\n    held\n    remitted\n    remittances\n    open\n    ages {\n      fromDays\n      toDays\n      accounts\n      open\n    }\n  }\n}\n\nquery RecoveryByMonth($currency: String!, $clientId: Uuid) {\n  recoveryByMonth(currency: $currency, clientId: $clientId) {\n    placedMonth\n    currency\n    accounts\n    placed\n    collected\n    points {\n      age\n      cumulative\n    }\n  }\n}\n\nquery Happenings($clientId: Uuid) {\n  happenings(clientId: $clientId, first: 12) {\n    id\n    accountId\n    accountNumber\n    debtorName\n    kind\n    body\n    occurredAt\n  }\n}\n\nquery WaitingPlacements($clientId: Uuid) {\n  waitingPlacements(clientId: $clientId) {\n    id\n    number\n    fileName\n    status\n    createdAt\n  }\n}\n\nquery OwnTerms($clientId: Uuid!) {\n  myContract(clientId: $clientId) {\n    currency\n    number\n    effectiveFrom\n    effectiveTo\n    words {\n      topic\n      text\n    }\n  }\n}": typeof types.OverviewDocument,
};
const documents: Documents = {
    "query Overview($clientId: Uuid) {\n  overview(clientId: $clientId) {\n    currency\n    accounts\n    placedThisMonth\n    placed\n    collected\n    held\n    remitted\n    remittances\n    open\n    ages {\n      fromDays\n      toDays\n      accounts\n      open\n    }\n  }\n}\n\nquery RecoveryByMonth($currency: String!, $clientId: Uuid) {\n  recoveryByMonth(currency: $currency, clientId: $clientId) {\n    placedMonth\n    currency\n    accounts\n    placed\n    collected\n    points {\n      age\n      cumulative\n    }\n  }\n}\n\nquery Happenings($clientId: Uuid) {\n  happenings(clientId: $clientId, first: 12) {\n    id\n    accountId\n    accountNumber\n    debtorName\n    kind\n    body\n    occurredAt\n  }\n}\n\nquery WaitingPlacements($clientId: Uuid) {\n  waitingPlacements(clientId: $clientId) {\n    id\n    number\n    fileName\n    status\n    createdAt\n  }\n}\n\nquery OwnTerms($clientId: Uuid!) {\n  myContract(clientId: $clientId) {\n    currency\n    number\n    effectiveFrom\n    effectiveTo\n    words {\n      topic\n      text\n    }\n  }\n}": types.OverviewDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Overview($clientId: Uuid) {\n  overview(clientId: $clientId) {\n    currency\n    accounts\n    placedThisMonth\n    placed\n    collected\n    held\n    remitted\n    remittances\n    open\n    ages {\n      fromDays\n      toDays\n      accounts\n      open\n    }\n  }\n}\n\nquery RecoveryByMonth($currency: String!, $clientId: Uuid) {\n  recoveryByMonth(currency: $currency, clientId: $clientId) {\n    placedMonth\n    currency\n    accounts\n    placed\n    collected\n    points {\n      age\n      cumulative\n    }\n  }\n}\n\nquery Happenings($clientId: Uuid) {\n  happenings(clientId: $clientId, first: 12) {\n    id\n    accountId\n    accountNumber\n    debtorName\n    kind\n    body\n    occurredAt\n  }\n}\n\nquery WaitingPlacements($clientId: Uuid) {\n  waitingPlacements(clientId: $clientId) {\n    id\n    number\n    fileName\n    status\n    createdAt\n  }\n}\n\nquery OwnTerms($clientId: Uuid!) {\n  myContract(clientId: $clientId) {\n    currency\n    number\n    effectiveFrom\n    effectiveTo\n    words {\n      topic\n      text\n    }\n  }\n}"): typeof import('./graphql').OverviewDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
