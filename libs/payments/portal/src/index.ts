import type { Routes } from '@angular/router';

export { CostsCard } from './costs-card.component';
export { PaymentList } from './payment-list.component';
export { ReportPayment } from './report-payment.component';

/** `/payments`: all of them. */
export const paymentRoutes: Routes = [{ path: '', loadComponent: () => import('./payments.page').then((m) => m.PaymentsPage) }];
