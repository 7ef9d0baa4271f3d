import type { StatusStep } from '@quittance/accounts/console';

/** What is open beside the account: one thing at a time. */
export type Panel = 'wrap-up' | 'permissions' | 'telephone' | 'payment' | 'promise' | 'settle' | 'note' | 'write' | 'adjust' | 'credit' | 'assign' | 'terms' | 'entries' | 'dispute' | 'post-dated' | 'forward' | 'mandates' | 'interest' | 'waive' | 'judgment' | 'statement' | 'acts' | 'basis' | StatusStep;
