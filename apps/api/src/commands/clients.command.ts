import { ClientListQuery } from '@quittance/clients/server';
import { readConfiguration, systemCtx } from '@quittance/platform';
import { createContext } from '../create-app';
import type { Command } from './commands';

const PAGE = 200;

/** Lists the clients with their codes; as JSON with `--json`. */
export const clientsCommand: Command = async (args) => {
  const app = await createContext(readConfiguration(process.env));
  try {
    const query = app.get(ClientListQuery);
    const clients = [];
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<ClientListQuery['run']>> = await query.run(systemCtx('clients', 'command-line'), { first: PAGE, after });
      clients.push(...page.nodes.map(({ id, code, name, currency, status, contractCurrencies }) => ({ id, code, name, currency, status, contractCurrencies })));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    if (args.includes('--json')) console.log(JSON.stringify(clients));
    else for (const { code, name, currency, status } of clients) console.log(`${code.padEnd(20)} ${currency}  ${status.toLowerCase().padEnd(7)} ${name}`);
  } finally {
    await app.close();
  }
};
