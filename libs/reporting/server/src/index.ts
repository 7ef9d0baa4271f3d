export { Erasures } from './retention/erasures.use-case';
export { LegalHolds } from './retention/legal-holds.use-case';
export { RECOVERY_RECOMPUTED } from './application/recovery-months';
export { RetentionRules1790000001290 } from './migrations/1790000001290-retention-rules';
export { Definers1790000001299 } from './migrations/1790000001299-definers';
export { Erasure1790000001261 } from './migrations/1790000001261-erasure';
export { CaseFiles1790000001260 } from './migrations/1790000001260-case-files';
export { Recovery1790000000130 } from './migrations/1790000000130-recovery';
export { ReportingAgencyApi, ReportingClientApi, ReportingModule } from './reporting.module';
