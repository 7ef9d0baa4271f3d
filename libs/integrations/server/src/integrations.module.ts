import { Module } from '@nestjs/common';
import { LedgerModule } from '@quittance/ledger/server';
import { PaymentsModule } from '@quittance/payments/server';
import { RemittanceModule } from '@quittance/remittance/server';
import { AcceptSureLines } from './application/accept-sure-lines.use-case';
import { BankImportsQuery } from './application/bank-imports.query';
import { BankLinesQuery } from './application/bank-lines.query';
import { ImportBankFile } from './application/import-bank-file.use-case';
import { RematchBankLines } from './application/rematch-bank-lines.use-case';
import { ReturnFromLine } from './application/return-from-line';
import { ReturnedItems } from './application/returned-items';
import { ReturnedItemsQuery } from './application/returned-items.query';
import { ReturnedTasks } from './application/returned-tasks';
import { SettleAchChange } from './application/settle-ach-change.use-case';
import { SettleBankLine } from './application/settle-bank-line.use-case';
import { UndoBankLine } from './application/undo-bank-line.use-case';
import { BankLineResolver } from './graphql/bank-line.resolver';
import { ReturnedItemResolver } from './graphql/returned-item.resolver';
import { BankFilesController } from './http/bank-files.controller';

const useCases = [
  ImportBankFile, SettleBankLine, ReturnFromLine, UndoBankLine, AcceptSureLines, RematchBankLines, ReturnedItems, SettleAchChange, BankLinesQuery, BankImportsQuery, ReturnedItemsQuery, ReturnedTasks,
];

/** Files from banks: lines matched to what is expected, and what came back. */
@Module({ imports: [LedgerModule, PaymentsModule, RemittanceModule], providers: useCases, exports: useCases })
export class IntegrationsModule {}

/** Bank files and lines on the agency's endpoint. The portal has none. */
@Module({ imports: [IntegrationsModule], providers: [BankLineResolver, ReturnedItemResolver], controllers: [BankFilesController] })
export class IntegrationsAgencyApi {}
