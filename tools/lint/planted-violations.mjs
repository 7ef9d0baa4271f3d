/**
 * One table of planted violations: each architecture rule must fire on `code` and stay silent on `clean`.
 * Nothing here is written to disk; `path` says where the text would lie.
 * @type {{ what: string, rule: string, path: string, code: string, clean: string, cleanPath?: string }[]}
 */
const use = (source) => `import { thing } from '${source}';\nexport const used = thing;\n`;
const resolver = (decorators, body = 'return this.find.execute(id);', onClass = '') =>
  `@Resolver()\n${onClass}\nexport class ThingResolver {\n  ${decorators}\n  thing(id: string) {\n    ${body}\n  }\n}\n`;
const component = (styles, template = '<p></p>') =>
  `@Component({ selector: 'q-thing', changeDetection: ChangeDetectionStrategy.OnPush, template: \`${template}\`, styles: \`${styles}\` })\nexport class ThingComponent {}\n`;
const query = (sql) => `export const sql = \`${sql}\`;\n`;

const order = (what, path, bad, good) => ({ what, rule: 'quittance/dependency-order', path, code: use(bad), clean: use(good) });
const FEES = 'libs/fees/domain/src/rate-schedule.ts';
const SERVER = 'libs/payments/server/src/application/record-payment.use-case.ts';
const CONSOLE = 'libs/payments/console/src/payments.page.ts';
const PORTAL = 'libs/payments/portal/src/payments.page.ts';
const RESOLVER = 'libs/payments/server/src/graphql/agency/payment.resolver.ts';
const ROW = 'libs/payments/server/src/persistence/payment.row.ts';
const MIGRATION = 'libs/payments/server/src/migrations/1790000000999-planted.ts';

