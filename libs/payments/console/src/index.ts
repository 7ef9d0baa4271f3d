export * from './payment-words';
export * from './fee-working.component';
export * from './record/payment-form';
export * from './record/payment-preview.component';
export * from './record/payment-drawer.component';
export * from './receipts/csv';
export * from './waiting/account-picker.component';
export * from './terms/terms-drawer.component';
export * from './costs/costs-card.component';
export * from './payments.routes';
export * from './mandates/mandates-drawer.component';

export { csvText, saveFile } from './receipts/csv';
