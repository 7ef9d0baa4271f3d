import { Component, computed, inject, signal } from '@angular/core';
import { addDays, type BusinessDate } from '@quittance/kernel';
import { AuditLogDocument } from '@quittance/graphql/agency';
import { livePages, QButton, QCard, QCell, QCopy, QCsv, QDate, QDateInput, QDot, QDrawer, QEmpty, QErrorPanel, QField, QPage, QSelect, QTable, SessionStore, type Column } from '@quittance/ui';
import { AdminNav } from '../admin-nav.component';
import { deedOf, factName, factWords, factsLine, FAMILIES, isWarning, subjectOf, type AuditRow } from './audit-words';
import { startOfDay } from './start-of-day';

/** Who did what, to whom, from where. Nothing here can be changed. */
@Component({
  selector: 'q-audit-page',
  imports: [QPage, QCard, QTable, QCell, QCopy, QCsv, QDate, QDateInput, QDot, QDrawer, QEmpty, QErrorPanel, QField, QSelect, QButton, AdminNav],
  template: `
    <q-page heading="Audit log" sub="The newest first. Nothing here can be changed." width="full">
      <q-admin-nav before />
      <div class="row wrap gap-sm filters">
        <q-select label="What" [options]="families" placeholder="Everything" [(value)]="family" />
        <q-field label="From" class="day"><q-date-input [(value)]="from" [max]="to() ?? undefined" /></q-field>
        <q-field label="To" class="day"><q-date-input [(value)]="to" [min]="from() ?? undefined" /></q-field>
        @if (about(); as row) {<button q-button (click)="about.set(null)">About {{ subject(row) }} ×</button>}
        @if (by(); as row) {<button q-button (click)="by.set(null)">By {{ row.actorName }} ×</button>}
      </div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table caption="Audit log" heading="Newest first" noun="acts" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()"
               narrow="cards" keys openable (opened)="show($event)" storageKey="audit">
        <ng-template qCell="action" let-row><span class="row"><q-dot [tone]="warning(row.action) ? 'bad' : 'mute'" />{{ deed(row.action) }}</span></ng-template>
        @if (list.rows().length) {<q-csv tools name="audit" [columns]="columns" [list]="list" />}
        @if (list.ready()) {<q-empty heading="Nothing of that kind happened" hint="Take away a filter, or choose a longer time." />}
      </q-table></q-card>
      <q-drawer [heading]="shown() ? deed(shown()!.action) : ''" [(open)]="open">
        @if (shown(); as row) {
          <table class="facts"><tbody>
            <tr><th scope="row">When</th><td><q-date [value]="row.occurredAt" /></td></tr>
            <tr><th scope="row">Written down</th><td><q-date [value]="row.recordedAt" [timezone]="zone" /></td></tr>
            <tr><th scope="row">By</th><td>{{ row.actorName }}</td></tr>
            <tr><th scope="row">About</th><td>{{ subject(row) }}</td></tr>
            @for (fact of row.facts; track fact.name) {<tr><th scope="row">{{ factName(fact.name) }}</th><td>{{ words(fact.value) }}</td></tr>}
            <tr><th scope="row">Address</th><td>{{ row.ip ?? '–' }}</td></tr>
            @if (row.requestId) {<tr><th scope="row">Request</th><td><q-copy [text]="row.requestId" what="request number" [code]="true" /></td></tr>}
          </tbody></table>
          <p class="row wrap">
            <button q-button (click)="only(row, 'about')">Everything about {{ subject(row) }}</button>
            @if (row.actorId) {<button q-button (click)="only(row, 'by')">Everything by {{ row.actorName }}</button>}
          </p>
        }
      </q-drawer>
    </q-page>
  `,
  styles: `q-select { width: 200px; } .day { width: 170px; } .filters { align-items: end; }`,
})
export class AuditPage {
  private readonly session = inject(SessionStore);
  /** The log's second time is this machine's day, not the agency's business clock. */
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  protected readonly families = FAMILIES;
  protected readonly family = signal<string | null>(null);
  protected readonly from = signal<string | null>(null);
  protected readonly to = signal<string | null>(null);
  protected readonly about = signal<AuditRow | null>(null);
  protected readonly by = signal<AuditRow | null>(null);
  protected readonly open = signal(false);
  protected readonly shown = signal<AuditRow | null>(null);
  private readonly filter = computed(() => {
    const [from, to, zone] = [this.from(), this.to(), this.session.timezone()];
    return {
      action: this.family(), subjectId: this.about()?.subjectId ?? null, actorId: this.by()?.actorId ?? null,
      from: from && startOfDay(from, zone), to: to && startOfDay(addDays(to as BusinessDate, 1), zone),
    };
  });
  protected readonly list = livePages({
    query: AuditLogDocument, variables: ({ first, after }) => ({ first, after, filter: this.filter() }), connection: (data) => data.auditLog });
  protected readonly key = (row: AuditRow): string => row.id;
  protected readonly label = (row: AuditRow): string => `${deedOf(row.action)}, ${row.actorName}`;
  protected readonly deed = deedOf;
  protected readonly warning = isWarning;
  protected readonly subject = subjectOf;
  protected readonly words = factWords;
  protected readonly factName = factName;
  protected readonly columns: Column<AuditRow>[] = [
    { key: 'occurredAt', header: 'When', type: 'date', value: (row) => row.occurredAt, fixed: true, width: 170 },
    { key: 'action', header: 'What', value: (row) => deedOf(row.action), width: 240 },
    { key: 'actorName', header: 'By', value: (row) => row.actorName, width: 180 },
    { key: 'subject', header: 'About', value: subjectOf, width: 220 },
    { key: 'facts', header: 'Details', value: (row) => factsLine(row.facts), width: 320 },
    { key: 'ip', header: 'Address', value: (row) => row.ip ?? '–', width: 130 },
  ];

  protected show(row: AuditRow): void {
    this.shown.set(row);
    this.open.set(true);
  }

  protected only(row: AuditRow, side: 'about' | 'by'): void {
    this[side].set(row);
    this.open.set(false);
  }
}
