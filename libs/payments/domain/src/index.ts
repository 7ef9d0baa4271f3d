export * from './receipt-recipe';
export * from './reversal-recipe';
export * from './transfer-recipes';
export * from './client-effect';
export * from './apply-receipt';
export * from './reverse-receipt';
export * from './distribute';
export * from './received-on';
