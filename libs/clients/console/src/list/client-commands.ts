import { inject } from '@angular/core';
import { ClientNamesDocument } from '@quittance/graphql/agency';
import { GraphqlClient, SessionStore, type CommandSource } from '@quittance/ui';

/** Clients in the command bar, by part of the name or the beginning of the code. */
export const clientSource: CommandSource = (query, signal) => {
  const client = inject(GraphqlClient);
  if (!inject(SessionStore).can('client.read')) return [];
  return client.query(ClientNamesDocument, { search: query }, signal).then(({ clients }) =>
    clients.nodes.slice(0, 6).map(({ id, code, name }) => ({ id: `client-${id}`, label: name, sub: code, group: 'Clients', link: `/clients/${id}` })));
};
