import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CaseFilesDocument, ExportCaseFileDocument, type CaseFileScope, type CaseFilesQuery } from '@quittance/graphql/agency';
import { formatBytes, formatDate, formatInstant, GraphqlClient, liveQuery, newCommandKey, QButton, QCard, QChip, QCopy, QDate, QEmpty, QErrorPanel, QNotice, QPage, QProgress, QSegmented, QSkeleton, QSubmissionNotice, SessionStore, submission, Toast, type Tone } from '@quittance/ui';

type CaseFile = CaseFilesQuery['caseFiles'][number];

const STATES: Readonly<Record<CaseFile['status'], readonly [text: string, tone: Tone]>> = { PREPARING: ['Being made', 'info'], READY: ['Ready', 'ok'], FAILED: ['Could not be made', 'bad'], DELETED: ['Deleted', 'mute'] };

/** A debtor's whole file as one PDF, for a court or an auditor: had made, handed out, its hash kept. */
@Component({
  selector: 'q-case-files-page',
  imports: [QButton, QCard, QChip, QCopy, QDate, QEmpty, QErrorPanel, QNotice, QPage, QProgress, QSegmented, QSkeleton, QSubmissionNotice, RouterLink],
  template: `
    <q-page [heading]="account() ? 'File of ' + account()?.debtor?.name : 'Whole file'" sub="Everything on record as one PDF: timeline, letters, emails, texts and calls, decisions with their reasons, payments, statements, documents">
      <ng-container actions>
        @if (account(); as it) {<a q-button [routerLink]="['/accounts', it.id]">Account {{ it.number }}</a>}
        <button q-button variant="primary" [busy]="sending.busy()" [disabled]="!account() || making()" (click)="make()">Make the file</button>
      </ng-container>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      <q-submission-notice [of]="sending" />
      @if (query.loading()) {<q-skeleton [lines]="6" />}
      @if (query.data() && !account()) {<q-empty heading="There is no such account" hint="It may be somebody else’s to see, or the address is mistyped. Search for it with /." />}
      @if (account(); as it) {
        <q-card heading="What it holds">
          @if (it.otherAccounts.length) {
            <div class="row wrap"><q-segmented label="Which accounts" [options]="scopes()" [(value)]="scope" /></div>
            <p class="sm sub">{{ scope() === 'ACCOUNT' ? 'Only account ' + it.number + ' at ' + it.client.name + '.' : 'Account ' + it.number + ' and ' + others() + '. Check that the reader may see what concerns other creditors.' }}</p>
          } @else {<p class="sm sub">Account {{ it.number }} at {{ it.client.name }}, the debtor’s only one.</p>}
          <p class="sm sub">Each exhibit’s exact bytes are attached under its number, with a manifest of SHA-256 hashes. Made twice of the same facts at the same second, it is the same file.</p>
        </q-card>
        @for (file of files(); track file.id) {
          <q-card [heading]="heading(file)">
            <p><q-chip [tone]="state(file)[1]">{{ state(file)[0] }}</q-chip></p>
            <div class="stack">
            @if (file.status === 'PREPARING') {<q-progress [label]="file.step" [value]="file.total ? file.done : null" [max]="file.total || 100" [text]="file.total ? file.done + ' of ' + file.total : ''" />}
            @if (file.status === 'FAILED') {<q-notice tone="bad">{{ file.problem }}</q-notice>}
            @if (file.sha256) {
              <dl class="facts">
                <div><dt>Pages</dt><dd>{{ file.pages }}</dd></div><div><dt>Exhibits</dt><dd>{{ file.exhibits }}</dd></div><div><dt>Size</dt><dd>{{ size(file) }}</dd></div>
                <div class="hash"><dt>SHA-256</dt><dd><q-copy [text]="file.sha256" what="the hash" [code]="true" /></dd></div>
              </dl>
            }
            @if (file.documentId) {
              <p class="row wrap"><a q-button variant="primary" [href]="'/files/documents/' + file.documentId" [attr.aria-label]="'Download the file as of ' + moment(file)">Download the PDF</a>
              @if (file.manifestId) {<a q-button [href]="'/files/documents/' + file.manifestId" [attr.aria-label]="'Download the manifest as of ' + moment(file)">Manifest (CSV)</a>}
              <span class="sm sub">Kept until {{ day(file.keptUntil) }}</span></p>
            }
            @if (file.status === 'DELETED') {<p class="sm sub">The file was deleted after {{ day(file.keptUntil) }}. Its hash stays here and in the audit log, so that a copy can still be checked.</p>}
            <p class="xs sub">Asked for by {{ file.requestedByName }}, <q-date [value]="file.requestedAt" />.</p>
            </div>
          </q-card>
        } @empty {@if (!query.loading()) {<q-empty heading="No file was made yet" hint="It takes some seconds. It is kept for 14 days and then deleted; its hash stays in the audit log." />}}
      }
    </q-page>
  `,
  styles: `
    .facts { display: flex; flex-wrap: wrap; gap: var(--s3) var(--s6); margin: 0; } .facts dt { color: var(--ink-3); font-size: var(--t-sm); } .facts dd { margin: 0; } .hash { min-width: 0; }
  `,
})
export class CaseFilesPage {
  readonly id = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  protected readonly query = liveQuery({ query: CaseFilesDocument, variables: () => ({ accountId: this.id() }), keepPrevious: true, live: { types: ['caseFile.'], accountId: () => this.id() } });
  protected readonly account = computed(() => this.query.data()?.account ?? null);
  protected readonly files = computed((): readonly CaseFile[] => this.query.data()?.caseFiles ?? []);
  protected readonly making = computed(() => this.files().some(({ status }) => status === 'PREPARING'));
  protected readonly scope = signal<CaseFileScope>('ACCOUNT');
  protected readonly scopes = computed(() => [{ value: 'ACCOUNT' as const, label: 'This account' }, { value: 'DEBTOR' as const, label: `All ${(this.account()?.otherAccounts.length ?? 0) + 1} accounts` }]);
  protected readonly others = computed(() => (this.account()?.otherAccounts ?? []).map(({ number, clientName }) => `${number} at ${clientName}`).join(', '));
  protected readonly sending = submission();
  private key = newCommandKey();

  protected state({ status }: CaseFile): readonly [text: string, tone: Tone] {
    return STATES[status];
  }

  protected moment({ asOf }: CaseFile): string {
    return formatInstant(asOf, this.session.timezone());
  }

  protected heading(file: CaseFile): string {
    return `${file.scope === 'ACCOUNT' ? 'This account' : 'All accounts'}, as of ${this.moment(file)}`;
  }

  protected day(date: string | null): string {
    return date === null ? '' : formatDate(date);
  }

  protected size({ size }: CaseFile): string {
    return size === null ? '' : formatBytes(size);
  }

  protected async make(): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(ExportCaseFileDocument, { input: { accountId: this.id(), scope: this.scope() }, key: this.key })).result);
    if (!done) return;
    this.key = newCommandKey();
    this.toast.say('The file is being made.');
    this.query.refetch();
  }
}
