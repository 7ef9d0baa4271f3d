import { Component, computed, inject, signal } from '@angular/core';
import { ComplianceNav } from '@quittance/compliance/console';
import { ApproveErasureDocument, EndLegalHoldDocument, ErasureListDocument, ErasureStaysDocument, PlaceLegalHoldDocument, RequestErasureDocument, RetentionDocument, WithdrawErasureDocument, type ErasureStatus, type LegalHoldSubject } from '@quittance/graphql/agency';
import {
  formatDate, GraphqlClient, livePages, liveQuery, newCommandKey, placeName, QButton, QCard, QCell, QChip, QCsv, QDate, QDrawer, QEmpty, QErrorPanel, QField, QInput, QNotice, QPage, QSegmented, QSelect, QStat, QSubmissionNotice, QTable, refusalOf, SessionStore, submission, Toast, type Column,
} from '@quittance/ui';
import { NEW_RULE, RetentionRuleDrawer, type RuleDraft } from './retention-rule-drawer.component';
import { CAUSE, KIND, span, STATUS, SUBJECT, type ErasureLine, type Hold, type Rule, type RuleVersion } from './retention-words';

type View = 'ERASE' | 'HOLDS' | 'RULES';

/** What may go and what has to stay: people to be erased, legal holds, how long the law keeps records. */
@Component({
  selector: 'q-retention-page',
  imports: [ComplianceNav, QButton, QCard, QCell, QChip, QCsv, QDate, QDrawer, QEmpty, QErrorPanel, QField, QInput, QNotice, QPage, QSegmented, QSelect, QStat, QSubmissionNotice, QTable, RetentionRuleDrawer],
  template: `
    <q-page heading="Retention" sub="Each night those are listed whose records nothing keeps any longer. Nobody is erased before it is approved here." width="full">
      <q-compliance-nav before />
      <ng-container actions>
        @if (can('legalHold.manage')) {<button q-button (click)="begin('hold')">Place a hold</button>}
        @if (can('erasure.request')) {<button q-button variant="primary" kbd="c" (click)="begin('request')">A person asks</button>}
      </ng-container>
      <q-error-panel [problem]="overview.error() ?? list.error()" (retry)="again()" />
      @if (overview.data()?.retention; as it) {
        <div class="cols-3"><q-stat label="Waiting for approval or under way">{{ it.listed }}</q-stat><q-stat label="Holds that stand">{{ standing() }}</q-stat><q-stat label="Erased so far" sub="Books are never erased">{{ it.done }}</q-stat></div>
      }
      <div class="row wrap tools">
        <q-segmented label="Shown" [options]="views" [(value)]="view" />
        @if (view() === 'ERASE') {<q-select label="State" [options]="states" [value]="state()" (valueChange)="state.set($event ?? 'ALL')" /><span class="push"></span><q-csv name="erasures" [columns]="columns" [list]="list" />}
        @if (view() === 'RULES' && can('compliance.rules')) {<span class="push"></span><button q-button size="sm" (click)="add()">Add a rule</button>}
      </div>
      @switch (view()) {
        @case ('ERASE') {
          <q-card [flush]="true"><q-table caption="People to be erased" noun="people" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" narrow="cards" keys openable (opened)="open($event)" storageKey="erasures">
            <ng-template qCell="status" let-row><q-chip [tone]="chip(row).tone">{{ chip(row).label }}</q-chip></ng-template>
            <q-empty heading="Nobody is to be erased" hint="Here stand those whose records nothing keeps any longer, and those who asked." />
          </q-table></q-card>
        }
        @case ('HOLDS') {
          <q-card [flush]="true"><q-table caption="Legal holds" noun="holds" [columns]="holdColumns" [rows]="holds()" [rowKey]="holdKey" [rowLabel]="holdLabel" [loading]="overview.loading()" narrow="cards" storageKey="legal-holds">
            <ng-template qCell="status" let-row>@if (row.endedAt) {<span class="sm sub">Ended <q-date [value]="row.endedAt" /> by {{ row.endedByName }}: {{ row.endReason }}</span>} @else {<q-chip tone="warn">Stands</q-chip>}</ng-template>
            <ng-template qCell="act" let-row>@if (!row.endedAt && can('legalHold.manage')) {<button q-button size="sm" [attr.aria-label]="'End the hold on ' + row.name" (click)="ending.set(row); begin('end')">End it</button>}</ng-template>
            <q-empty heading="No hold stands" hint="Place one when records are needed: for a suit, an inquiry, a complaint. Until it ends nothing of it is erased." />
          </q-table></q-card>
        }
        @case ('RULES') {
          <q-notice tone="info">Version {{ overview.data()?.retention?.rulesVersion }} is in force. Of the rules of the debtor’s state and country and the agency’s the longest counts. None of it is legal advice.</q-notice>
          @if (coming(); as next) {<q-notice tone="warn">Version {{ next.version }} begins on {{ day(next.effectiveFrom ?? '') }} ({{ next.actorName }}: {{ next.reason }}). The table shows it; changes go on from it.</q-notice>}
          <q-card [flush]="true"><q-table caption="How long records are kept" noun="rules" [columns]="ruleColumns" [rows]="rules()" [rowKey]="ruleKey" [rowLabel]="ruleKey" [loading]="overview.loading()" narrow="cards" storageKey="retention-rules" keys [openable]="can('compliance.rules')" (opened)="edit($event)" /></q-card>
          <q-card heading="Versions" [flush]="true"><q-table caption="Versions of the rules" noun="versions" [columns]="versionColumns" [rows]="versions()" [rowKey]="versionKey" [loading]="overview.loading()" narrow="cards" storageKey="retention-versions" /></q-card>
        }
      }
    </q-page>
    @switch (panel()) {
      @case ('request') {
        <q-drawer heading="A person asks to be erased" [open]="true" (closed)="panel.set(null)">
          <p class="sm">What the law has us keep stays, and the answer says on which ground (GDPR Art. 17(3)). Somebody else approves.</p>
          <q-field label="An account of the person" required hint="Such as Q-100001" [error]="of('accountNumber')"><input qInput autocomplete="off" maxlength="20" [text]="of_()" (textChange)="of_.set($event ?? '')"></q-field>
          <q-field label="How and when they asked" optional><textarea qInput rows="3" maxlength="1000" [text]="note()" (textChange)="note.set($event ?? '')"></textarea></q-field>
          <q-submission-notice [of]="sending" [fields]="['accountNumber']" />
          <button actions q-button (click)="panel.set(null)">Cancel</button><button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="request()">Look what may go</button>
        </q-drawer>
      }
      @case ('hold') {
        <q-drawer heading="Place a legal hold" [open]="true" (closed)="panel.set(null)">
          <q-field label="Of"><q-select [options]="subjects" [value]="subject()" (valueChange)="subject.set($event ?? 'ACCOUNT')" /></q-field>
          <q-field [label]="subject() === 'CLIENT' ? 'Its code' : subject() === 'DEBTOR' ? 'An account of the person' : 'Its number'" required [error]="of('of')"><input qInput autocomplete="off" maxlength="40" [text]="of_()" (textChange)="of_.set($event ?? '')"></q-field>
          <q-field label="What it is held for" required [error]="of('reason')"><textarea qInput rows="3" maxlength="500" [text]="note()" (textChange)="note.set($event ?? '')"></textarea></q-field>
          <q-submission-notice [of]="sending" [fields]="['of', 'reason']" />
          <button actions q-button (click)="panel.set(null)">Cancel</button><button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="hold()">Place it</button>
        </q-drawer>
      }
      @case ('end') {
        @if (ending(); as it) {
          <q-drawer [heading]="'End the hold on ' + it.name" [open]="true" (closed)="panel.set(null)">
            <p class="sm">Held for: {{ it.reason }}</p>
            <q-field label="Why it may end" required [error]="of('reason')"><textarea qInput rows="3" maxlength="500" [text]="note()" (textChange)="note.set($event ?? '')"></textarea></q-field>
            <q-submission-notice [of]="sending" [fields]="['reason']" />
            <button actions q-button (click)="panel.set(null)">Cancel</button><button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="end(it)">End it</button>
          </q-drawer>
        }
      }
      @case ('rule') {<q-retention-rule-drawer [rule]="draft()" [isNew]="draft().id === ''" [basedOn]="newest()" (closed)="panel.set(null)" (changed)="panel.set(null); again()" />}
      @case ('entry') {
        @if (opened(); as it) {
          <q-drawer size="lg" [heading]="it.debtorName" [open]="true" (closed)="panel.set(null)">
            <p class="row wrap"><q-chip [tone]="words[it.status].tone">{{ words[it.status].label }}</q-chip><span class="sm sub">{{ causes[it.cause] }}; listed <q-date [value]="it.listedAt" /> by {{ it.listedByName }}</span></p>
            @if (it.note) {<p class="sm pre">{{ it.note }}</p>}
            @for (why of it.keeping; track $index) {<q-notice tone="warn">{{ why.words }} Ground: GDPR Art. {{ why.ground }}.</q-notice>}
            <table class="facts"><tbody>
              <tr><th scope="row">Accounts</th><td class="num">{{ it.accounts.join(', ') }}</td></tr>
              <tr><th scope="row">Last activity</th><td><q-date [value]="it.lastActivityOn" /></td></tr>
              @for (kind of it.kinds; track kind.kind) {<tr><th scope="row">{{ kinds[kind.kind] }}</th><td>{{ kind.through ? 'kept through ' + day(kind.through) : 'stays' }}<br><span class="xs sub">{{ kind.source }}; Art. {{ kind.ground }}</span></td></tr>}
              <tr><th scope="row">{{ it.status === 'DONE' ? 'Erased' : 'Would be erased' }}</th><td>{{ amounts(it) }}</td></tr>
              @if (staying.data(); as left) {<tr><th scope="row">{{ it.status === 'DONE' ? 'Stays' : 'Would stay' }}</th><td><ul class="stays">@for (one of left.erasureStays; track one.what) {<li>{{ one.what }}, {{ one.until }}.<br><span class="xs sub">{{ one.why }}</span></li>}</ul></td></tr>}
              @if (it.decidedAt) {<tr><th scope="row">Decided</th><td><q-date [value]="it.decidedAt" /> by {{ it.decidedByName }}{{ it.decisionNote ? ': ' + it.decisionNote : '' }}</td></tr>}
              @if (it.doneAt) {<tr><th scope="row">Done</th><td><q-date [value]="it.doneAt" /></td></tr>}
            </tbody></table>
            @if (it.status === 'LISTED' && can('erasure.approve')) {
              <q-notice tone="bad">Erasing cannot be undone. Name, addresses, messages, documents and notes are overwritten; payments, ledger and audit log stay. A backup made before still holds them until it is deleted.</q-notice>
              <q-field label="Note" optional hint="Needed to take somebody off the list" [error]="of('note')"><input qInput maxlength="500" [text]="note()" (textChange)="note.set($event ?? '')"></q-field>
            }
            <q-submission-notice [of]="sending" [fields]="['note']" />
            <button actions q-button (click)="panel.set(null)">Close</button>
            @if (it.status === 'LISTED' && can('erasure.approve')) {<button actions q-button [busy]="sending.busy()" (click)="withdraw(it)">Take off the list</button>}
            @if (it.status === 'LISTED' && can('erasure.approve')) {<button actions q-button variant="danger" [busy]="sending.busy()" (click)="approve(it)">Approve erasing</button>}
          </q-drawer>
        }
      }
    }
  `,
  styles: `.tools { align-items: center; } .pre { white-space: pre-line; overflow-wrap: anywhere; } .stays { display: grid; gap: var(--s2); }`,
})
export class RetentionPage {
  private readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly views = [{ value: 'ERASE' as const, label: 'To erase' }, { value: 'HOLDS' as const, label: 'Legal holds' }, { value: 'RULES' as const, label: 'Rules' }];
  protected readonly view = signal<View>('ERASE');
  protected readonly states: readonly { value: ErasureStatus | 'ALL'; label: string }[] = [{ value: 'ALL', label: 'Every state' }, ...(Object.keys(STATUS) as ErasureStatus[]).map((value) => ({ value, label: STATUS[value].label }))];
  protected readonly state = signal<ErasureStatus | 'ALL'>('ALL');
  protected readonly subjects = (Object.keys(SUBJECT) as LegalHoldSubject[]).map((value) => ({ value, label: SUBJECT[value] }));
  protected readonly subject = signal<LegalHoldSubject>('ACCOUNT');
  protected readonly panel = signal<'request' | 'hold' | 'end' | 'entry' | 'rule' | null>(null);
  protected readonly of_ = signal('');
  protected readonly note = signal('');
  protected readonly ending = signal<Hold | null>(null);
  protected readonly opened = signal<ErasureLine | null>(null);
  private key_ = newCommandKey();
  protected readonly overview = liveQuery({ query: RetentionDocument, variables: () => ({}), keepPrevious: true, live: { types: ['erasure.', 'legalHold.', 'retention.'] } });
  protected readonly staying = liveQuery({ query: ErasureStaysDocument, variables: () => (this.panel() === 'entry' && this.opened() ? { id: this.opened()?.id ?? '' } : null), live: { types: ['erasure.'] } });
  protected readonly list = livePages({
    query: ErasureListDocument, variables: ({ first, after }) => ({ first, after, statuses: this.state() === 'ALL' ? [] : [this.state() as ErasureStatus] }), connection: (data) => data.erasureList, live: { types: ['erasure.'] } });
  protected readonly holds = computed((): readonly Hold[] => this.overview.data()?.retention.holds ?? []);
  protected readonly versions = computed((): readonly RuleVersion[] => this.overview.data()?.retention.versions ?? []);
  protected readonly newest = computed(() => this.versions()[0]?.version ?? '');
  /** The newest, where it is not in force yet. */
  protected readonly coming = computed(() => (this.versions()[0] && this.newest() !== this.overview.data()?.retention.rulesVersion ? this.versions()[0] : null));
  protected readonly rules = computed((): readonly Rule[] => this.versions()[0]?.rules ?? []);
  protected readonly draft = signal<RuleDraft>(NEW_RULE);
  protected readonly standing = computed(() => this.holds().filter(({ endedAt }) => endedAt === null).length);
  protected readonly words = STATUS;
  protected readonly chip = ({ status }: ErasureLine): (typeof STATUS)[ErasureLine['status']] => STATUS[status];
  protected readonly causes = CAUSE;
  protected readonly kinds = KIND;
  protected readonly day = (date: string): string => formatDate(date);
  protected readonly amounts = ({ counts }: ErasureLine): string => counts.filter(({ count }) => count > 0).map(({ name, count }) => `${count} ${name}`).join(', ') || 'nothing';
  protected readonly key = (row: ErasureLine): string => row.id;
  protected readonly label = (row: ErasureLine): string => row.debtorName;
  protected readonly holdKey = (row: Hold): string => row.id;
  protected readonly holdLabel = (row: Hold): string => `Hold on ${row.name}`;
  protected readonly ruleKey = (row: Rule): string => row.id;
  protected readonly columns: Column<ErasureLine>[] = [
    { key: 'debtorName', header: 'Person', value: (row) => row.debtorName, fixed: true, bold: true },
    { key: 'status', header: 'State', value: (row) => STATUS[row.status].label, width: 150 },
    { key: 'cause', header: 'Why', value: (row) => CAUSE[row.cause] },
    { key: 'accounts', header: 'Accounts', value: (row) => row.accounts.join(', ') },
    { key: 'lastActivityOn', header: 'Last activity', type: 'date', value: (row) => row.lastActivityOn, width: 130 },
    { key: 'keptThrough', header: 'Kept through', type: 'date', value: (row) => row.keptThrough, width: 130 },
    { key: 'counts', header: 'Records', value: (row) => this.amounts(row), width: 280 },
    { key: 'listedAt', header: 'Listed', type: 'date', value: (row) => row.listedAt, width: 160 },
    { key: 'decidedByName', header: 'Decided by', value: (row) => row.decidedByName },
  ];
  protected readonly holdColumns: Column<Hold>[] = [
    { key: 'name', header: 'On', value: (row) => row.name, fixed: true, bold: true }, { key: 'subject', header: 'Of', value: (row) => `${SUBJECT[row.subject]} ${row.of}` },
    { key: 'reason', header: 'Held for', value: (row) => row.reason }, { key: 'placedByName', header: 'By', value: (row) => row.placedByName }, { key: 'placedAt', header: 'Since', type: 'date', value: (row) => row.placedAt, width: 160 },
    { key: 'status', header: 'State', value: (row) => (row.endedAt ? 'Ended' : 'Stands') }, { key: 'act', header: 'Act', width: 100 },
  ];
  protected readonly ruleColumns: Column<Rule>[] = [
    { key: 'kind', header: 'Records', value: (row) => KIND[row.kind] ?? row.kind, fixed: true, bold: true }, { key: 'place', header: 'Where', value: (row) => (row.place === '*' ? 'Everywhere else' : placeName(row.place)), width: 150 },
    { key: 'years', header: 'How long', value: (row) => span(row) }, { key: 'source', header: 'Source', value: (row) => row.source }, { key: 'ground', header: 'GDPR', value: (row) => `Art. ${row.ground}`, width: 120 }, { key: 'caution', header: 'Caution', value: (row) => row.caution },
  ];

