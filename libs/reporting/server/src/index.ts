export { RECOVERY_RECOMPUTED } from './application/recovery-months';
export { Recovery1790000000130 } from './migrations/1790000000130-recovery';
export { ReportingAgencyApi, ReportingClientApi, ReportingModule } from './reporting.module';
