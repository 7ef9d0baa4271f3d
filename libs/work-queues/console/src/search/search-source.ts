import { inject } from '@angular/core';
import { FuzzySearchDocument, SearchDocument, type FoundFragment } from '@quittance/graphql/agency';
import { GraphqlClient, SessionStore, formatMoney, type CommandHit, type CommandSource } from '@quittance/ui';

type Hit = FoundFragment['groups'][number]['hits'][number];

/** What stands beside a hit: whose account it is and what is owed, and the name where something else was found. */
function beside({ matched, debtorName, accountNumber, clientName, balance, status }: Hit): string {
  const name = matched === debtorName ? accountNumber : matched === accountNumber ? null : `${debtorName}, ${accountNumber}`;
  return [name, clientName, status === 'CLOSED' ? 'closed' : formatMoney(balance)].filter(Boolean).join(' · ');
}

/** Lines of the command bar, in the groups the server found them by. */
export const hitsOf = ({ groups }: FoundFragment): CommandHit[] =>
  groups.flatMap(({ kind, label, hits }) =>
    hits.map((hit) => ({
      id: `${kind} ${hit.accountId} ${hit.matched}`,
      group: label,
      label: hit.matched === hit.accountNumber ? `${hit.accountNumber}, ${hit.debtorName}` : hit.matched,
      sub: beside(hit),
      link: `/accounts/${hit.accountId}`,
    })));

/** Searches debtors, accounts, references, invoices, phones and emails; on Enter without a hit also names that resemble the text. */
export const searchSource: CommandSource = async (query, signal, thorough) => {
  const [client, session] = [inject(GraphqlClient), inject(SessionStore)];
  if (query.length < 2 || !session.can('search.use')) return [];
  if (thorough) return hitsOf((await client.query(FuzzySearchDocument, { text: query }, signal)).fuzzySearch);
  return hitsOf((await client.query(SearchDocument, { text: query }, signal)).search);
};
