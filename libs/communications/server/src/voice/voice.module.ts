import { Global, Module } from '@nestjs/common';
import { VoiceResolver } from '../graphql/agency/voice.resolver';
import { RecordingsController } from '../http/recordings.controller';
import { CheckNumber } from '../numbers/check-number.use-case';
import { NumberFiles } from '../numbers/number-files.use-case';
import { NumberCheckProviders } from '../numbers/number-check-provider';
import { AssignCall } from './assign-call.use-case';
import { CallSettings } from './call-settings';
import { CallsQuery } from './calls.query';
import { ConnectCall } from './connect-call.use-case';
import { FinishCallsJob } from './finish-calls.job';
import { HangUp } from './hang-up.use-case';
import { LeaveVoicemail } from './leave-voicemail.use-case';
import { LeaveVoicemailJob } from './leave-voicemail.job';
import { PlaceCall } from './place-call.use-case';
import { ReceiveCall } from './receive-call.use-case';
import { DeleteRecordingsJob } from './recordings/delete-recordings.job';
import { RecordingRules } from './recordings/keep-recording-rule.use-case';
import { ListenToRecording } from './recordings/listen.use-case';
import { TakeRecording } from './recordings/take-recording.use-case';
import { ServeVoicemail } from './serve-voicemail.use-case';
import { SimulatedVoice } from './simulated-voice';
import { SimulateIncoming } from './simulate-incoming.use-case';
import { TakeCallStatus } from './take-call-status.use-case';
import { VoiceProviders } from './voice-provider';

const providers = [NumberCheckProviders, CheckNumber, NumberFiles, VoiceProviders, PlaceCall, ConnectCall, TakeCallStatus, HangUp, LeaveVoicemail, ServeVoicemail, ReceiveCall, AssignCall, CallSettings, CallsQuery, SimulateIncoming, TakeRecording, ListenToRecording, RecordingRules];

/** Calls to debtors and from them. */
@Global()
@Module({ controllers: [RecordingsController], providers: [...providers, SimulatedVoice, FinishCallsJob, LeaveVoicemailJob, DeleteRecordingsJob], exports: providers })
export class VoiceModule {}

@Module({ imports: [VoiceModule], providers: [VoiceResolver] })
export class VoiceAgencyApi {}