  protected readonly versionKey = (row: RuleVersion): string => row.version;
  protected readonly versionColumns: Column<RuleVersion>[] = [
    { key: 'version', header: 'Version', value: (row) => row.version, fixed: true, bold: true, width: 150 }, { key: 'effectiveFrom', header: 'From', type: 'date', value: (row) => row.effectiveFrom ?? '', width: 130 },
    { key: 'reason', header: 'Why', value: (row) => row.reason }, { key: 'actorName', header: 'By', value: (row) => row.actorName }, { key: 'recordedAt', header: 'Made', type: 'date', value: (row) => row.recordedAt ?? '', width: 160 },
  ];

  protected edit(row: Rule): void {
    this.draft.set(row as RuleDraft);
    this.panel.set('rule');
  }

  protected add(): void {
    this.draft.set(NEW_RULE);
    this.panel.set('rule');
  }

  protected can(permission: Parameters<SessionStore['can']>[0]): boolean {
    return this.session.can(permission);
  }

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected begin(panel: 'request' | 'hold' | 'end'): void {
    this.sending.reset();
    this.of_.set('');
    this.note.set('');
    this.panel.set(panel);
  }

  protected open(row: ErasureLine): void {
    this.sending.reset();
    this.note.set('');
    this.opened.set(row);
    this.panel.set('entry');
  }