export const plantedViolations = [
  order('a domain imports a later context', FEES, '@quittance/ledger/domain', '@quittance/reference/domain'),
  order('a server imports a later context', SERVER, '@quittance/remittance/server', '@quittance/ledger/server'),
  order('a console imports a later context', CONSOLE, '@quittance/legal/console', '@quittance/accounts/console'),
  order('a domain imports a server', FEES, '@quittance/reference/server', '@quittance/kernel'),
  order('a domain imports the platform', FEES, '@quittance/platform', '@quittance/kernel'),
  order('a server imports a screen', SERVER, '@quittance/accounts/console', '@quittance/accounts/domain'),
  order('the kernel imports a context', 'libs/kernel/src/money.ts', '@quittance/fees/domain', './currency'),
  order('the platform imports a context', 'libs/platform/src/unit-of-work.ts', '@quittance/identity/server', '@quittance/kernel'),
  order('the design system imports a context', 'libs/ui/src/button.component.ts', '@quittance/fees/domain', '@quittance/kernel'),
  order('the portal imports the console', PORTAL, '@quittance/accounts/console', '@quittance/accounts/portal'),
  order('the console imports the portal', CONSOLE, '@quittance/accounts/portal', '@quittance/accounts/domain'),
  order("the portal imports the agency's operations", PORTAL, '@quittance/graphql/agency', '@quittance/graphql/portal'),
  order('a screen imports a server', CONSOLE, '@quittance/payments/server', '@quittance/payments/domain'),
  order('the portal app wires a console', 'apps/client-portal/src/app.routes.ts', '@quittance/payments/console', '@quittance/payments/portal'),
  order('the console app wires a portal', 'apps/agent-console/src/app.routes.ts', '@quittance/payments/portal', '@quittance/payments/console'),
  order('the API wires a screen', 'apps/api/src/app.module.ts', '@quittance/payments/console', '@quittance/payments/server'),
  order('an import past the index of a library', SERVER, '@quittance/ledger/server/src/post', '@quittance/ledger/server'),
  order('a relative path into another library', SERVER, '../../../../ledger/server/src/index', './allocate-receipt'),
  order('a relative path from the server into its own domain', SERVER, '../../../domain/src/index', '@quittance/payments/domain'),
  order('a library imports itself by name', SERVER, '@quittance/payments/server', './payment.row'),
  order('application code imports the testing library', SERVER, '@quittance/testing', '@quittance/platform'),
  order('a context outside the table', 'libs/astrology/server/src/stars.ts', '@quittance/fees/domain', '@quittance/kernel'),
  { ...order('a type import goes upward', FEES, '', ''), code: `import type { Thing } from '@quittance/ledger/domain';\nexport type Used = Thing;\n`, clean: `import type { Thing } from '@quittance/kernel';\nexport type Used = Thing;\n` },
  { ...order('a lazy import goes upward', CONSOLE, '', ''), code: `export const load = () => import('@quittance/legal/console');\n`, clean: `export const load = () => import('@quittance/accounts/console');\n` },

  { what: 'Nest in a domain', rule: 'quittance/domain-purity', path: FEES, code: use('@nestjs/common'), clean: use('./tier') },
  { what: 'TypeORM in a domain', rule: 'quittance/domain-purity', path: FEES, code: use('typeorm'), clean: use('@quittance/kernel') },
  { what: 'Node in a domain', rule: 'quittance/domain-purity', path: FEES, code: use('node:crypto'), clean: use('./tier') },
  { what: 'the environment in a domain', rule: 'quittance/domain-purity', path: FEES, code: `export const zone = process.env['TZ'];\n`, clean: 'export const zone = (given: string) => given;\n' },

  { what: 'the clock in a domain', rule: 'quittance/business-clock', path: FEES, code: 'export const today = () => new Date();\n', clean: 'export const at = (ms: number) => new Date(ms);\n' },
  { what: 'Date.now() in a use case', rule: 'quittance/business-clock', path: SERVER, code: 'export const now = () => Date.now();\n', clean: 'export const now = (tx: { now: Date }) => tx.now;\n' },
  { what: 'randomness in a domain', rule: 'quittance/business-clock', path: FEES, code: 'export const dice = () => Math.random();\n', clean: 'export const dice = (roll: number) => Math.floor(roll);\n' },
  { what: 'a random id in a domain', rule: 'quittance/business-clock', path: FEES, code: 'export const id = () => crypto.randomUUID();\n', clean: 'export const id = (given: string) => given;\n' },
  { what: 'the clock in a screen', rule: 'quittance/business-clock', path: CONSOLE, code: 'export const today = () => new Date();\n', clean: 'export const today = (now: Date) => now;\n' },

  { what: 'now() in a query', rule: 'quittance/no-sql-now', path: SERVER, code: query('select id from account where due_on < now()'), clean: query('select id from account where due_on < $1') },
  { what: 'current_date as a default', rule: 'quittance/no-sql-now', path: MIGRATION, code: query('create table t (\n  day date default current_date\n)'), clean: query('create table t (\n  day date not null,\n  recorded_at timestamptz not null default clock_timestamp()\n)') },
  { what: 'clock_timestamp() elsewhere than the audit', rule: 'quittance/no-sql-now', path: MIGRATION, code: query('create table t (\n  made_at timestamptz default clock_timestamp()\n)'), clean: query('create table t (\n  made_at timestamptz not null\n)') },

  { what: 'a query without a permission', rule: 'quittance/resolver-permission', path: RESOLVER, code: resolver('@Query(() => Thing)'), clean: resolver("@Query(() => Thing)\n  @Allow('payment.read')") },
  { what: 'a mutation without a permission', rule: 'quittance/resolver-permission', path: RESOLVER, code: resolver('@Mutation(() => Thing)', undefined, "@Allow('payment.read')"), clean: resolver('@Mutation(() => Thing)\n  @Public()') },
  { what: 'a subscription without a permission', rule: 'quittance/resolver-permission', path: RESOLVER, code: resolver('@Subscription(() => Thing)'), clean: resolver('@Subscription(() => Thing)\n  @AllowAuthenticated()') },
  { what: 'a field without a permission of its own or its class', rule: 'quittance/resolver-permission', path: RESOLVER, code: resolver('@ResolveField(() => Thing)'), clean: resolver('@ResolveField(() => Thing)', undefined, "@Allow('payment.read')") },
  { what: 'a resolver that thinks', rule: 'quittance/thin-resolver', path: RESOLVER, code: resolver("@Query(() => Thing)\n  @Allow('payment.read')", 'const found = this.find.execute(id);\n    return found ?? null;'), clean: resolver("@Query(() => Thing)\n  @Allow('payment.read')") },

  { what: 'a row used as a GraphQL type', rule: 'quittance/rows-stay-inside', path: 'libs/payments/server/src/graphql/agency/payment.types.ts', code: use('../../persistence/payment.row'), clean: use('./money.types') },
  { what: 'a row declared a GraphQL type', rule: 'quittance/rows-stay-inside', path: ROW, code: '@Entity()\n@ObjectType()\nexport class PaymentRow {}\n', clean: '@Entity()\nexport class PaymentRow {}\n' },
  { what: 'a relation across contexts', rule: 'quittance/rows-stay-inside', path: ROW, code: `import { AccountRow } from '@quittance/accounts/server';\nexport class PaymentRow {\n  @ManyToOne(() => AccountRow) account!: AccountRow;\n}\n`, clean: `import { DepositRow } from './deposit.row';\nexport class PaymentRow {\n  @ManyToOne(() => DepositRow) deposit!: DepositRow;\n}\n` },

  { what: 'a migration that imports the application', rule: 'quittance/migrations-stand-alone', path: MIGRATION, code: use('@quittance/kernel'), clean: use('typeorm') },
  { what: 'an import cycle', rule: 'quittance/no-import-cycle', path: 'libs/kernel/src/money.ts', code: `export * from './index';\n`, clean: `export type * from './index';\n` },
  { what: 'a vague file name', rule: 'quittance/telling-names', path: 'libs/fees/domain/src/utils.ts', code: 'export const rate = 1;\n', clean: 'export const rate = 1;\n', cleanPath: FEES },
  { what: 'a vague folder name', rule: 'quittance/telling-names', path: 'libs/fees/domain/src/shared/rate.ts', code: 'export const rate = 1;\n', clean: 'export const rate = 1;\n', cleanPath: FEES },
  { what: 'a file of more than 400 lines', rule: 'max-lines', path: FEES, code: 'export {};\n'.repeat(401), clean: 'export {};\n'.repeat(400) },

  { what: 'a colour in a component', rule: 'quittance/design-tokens', path: CONSOLE, code: component('p { color: #ff0000; }'), clean: component('p { color: var(--q-danger); }') },
  { what: 'a font size in a component', rule: 'quittance/design-tokens', path: PORTAL, code: component('p { font-size: 13px; }'), clean: component('p { font-size: var(--q-text-small); margin: 4px; }') },
  { what: 'a colour in a style sheet', rule: 'quittance/design-tokens', path: 'libs/payments/console/src/payments.page.css', code: 'p { border: 1px solid rgb(1 2 3); }\n', clean: 'p { border: 1px solid var(--q-line); }\n' },
  { what: 'a colour in a style attribute', rule: 'quittance/design-tokens', path: 'libs/payments/console/src/payments.page.html', code: '<p style="color: #f00"></p>\n', clean: '<p #anchor></p>\n' },
  { what: 'a component without OnPush', rule: '@angular-eslint/prefer-on-push-component-change-detection', path: CONSOLE, code: "@Component({ selector: 'q-thing', template: '<p></p>', changeDetection: ChangeDetectionStrategy.Eager })\nexport class ThingComponent {}\n", clean: component('') },
];
