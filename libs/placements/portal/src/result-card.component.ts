import { Component, computed, DestroyRef, inject, input, output } from '@angular/core';
import { CommitPlacementDocument, ConfirmMappingDocument, type PlacementFieldsFragment } from '@quittance/graphql/portal';
import { counted, formatMoney, GraphqlClient, newCommandKey, QBar, QButton, QCard, QMoney, QSegmented, QSubmissionNotice, submission } from '@quittance/ui';
import { AGES, nothingToPlace } from './words';

/** What a checked file comes to, what is still open, and the button that places it. */
@Component({
  selector: 'q-placement-result',
  imports: [QBar, QButton, QCard, QMoney, QSegmented, QSubmissionNotice],
  template: `
    @if (placement().summary; as sum) {
      <div class="stack">
        <div class="cols-2">
          @for (total of sum.totals; track total.currency) {
            <q-card [heading]="total.currency + (placed() ? ' placed' : ' to place')">
              <div class="stack">
                <div class="fig"><q-money [minor]="total.minor - total.creditMinor" [currency]="total.currency" /></div>
                <p class="sm sub">{{ words(total.invoices, 'invoice') }} of {{ words(total.accounts, 'account') }}@if (total.creditMinor) {, less credits of <q-money [minor]="total.creditMinor" [currency]="total.currency" />}</p>
                <q-bar [parts]="ages(total)" [shades]="true" [legend]="true" />
              </div>
            </q-card>
          } @empty {<q-card [heading]="none().heading"><p class="sub">{{ none().todo }}</p></q-card>}
          <q-card heading="Rows of the file">
            <table class="facts">
              <tr><th scope="row">Accepted</th><td class="num"><button q-button variant="link" (click)="show.emit('accepted')">{{ sum.accepted + sum.credits }}</button></td></tr>
              <tr><th scope="row">Not accepted</th><td class="num"><button q-button variant="link" (click)="show.emit('refused')">{{ sum.refused }}</button></td></tr>
              <tr><th scope="row">Likely duplicates, left out</th><td class="num"><button q-button variant="link" (click)="show.emit('duplicates')">{{ sum.duplicates }}</button></td></tr>
              <tr><th scope="row">Titles, totals and closed items passed over</th><td class="num">{{ sum.skipped }}</td></tr>
            </table>
          </q-card>
        </div>
        @if (unsure().length && open()) {
          <q-card heading="Companies or people?">
            <div class="stack">
              <p class="sm sub">We can't tell from the name. A person's debt can't be placed yet, so these rows wait for your answer.</p>
              <div class="list">@for (one of unsure(); track one.key) {<div class="row between wrap"><span>{{ one.name }} <span class="xs sub">{{ words(one.rows, 'row') }}</span></span><q-segmented [label]="one.name" [options]="kinds" [value]="said.get(one.key) ?? 'unknown'" (valueChange)="say(one.key, $event)" /></div>}</div>
              <q-submission-notice [of]="classing" />
              <div class="row"><button q-button variant="primary" [busy]="classing.busy()" (click)="answer()">Use these answers</button></div>
            </div>
          </q-card>
        }
        @if (sum.problems.length && open()) {
          <q-card heading="Why rows are not accepted">
            <div class="list">@for (problem of sum.problems; track problem.code) {<div class="row between top"><div><div>{{ problem.message }}</div><div class="sm sub">{{ problem.remedy }}</div></div><span class="nowrap sub">{{ words(problem.rows, 'row') }}</span></div>}</div>
            <div class="row do"><a q-button [href]="'/files/placements/' + placement().id + '/errors.csv'" download>Download these rows to correct</a><button q-button variant="quiet" (click)="show.emit('refused')">Correct them here</button></div>
          </q-card>
        }
        @if (sum.warningCount) {
          <q-card heading="Worth a look"><div class="list sm">@for (warning of sum.warnings.slice(0, 20); track $index) {<div>{{ warning.message }}</div>}</div>@if (sum.warningCount > 20) {<p class="xs sub">and {{ sum.warningCount - 20 }} more</p>}</q-card>
        }
        @if (open() && sum.accounts > 0) {
          <q-card tone="accent">
            <div class="stack">
              <p class="b">{{ consequence() }}</p>
              <p class="sm sub">Rates are frozen as of today by your contract. What is not accepted is not placed and can be sent again.</p>
              <q-submission-notice [of]="committing" />
              <div class="row"><button q-button variant="primary" [busy]="committing.busy()" (click)="commit()">Place {{ words(sum.accounts, 'account') }}</button></div>
            </div>
          </q-card>
        }
      </div>
    }
  `,
  styles: `.do { margin-top: var(--s3); }`,
})
export class PlacementResultCard {
  readonly placement = input.required<PlacementFieldsFragment>();
  readonly changed = output<PlacementFieldsFragment>();
  readonly show = output<string>();
  private readonly client = inject(GraphqlClient);
  private readonly life = inject(DestroyRef);
  protected readonly committing = submission();
  protected readonly classing = submission();
  protected readonly words = counted;
  protected readonly said = new Map<string, string>();
  protected readonly kinds = [{ value: 'unknown', label: 'Not sure' }, { value: 'company', label: 'Company' }, { value: 'person', label: 'Person' }];
  protected readonly open = computed(() => this.placement().status === 'READY');
  protected readonly placed = computed(() => this.placement().status === 'COMMITTED');
  protected readonly unsure = computed(() => this.placement().unsureDebtors.filter(({ company }) => company === null || company === undefined));
  protected readonly none = computed(() => nothingToPlace(this.placement().summary ?? { accounts: 0, refused: 0, duplicates: 0 }));
  private key = newCommandKey();
  protected readonly consequence = computed(() => {
    const { summary, clientName } = this.placement();
    if (!summary) return '';
    const amounts = summary.totals.map(({ minor, creditMinor, currency }) => formatMoney({ minor: minor - creditMinor, currency })).join(' and ');
    const left = summary.refused + summary.duplicates;
    return `${counted(summary.accounts, 'account')} with ${counted(summary.accepted, 'invoice')} of ${clientName}, ${amounts}, will be placed for collection.${left ? ` ${counted(left, 'row')} will be left out.` : ''}`;
  });

  protected ages(total: NonNullable<PlacementFieldsFragment['summary']>['totals'][number]): { label: string; value: number; text: string }[] {
    return total.ages.filter(({ minor }) => minor > 0).map(({ age, minor }) => ({ label: AGES[age], value: minor, text: formatMoney({ minor, currency: total.currency }) }));
  }

  protected say(key: string, value: string): void {
    this.said.set(key, value);
  }

  protected async answer(): Promise<void> {
    const { id, version, recognised } = this.placement();
    const debtorClasses = [...this.said].filter(([, value]) => value !== 'unknown').map(([key, value]) => ({ key, company: value === 'company' }));
    const mapping = (recognised?.columns ?? []).flatMap(({ field, column }) => (field ? [{ field, column }] : []));
    const done = await this.classing.run(() => this.client.mutate(ConfirmMappingDocument, { input: { placementId: id, version, mapping, debtorClasses } }).then((data) => data.confirmMapping));
    if (done) this.changed.emit(done);
  }

  protected async commit(): Promise<void> {
    const { id, version } = this.placement();
    const done = await this.committing.run(() => this.client.mutate(CommitPlacementDocument, { input: { placementId: id, version, commandKey: this.key } }).then((data) => data.commitPlacement));
    this.key = newCommandKey();
    // The live event of the placement may have replaced this card while the answer was on its way.
    if (done && !this.life.destroyed) this.changed.emit(done);
  }
}