  protected async request(): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(RequestErasureDocument, { input: { accountNumber: this.of_(), note: this.note() }, key: this.key_ })).result);
    if (done) this.after(done.status === 'KEPT' ? 'It has to be kept for now; the entry says on which ground.' : 'Listed. Somebody else has to approve it.');
  }

  protected async hold(): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(PlaceLegalHoldDocument, { input: { subject: this.subject(), of: this.of_(), reason: this.note() }, key: this.key_ })).result);
    if (done) this.after('The hold stands.');
  }

  protected async end(hold: Hold): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(EndLegalHoldDocument, { id: hold.id, reason: this.note(), key: this.key_ })).result);
    if (done) this.after('The hold has ended.');
  }

  protected async approve(row: ErasureLine): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(ApproveErasureDocument, { id: row.id, note: this.note(), key: this.key_ })).result);
    if (done) this.after('Approved. It is being erased.');
  }

  protected async withdraw(row: ErasureLine): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(WithdrawErasureDocument, { id: row.id, note: this.note(), key: this.key_ })).result);
    if (done) this.after('Taken off the list.');
  }

  protected again(): void {
    this.overview.refetch();
    this.list.refetch();
  }

  private after(words: string): void {
    this.key_ = newCommandKey();
    this.panel.set(null);
    this.toast.say(words);
    this.again();
  }
}
