import type { CommandSource } from '@quittance/ui';

/** What the command bar searches, one line a feature: `() => import('@quittance/<context>/console').then((m) => m.<source>)`. */
export const commandSources: readonly (() => Promise<CommandSource>)[] = [
  () => import('@quittance/work-queues/console').then((m) => m.searchSource),
  () => import('@quittance/clients/console').then((m) => m.clientSource),
];
