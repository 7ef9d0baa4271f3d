import { CallSettings, ConnectCall, LeaveVoicemail, LetterSettings, PlaceCall, ReceiveCall, TakeCallStatus } from '@quittance/communications/server';
import { AskToContactUseCase } from '@quittance/compliance/server';
import type { CallOutcome } from '@quittance/compliance/domain';
import { addDays, type AccountId } from '@quittance/kernel';
import { RecordCallUseCase } from '@quittance/work-queues/server';
import { done, type Stage } from './stage';

interface Reachable {
  readonly id: AccountId;
  readonly pointId: string;
  readonly phone: string;
  readonly person: string;
}

const PROVIDER = 'SIMULATOR';
const CALLS: readonly { readonly outcome: CallOutcome; readonly seconds: number; readonly note: string; readonly voicemail?: true }[] = [
  { outcome: 'SPOKE_WITH_DEBTOR', seconds: 214, note: 'Has the invoices, waits for the approval of their controller.' },
  { outcome: 'NO_ANSWER', seconds: 0, note: '' },
  { outcome: 'VOICEMAIL', seconds: 31, note: '', voicemail: true },
  { outcome: 'CALL_BACK_ASKED', seconds: 48, note: 'In a meeting until noon.' },
];

/** What the telephone brought on the story's last day: calls of ours by click, one that was missed, one that nobody can match. */
export async function callsMorning(stage: Stage): Promise<void> {
  done(await stage.get(CallSettings).keepTelephone(stage.as('okafor'), '+1 312 555 0171', stage.key()));
  const letters = stage.get(LetterSettings);
  // Whoever plays the message hears this name: it says nothing of collecting.
  done(await letters.keep(stage.as('manager'), { ...(await letters.sender(stage.as('manager'))), voicemailName: 'Halloran' }, stage.key()));
  const reachable = await stage.read((tx) => tx.query<Reachable>(
    `select distinct on (a.id) a.id, p.id as "pointId", p.value_normalised as phone, p.person_name as person from account a join desk k on k.id = a.desk_id and k.name = 'M. Okafor'
       join contact_point p on p.debtor_id = a.debtor_id and p.kind = 'PHONE' and p.status in ('UNVERIFIED', 'RIGHT_PARTY') and not exists (select from contact_point s where s.supersedes_id = p.id)
      where a.status = 'ACTIVE' and a.disputed_at is null and a.next_action_on is null and p.value_normalised like '+1%' and (select count(*) from account o where o.debtor_id = a.debtor_id) = 1
        and not exists (select from promise x where x.account_id = a.id) and not exists (select from contact_point o where o.value_normalised = p.value_normalised and o.debtor_id <> p.debtor_id)
      order by a.id limit 24`));
  const calls = [...CALLS];
  for (const to of reachable) {
    const [next] = calls;
    if (next === undefined) break;
    if (await call(stage, to, next)) calls.shift();
  }
  const missed = reachable.at(-1);
  if (missed) await comesIn(stage, missed.phone, 'demo-call-1');
  await comesIn(stage, '+1 415 555 0134', 'demo-call-2');
}

async function call(stage: Stage, to: Reachable, { outcome, seconds, note, voicemail }: (typeof CALLS)[number]): Promise<boolean> {
  const asked = done(await stage.get(AskToContactUseCase).execute(stage.as('okafor'), { accountId: to.id, contactPointId: to.pointId as never, channel: 'CALL', purpose: 'COLLECT' }, stage.key()));
  if (asked.permitId === null) return false;
  const { callId } = done(await stage.get(PlaceCall).execute(stage.as('okafor'), asked.permitId, stage.key()));
  const told = async (leg: 'US' | 'THEM', state: 'ANSWERED' | 'ENDED' | 'NO_ANSWER', durationSeconds: number | null = null): Promise<void> => {
    done(await stage.get(TakeCallStatus).execute(stage.system, { callId, provider: PROVIDER, legId: `${leg === 'US' ? 'us' : 'them'}:${callId}`, leg, state, durationSeconds }));
  };
  await told('US', 'ANSWERED');
  await stage.get(ConnectCall).execute(stage.system, callId, `us:${callId}`);
  if (seconds === 0) await told('THEM', 'NO_ANSWER');
  else {
    await told('THEM', 'ANSWERED');
    if (voicemail) {
      done(await stage.get(TakeCallStatus).answeredBy(stage.system, { callId, provider: PROVIDER, legId: `them:${callId}`, by: 'MACHINE' }));
      done(await stage.get(LeaveVoicemail).execute(stage.as('okafor'), { callId, how: 'READ' }, stage.key()));
    }
    await told('THEM', 'ENDED', seconds);
  }
  const spoke = outcome === 'SPOKE_WITH_DEBTOR';
  const connected = spoke || outcome === 'CALL_BACK_ASKED';
  const today = (await stage.read((tx) => Promise.resolve(tx.today)));
  done(await stage.get(RecordCallUseCase).execute(stage.as('okafor'), {
    accountId: to.id, direction: 'OUTBOUND', callId, personName: connected ? to.person : '', outcome, connected, conversation: spoke, accountsSpokenOf: [], note,
    callBackOn: outcome === 'CALL_BACK_ASKED' ? addDays(today, 1) : null, callBackAt: outcome === 'CALL_BACK_ASKED' ? '13:00' : null }, stage.key()));
  return true;
}

async function comesIn(stage: Stage, from: string, providerId: string): Promise<void> {
  stage.as('manager');
  const { callId } = done(await stage.get(ReceiveCall).execute(stage.system, { provider: PROVIDER, providerId, from, to: '+13125550100' }));
  done(await stage.get(TakeCallStatus).execute(stage.system, { callId, provider: PROVIDER, legId: providerId, leg: 'THEM', state: 'NO_ANSWER' }));
}
