import { AccountFees1790000001010, AccruedInterest1790000001032, Accounts1790000000060, Interest1790000001031, StateTellsInterest1790000001140 } from '@quittance/accounts/server';
import { Promises1790000000110, SettlementBounds1790000001301, Settlements1790000001270 } from '@quittance/arrangements/server';
import { BankDetails1790000001040, Clients1790000000030, CommissionTax1790000001050 } from '@quittance/clients/server';
import { Answers1790000001240, AuthorsOfTexts1790000001292, Communications1790000001210, Inbound1790000001220, NumberChecks1790000001231, Outbox1790000000080, PermitsOfCommunications1790000001211, Recordings1790000001232, Threads1790000001221, Voice1790000001230 } from '@quittance/communications/server';
import { Complaints1790000001201, Compliance1790000000070, ContactDecisions1790000001200, ContactOutlook1790000001251, ErasedDecisions1790000001262, PolicyAndParties1790000001250, Suppression1790000001320 } from '@quittance/compliance/server';
import { Debtors1790000000040 } from '@quittance/debtors/server';
import { Documents1790000000035 } from '@quittance/documents/server';
import { Identity1790000000020, RefusedAttempts1790000001266 } from '@quittance/identity/server';
import { BankFiles1790000001070, GivenBackByFile1790000001141, OneMechanism1790000001110, PayeeDetailsOfItems1790000001142, PayeesOfFiles1790000001121, PaymentFiles1790000001081, ReturnsToldApart1790000001410 } from '@quittance/integrations/server';
import { Bank1790000001060, BankRetellings1790000001280, BatchesToldApart1790000001411, ClosedForGood1790000001160, CloseWaits1790000001062, Ledger1790000000050, ProofAndClose1790000001061 } from '@quittance/ledger/server';
import { CostsAndBatches1790000001041, DebitsByDay1790000001291, DormancyMassachusetts1790000001310, DormancyRead1790000001281, FeeLineTax1790000001051, FeeLineWorker1790000001073, FeeTreatments1790000001055, ForwardedAndWaitingMoney1790000001021, Mandates1790000001080, PaymentKinds1790000001020, Payments1790000000090, SuitFeesRemitted1790000001079, SuitFeeTaxAndNotices1790000001120 } from '@quittance/payments/server';
import { CreditsTakenOff1790000001263, OneNumber1790000001265, Placements1790000000100, Takeover1790000001090, TakeoverInterest1790000001150 } from '@quittance/placements/server';
import { Platform1790000000010, type MigrationClass } from '@quittance/platform';
import { ExchangeRates1790000001091, LaterFigures1790000001122, ReferenceFigures1790000001030 } from '@quittance/reference/server';
import { AccountFeesRemitted1790000001056, Cheques1790000001042, CollectorCommission1790000001074, InvoicesAndGroups1790000001072, InvoicesTakenOver1790000001151, Remittance1790000000120 } from '@quittance/remittance/server';
import { BatchTracking1790000001300, CaseFiles1790000001260, Definers1790000001299, Erasure1790000001261, ErasedParties1790000001298, Recovery1790000000130, RetentionRules1790000001290 } from '@quittance/reporting/server';

/** Every migration, in the order they run. */
export const migrations: readonly MigrationClass[] = [
  Platform1790000000010,
  Identity1790000000020,
  Clients1790000000030,
  Documents1790000000035,
  Debtors1790000000040,
  Ledger1790000000050,
  Accounts1790000000060,
  Compliance1790000000070,
  Outbox1790000000080,
  Payments1790000000090,
  Placements1790000000100,
  Promises1790000000110,
  Remittance1790000000120,
  Recovery1790000000130,
  AccountFees1790000001010,
  ReferenceFigures1790000001030,
  Interest1790000001031,
  PaymentKinds1790000001020,
  BankDetails1790000001040,
  CostsAndBatches1790000001041,
  Cheques1790000001042,
  AccruedInterest1790000001032,
  ForwardedAndWaitingMoney1790000001021,
  CommissionTax1790000001050,
  FeeLineTax1790000001051,
  FeeTreatments1790000001055,
  AccountFeesRemitted1790000001056,
  Bank1790000001060,
  ProofAndClose1790000001061,
  BankFiles1790000001070,
  InvoicesAndGroups1790000001072,
  FeeLineWorker1790000001073,
  CollectorCommission1790000001074,
  SuitFeesRemitted1790000001079,
  Mandates1790000001080,
  PaymentFiles1790000001081,
  CloseWaits1790000001062,
  Takeover1790000001090,
  ExchangeRates1790000001091,
  OneMechanism1790000001110,
  SuitFeeTaxAndNotices1790000001120,
  PayeesOfFiles1790000001121,
  LaterFigures1790000001122,
  StateTellsInterest1790000001140,
  GivenBackByFile1790000001141,
  PayeeDetailsOfItems1790000001142,
  TakeoverInterest1790000001150,
  InvoicesTakenOver1790000001151,
  ClosedForGood1790000001160,
  ContactDecisions1790000001200,
  Complaints1790000001201,
  Communications1790000001210,
  PermitsOfCommunications1790000001211,
  Inbound1790000001220,
  Threads1790000001221,
  Voice1790000001230,
  NumberChecks1790000001231,
  Recordings1790000001232,
  Answers1790000001240,
  PolicyAndParties1790000001250,
  ContactOutlook1790000001251,
  CaseFiles1790000001260,
  Erasure1790000001261,
  ErasedDecisions1790000001262,
  Settlements1790000001270,
  BankRetellings1790000001280,
  DormancyRead1790000001281,
  RetentionRules1790000001290,
  DebitsByDay1790000001291,
  AuthorsOfTexts1790000001292,
  CreditsTakenOff1790000001263,
  OneNumber1790000001265,
  RefusedAttempts1790000001266,
  ErasedParties1790000001298,
  Definers1790000001299,
  BatchTracking1790000001300,
  SettlementBounds1790000001301,
  Suppression1790000001320,
  DormancyMassachusetts1790000001310,
  ReturnsToldApart1790000001410,
  BatchesToldApart1790000001411,
];
