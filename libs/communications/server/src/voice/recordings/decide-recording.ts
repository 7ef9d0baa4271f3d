import { mayRecord, type MayRecord, type RecordingRule } from '@quittance/communications/domain';
import { placesOfPerson } from '@quittance/compliance/server';
import type { AccountId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { CallRow } from '../call-row';
import { callSetting } from '../call-settings';

export const recordingRules = (tx: Tx): Promise<(RecordingRule & { readonly source: string; readonly caution: string })[]> => tx.query('select place, consent, source, caution from recording_rule order by place');

/** Whether this call may be recorded, by the agency's settings and the places of both ends. */
export async function decideRecording(tx: Tx, call: CallRow): Promise<MayRecord> {
  const setting = await callSetting(tx);
  if (setting.recording === 'OFF' || call.accountId === null) return { allowed: false, reason: '' };
  const places = await placesOfPerson(tx, call.accountId as AccountId, call.personId);
  return mayRecord({ recording: setting.recording, ourPlace: setting.recordingPlace }, places, await recordingRules(tx));
}
